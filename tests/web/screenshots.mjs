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

const go = {
  start: async () => {},
  text: async (page) => {
    await page.click('#example');
    await settled(page, exampleArticle);
  },
  quotes: (page) => page.click('.who-table [data-opens] >> nth=0'),
  speaker: (page) => page.click('.who-table [data-chooses] >> nth=1'),
  figures: async (page) => {
    await page.click('#choice button');
    await page.click('#tab-figures');
  },
  findings: (page) => page.click('.views [data-view="findings"]'),
};

/** What is pictured on each screen, one step from the one before. */
const views = { desktop: ['start', 'text', 'quotes', 'speaker', 'figures'], phone: ['start', 'text', 'findings'] };

mkdirSync(folder, { recursive: true });
const browser = await launch();
const server = await serve();
for (const [screen, options] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPage(browser, server.address, { ...options, colorScheme, reducedMotion: 'reduce' });
    for (const view of views[screen]) {
      await go[view](page);
      await page.mouse.move(0, 0);
      await new Promise((resume) => setTimeout(resume, 400));
      await page.screenshot({ path: join(folder, `${screen}-${view}-${colorScheme}.png`) });
    }
    await page.close();
  }
}
await browser.close();
server.close();

const pictures = Object.keys(screens).flatMap((screen) => views[screen].flatMap((view) => ['light', 'dark'].map((scheme) => join(folder, `${screen}-${view}-${scheme}.png`))));
try {
  execFileSync('pngquant', ['--force', '--ext', '.png', '--skip-if-larger', '--strip', ...pictures]);
} catch (error) {
  // 98: some picture would have become larger, and was left as it is.
  if (error.status !== 98) console.error('pngquant is not here: the pictures are larger than they need be');
}
for (const picture of pictures) console.log(picture, `${Math.round(statSync(picture).size / 1024)} kB`);
