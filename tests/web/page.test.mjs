// The page on a real article, hosted and as one file from disk: marks, tables, both ways between them, and what it takes away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { analyze, article, exampleArticle, launch, openPage, paste, serve, settled, singleFile, until } from './support.mjs';

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const firstModes = (quote) => quote.mode === 'speech';
/** A mark over several paragraphs has no line breaks in it. */
const flat = (text) => text.replace(/\s*[\r\n]\s*/g, '');
const slice = (text, { start, end }) => flat(text.slice(start, end));

/** What the page marks: for each quote its pieces put together, for each figure its text, and the sources. */
const readMarks = (page) => page.evaluate(() => {
  const joined = (selector, key) => {
    const found = {};
    for (const mark of document.querySelectorAll(`#reading ${selector}`)) found[mark.dataset[key]] = (found[mark.dataset[key]] ?? '') + mark.textContent;
    return found;
  };
  return {
    quotes: joined('mark.quote', 'quote'),
    figures: joined('mark.figure', 'figure'),
    sources: [...document.querySelectorAll('#reading mark.source')].map((mark) => mark.textContent),
    text: [...document.querySelectorAll('#reading p')].map((p) => p.textContent).join(''),
  };
});

for (const edition of ['hosted', 'one file from disk']) {
  describe(edition, () => {
    let page;
    let analysis;
    before(async () => {
      page = await openPage(browser, edition === 'hosted' ? server.address : singleFile);
      page.requestsOfLoading = page.requests.length;
      await paste(page, article);
      analysis = await analyze(article);
    });
    after(() => page.close());

    test('there is something to show', () => {
      assert.ok(analysis.quotes.length >= 5, `${analysis.quotes.length} quotes`);
      assert.ok(analysis.figures.length >= 3, `${analysis.figures.length} figures`);
      assert.ok(analysis.speakers.length >= 2, `${analysis.speakers.length} speakers`);
    });

    test('the text of the marks is exactly the spans of the analysis', async () => {
      const marks = await readMarks(page);
      const shown = analysis.quotes.filter(firstModes);
      assert.deepEqual(marks.quotes, Object.fromEntries(shown.map((quote) => [quote.id, quote.content.map((piece) => slice(article, piece)).join('')])));
      assert.deepEqual(marks.figures, Object.fromEntries(analysis.figures.map((figure) => [figure.id, slice(article, figure)])));
      for (const quote of shown) for (const source of quote.source) assert.ok(marks.sources.includes(slice(article, source)), slice(article, source));
      assert.equal(marks.text, article.split(/[\r\n]+/).filter((line) => line.trim()).join(''));
    });

    test('the table has a row for each speaker with quotes shown', async () => {
      const names = await page.$$eval('.who-table [data-chooses]', (buttons) => buttons.map((button) => button.textContent));
      const quoted = analysis.speakers.filter((speaker) => speaker.quotes.some((id) => firstModes(analysis.quotes.find((quote) => quote.id === id))));
      assert.deepEqual(names.sort(), quoted.map((speaker) => speaker.name).sort());
    });

    test('a chosen speaker is lit, all of it and nothing else', async () => {
      const speaker = analysis.speakers.find(({ quotes, mentions }) => mentions.length > 0 && quotes.some((id) => firstModes(analysis.quotes.find((quote) => quote.id === id))));
      await page.click(`[data-chooses="${speaker.id}"]`);
      await until(page, () => document.querySelector('#reading.choosing mark.lit'));
      await until(page, (id) => [...document.querySelectorAll('#reading mark')].every((mark) => mark.classList.contains('lit') === (mark.dataset.speaker === id)), speaker.id);
      const lit = await page.$$eval('#reading mark.lit.quote', (marks) => [...new Set(marks.map((mark) => mark.dataset.quote))]);
      assert.deepEqual(lit.sort(), speaker.quotes.filter((id) => firstModes(analysis.quotes.find((quote) => quote.id === id))).sort());
      const dimmed = await page.$$eval('#reading mark:not(.lit)', (marks) => marks.every((mark) => getComputedStyle(mark).backgroundColor === 'rgba(0, 0, 0, 0)'));
      assert.ok(dimmed);
      assert.equal(await page.getAttribute(`[data-opens="${speaker.name}"]`, 'aria-expanded'), 'true');
      await page.click('#choice button');
      assert.equal(await page.$$eval('#reading.choosing, #reading mark.lit', (found) => found.length), 0);
    });

    test('a quote in the table leads to its place, and a mark in the text to its row', async () => {
      const link = page.locator('.quote-link').last();
      const id = await link.evaluate((button) => button.closest('li').dataset.quoteItem);
      await link.click();
      assert.ok(await inSight(page, `mark.quote[data-quote="${id}"]`));
      assert.equal(await page.evaluate(() => document.activeElement.dataset.quote), id);
      const letter = await page.$eval('#reading mark.quote.lettered', (mark) => {
        mark.scrollIntoView({ block: 'center' });
        const { x, y, height } = mark.getClientRects()[0];
        return { x: x + 3, y: y + height / 2 };
      });
      await page.mouse.click(letter.x, letter.y);
      await page.click('#card button:has-text("In the table")');
      assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('.quote-item'))));
    });

    test('a figure in the table leads to its place', async () => {
      await page.click('#tab-figures');
      const last = analysis.figures.slice(0, 40).at(-1); // of those that the table shows at first
      await page.click(`tr[data-figure="${last.id}"] .figure-link`);
      assert.ok(await inSight(page, `mark[data-figure="${last.id}"]`));
      assert.equal(await page.evaluate(() => document.activeElement.dataset.figure), last.id);
      await page.check(`tr[data-figure="${last.id}"] input`);
      assert.match(await page.textContent('#panel-figures'), /1 of \d+ figures? ticked/);
      await page.click('#tab-speakers');
    });

    test('each kind can be switched off and on', async () => {
      for (const key of ['figures', 'minor']) await page.click(`[data-shows="${key}"]`);
      await until(page, () => document.querySelectorAll('#reading mark.figure').length === 0);
      for (const key of ['figures', 'minor']) await page.click(`[data-shows="${key}"]`);
      await until(page, (n) => new Set([...document.querySelectorAll('#reading mark.figure')].map((mark) => mark.dataset.figure)).size === n, analysis.figures.length);
      for (const mode of ['thought', 'attitude']) await page.click(`[data-shows="${mode}"]`);
      await until(page, (n) => new Set([...document.querySelectorAll('#reading mark.quote')].map((mark) => mark.dataset.quote)).size === n, analysis.quotes.length);
      for (const mode of ['thought', 'attitude']) await page.click(`[data-shows="${mode}"]`);
    });

    test('sheets and JSON are saved as files', async () => {
      const saved = async (name) => {
        await page.click('#export summary');
        const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-file="${name}"]`)]);
        return readFileSync(await download.path(), 'utf8');
      };
      const { text, check, ...rest } = JSON.parse(await saved('analysis.json'));
      assert.equal(text, article);
      assert.deepEqual(check.filter(({ state }) => state !== 'open').map(({ state }) => state), ['right']); // the figure ticked above
      assert.deepEqual(rest, analysis);
      const quotes = await saved('quotes.csv');
      assert.ok(quotes.startsWith('\ufeffid,kind,mode,speaker'));
      assert.ok((await saved('figures.csv')).split('\r\n').length >= analysis.figures.length + 2);
      assert.ok((await saved('speakers.csv')).split('\r\n').length === analysis.speakers.length + 2);
      assert.match(await saved('findings.md'), /^## Who said what/);
    });

    test('no request after loading, and no error or warning', () => {
      assert.deepEqual(page.requests.slice(page.requestsOfLoading), []);
      assert.deepEqual(page.problems, []);
    });
  });
}

/** Is the first element that fits within the scrolled view? */
async function inSight(page, selector) {
  return until(page, (wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const view = document.getElementById('reading-scroll').getBoundingClientRect();
    return box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
  }, selector);
}

describe('input', () => {
  let page;
  before(async () => { page = await openPage(browser, server.address); });
  after(() => page.close());

  test('the example shows its marks, read from the day it appeared', async () => {
    await page.click('#example');
    await settled(page, exampleArticle);
    const { figures } = await analyze(exampleArticle, { referenceDate: await page.inputValue('#reference-date') });
    assert.equal(Object.keys((await readMarks(page)).figures).length, figures.length);
  });

  test('markup in the text is text', async () => {
    const hostile = '\u201c<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>,\u201d said <b>Ada Lee</b>.';
    await paste(page, hostile);
    assert.equal(await page.textContent('#reading'), hostile);
    assert.equal(await page.$$eval('#reading :is(img, script, b)', (found) => found.length), 0);
    assert.notEqual(await page.title(), 'broken');
  });

  test('typing is followed, and nothing is read while an input method composes', async () => {
    await page.click('#clear');
    await page.focus('#draft');
    await page.keyboard.type('\u201cWe won 3 games,\u201d said Ada Lee.');
    await until(page, () => document.querySelector('#reading mark.figure'));
    await page.evaluate(() => {
      const area = document.getElementById('draft');
      area.dispatchEvent(new CompositionEvent('compositionstart'));
      area.value += ' Zebra';
      area.dispatchEvent(new InputEvent('input', { isComposing: true }));
    });
    await new Promise((resume) => setTimeout(resume, 500));
    assert.doesNotMatch(await page.textContent('#reading'), /Zebra/);
    await page.evaluate(() => document.getElementById('draft').dispatchEvent(new CompositionEvent('compositionend')));
    await until(page, () => /Zebra/.test(document.getElementById('reading').textContent));
  });

  test('files are opened, and the text before can be brought back', async () => {
    await paste(page, 'Something typed by hand.');
    const open = (name, mimeType, buffer) => page.setInputFiles('#file', { name, mimeType, buffer });
    await open('a.html', 'text/html', Buffer.from('<title>No</title><nav>Menu</nav><article><h1>Head</h1><p>One <b>two</b>.<p>Three<script>alert(1)</script></article>'));
    await until(page, () => document.getElementById('draft').value === 'Head\n\nOne two.\n\nThree');
    await page.click('#status button:has-text("Bring it back")');
    assert.equal(await page.inputValue('#draft'), 'Something typed by hand.');
    await open('b.txt', 'text/plain', Buffer.from([0x93, 0x61, 0x94]));
    await until(page, () => document.getElementById('draft').value === '\u201ca\u201d');
    await open('c.pdf', 'application/pdf', Buffer.from('x'));
    await until(page, () => /not a kind of file/.test(document.getElementById('status').textContent));
    assert.equal(await page.inputValue('#draft'), '\u201ca\u201d');
  });

  test('odd texts leave the page alive', async () => {
    for (const odd of ['\u201c'.repeat(2_000), '\ud800 x \udc00 "y" said z\u0000.', '\u05e9\u05dc\u05d5\u05dd \u201c5\u201d', '\u{1F600}'.repeat(500), 'x'.repeat(30_000)]) await paste(page, odd);
    await paste(page, exampleArticle);
    assert.ok((await page.$$('#reading mark')).length > 20);
  });

  test('no error or warning', () => assert.deepEqual(page.problems, []));
});
