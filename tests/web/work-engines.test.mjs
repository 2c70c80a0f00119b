// The reader's work in Chromium, Firefox and WebKit: the check sheet and its signs, corrections and their undo, a link there and back, a
// text kept and deleted.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, openIn } from './engines.mjs';
import { endsOf, exampleArticle, isDrawn, serve } from './support.mjs';

const isReady = () => document.getElementById('draft-status').textContent.startsWith('Ready');
const hasRows = () => document.querySelectorAll('.check-row').length > 50;

for (const engine of engineNames) {
  describe(engine, () => {
    let server;
    let page;
    before(async () => {
      server = await serve();
      page = await openIn(engine);
      await page.goto(server.address);
      await page.until(isReady);
      await page.click('#example');
      await page.until(isDrawn, endsOf(exampleArticle));
      await page.until(hasRows);
    });
    after(async () => {
      await page?.close();
      server?.close();
    });

    test('the sheet is walked and filled by keys, and a sign with a calmer tint stands in the text', async () => {
      await page.click('#tab-check');
      await page.press('Alt+ArrowDown');
      await page.until(() => document.activeElement.matches('.check-words'));
      await page.press('Alt+2');
      await page.until(() => document.querySelector('.check-row.is-right') !== null);
      assert.match(await page.evaluate(() => document.querySelector('.work-tally').textContent), /^1 of \d+ right$/);
      await page.evaluate(() => document.querySelector('.check-row[data-key="figure:f8"] .check-state').click());
      const look = await page.until(() => {
        const mark = document.querySelector('#reading mark[data-figure="f8"]');
        const sign = mark.querySelector('.sign');
        return sign && { sign: sign.dataset.sign, drawn: getComputedStyle(sign, '::before').content !== 'none', background: getComputedStyle(mark).backgroundColor, line: getComputedStyle(mark).textDecorationLine };
      });
      assert.deepEqual([look.sign, look.drawn], ['\u2713', true]);
      assert.equal(look.background, 'rgba(0, 0, 0, 0)');
      assert.equal(look.line, 'underline');
    });

    test('a correction is made on the card and undone by keys', async () => {
      await page.evaluate(() => document.querySelector('#reading mark.figure').click());
      await page.until(() => document.querySelector('#card .correct button') !== null);
      await page.evaluate(() => [...document.querySelectorAll('#card .correct button')].find((button) => button.textContent === 'Not a figure').click());
      await page.until(() => document.querySelectorAll('.corrections > ul > li').length === 1);
      await page.evaluate(() => document.getElementById('reading-scroll').focus());
      await page.press('Control+z');
      await page.until(() => document.querySelectorAll('.corrections > ul > li').length === 0);
    });

    test('a link holds the work, and opens to the same', async () => {
      const address = await page.evaluate(async () => {
        let copied = null;
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { copied = text; } } });
        document.querySelector('[data-work="link"]').click();
        while (!document.getElementById('link').open) await new Promise((resume) => setTimeout(resume, 30));
        document.getElementById('link-copy').click();
        while (copied === null) await new Promise((resume) => setTimeout(resume, 30));
        return copied;
      });
      assert.ok(address.startsWith(`${server.address}#1.`));
      await page.evaluate(() => document.getElementById('clear').click());
      await page.until(() => document.body.dataset.state === 'empty');
      await page.goto('about:blank');
      await page.goto(address);
      await page.until(isDrawn, endsOf(exampleArticle));
      await page.until(() => document.querySelectorAll('.check-row.is-right').length === 2);
      assert.equal(await page.evaluate(() => location.hash), '');
    });

    test('a text is kept when that is asked for, and deleting it leaves nothing', async () => {
      const databases = async () => (await indexedDB.databases?.() ?? []).length;
      assert.equal(await page.evaluate(databases), 0);
      await page.evaluate(() => document.getElementById('keep').click());
      await page.until(async () => (await indexedDB.databases()).length === 1);
      await page.evaluate(() => document.getElementById('clear').click());
      await page.until(() => document.querySelector('.kept-open') !== null);
      await page.evaluate(() => document.querySelector('.kept-open').click());
      await page.until(isDrawn, endsOf(exampleArticle));
      await page.until(() => document.querySelectorAll('.check-row.is-right').length === 2);
      await page.evaluate(() => document.getElementById('keep').click());
      await page.until(async () => (await indexedDB.databases()).length === 0);
    });
  });
}
