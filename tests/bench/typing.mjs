// What somebody waits for in the page, in Chromium: the first answer and one when warm for 1,000 words, from a key to the marks
// in texts of 1,000 and 10,000 words, and a megabyte that is pasted until all its marks are drawn.
import { textOf } from './articles.mjs';
import { median, record } from './record.mjs';
import { launch, openPage, paste, serve, until } from '../web/support.mjs';

const KEYS = 7;
const words = (count) => textOf(count * 8).split(/(?<=\s)/).slice(0, count).join('');
const browser = await launch();
const server = await serve();

/** The library alone in a page: milliseconds of the first analyses of a text. */
async function analyses(text) {
  const page = await browser.newPage();
  await page.goto(`${server.address}page.css`);
  const times = await page.evaluate(async ([address, article]) => {
    const { createAnalyzer } = await import(address);
    const begin = performance.now();
    const analyzer = await createAnalyzer();
    const taken = [];
    let start = begin;
    for (let turn = 0; turn < 12; turn++) {
      analyzer.analyze(article);
      taken.push(performance.now() - start);
      start = performance.now();
    }
    return taken;
  }, [`${server.address}onrecord.mjs`, text]);
  await page.close();
  return { first: times[0], warm: median(times.slice(6)) };
}

/** Milliseconds from a key to the marks that are drawn for it. */
async function keyToMarks(page) {
  await page.evaluate(() => {
    const reading = document.getElementById('reading');
    document.getElementById('draft').addEventListener('input', () => {
      window.typedAt = performance.now();
      window.drawnAt = undefined;
    }, { capture: true });
    new MutationObserver(() => {
      if (reading.getAttribute('aria-busy') === 'false') window.drawnAt = performance.now();
    }).observe(reading, { attributes: true, attributeFilter: ['aria-busy'] });
    document.getElementById('draft').focus();
  });
  const times = [];
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.type('x');
    await until(page, () => window.drawnAt !== undefined);
    await new Promise((resume) => setTimeout(resume, 600)); // until it is drawn for good
    times.push(await page.evaluate(() => window.drawnAt - window.typedAt));
  }
  return median(times.slice(2));
}

const { first, warm } = await analyses(words(1_000));
console.log(`Chromium ${browser.version()}, 1,000 words: ${first.toFixed(0)} ms with loading, ${warm.toFixed(0)} ms warm`);
const keys = {};
for (const count of [1_000, 10_000]) {
  const page = await openPage(browser, server.address);
  await paste(page, words(count));
  if (await page.isVisible('#draft-open')) await page.click('#draft-open');
  keys[count] = await keyToMarks(page);
  console.log(`  a key in ${count.toLocaleString('en')} words, to marks: ${keys[count].toFixed(0)} ms`);
  await page.close();
}
const page = await openPage(browser, server.address);
const start = performance.now();
await paste(page, textOf(1_000_000));
const megabyte = performance.now() - start;
console.log(`  1 MB, to the last mark: ${(megabyte / 1000).toFixed(1)} s`);
record('chromium', { version: browser.version(), first, warm, key1000: keys[1_000], key10000: keys[10_000], megabyte });
await browser.close();
server.close();
