// node tests/web/screenshots.mjs [FOLDER]: pictures of the built page with its example, desktop and phone, light and dark, into
// docs/pictures/ or FOLDER. Made smaller by pngquant where that is installed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleArticle, launch, openPage, serve, settled } from './support.mjs';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url)));
const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/** Steps from the page as it opens to each picture. */
const views = {
  start: async () => {},
  text: async (page) => {
    await page.click('#example');
    await settled(page, exampleArticle);
  },
  speaker: async (page, { isMobile }) => {
    if (isMobile) await page.click('.views [data-view="findings"]');
    await page.click('.who-table [data-chooses] >> nth=0');
  },
  figures: async (page, { isMobile }) => {
    if (!isMobile) await page.click('#choice button');
    await page.click('#tab-figures');
  },
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
const server = await serve();
for (const [screen, options] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(browser, server.address, { ...options, colorScheme, reducedMotion: 'reduce' });
    for (const [view, go] of Object.entries(views)) {
      await go(page, options);
      await page.mouse.move(0, 0);
      await new Promise((resume) => setTimeout(resume, 400));
      await page.screenshot({ path: join(folder, `${screen}-${view}-${colorScheme}.png`) });
    }
    await page.close();
  }
}
await browser.close();
server.close();

const pictures = Object.keys(screens).flatMap((screen) => Object.keys(views).flatMap((view) => ['light', 'dark'].map((scheme) => join(folder, `${screen}-${view}-${scheme}.png`))));
try {
  execFileSync('pngquant', ['--force', '--ext', '.png', '--skip-if-larger', '--strip', ...pictures]);
} catch (error) {
  // 98: some picture would have become larger, and was left as it is.
  if (error.status !== 98) console.error('pngquant is not here: the pictures are larger than they need be');
}
for (const picture of pictures) console.log(picture, `${Math.round(statSync(picture).size / 1024)} kB`);
