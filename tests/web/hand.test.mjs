// Corrections by hand in the page: each in at most three clicks, undone without a trace, in every export, and listed when they lose their place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { readCsv } from './csv-reader.mjs';
import { analyze, exampleArticle, launch, openPage, serve, settled, until } from './support.mjs';

// Ids by words, so that these tests outlive a model that reads the example otherwise.
const { quotes: found, speakers, figures: numbers } = await analyze(exampleArticle, { referenceDate: '2024-10-17' });
const wordsOf = ({ start, end }) => exampleArticle.slice(start, end);
const quoteWith = (words) => found.find(({ content }) => content.some((piece) => wordsOf(piece).includes(words))).id;
const patch = quoteWith('nothing left to patch');
const repair = quoteWith('the repair would cost');
const engineer = speakers.find(({ name }) => name === 'Dorothea Lindqvist').id;
const money = numbers.find((figure) => wordsOf(figure) === '$26.5 million').id;

let browser;
let server;
let page;
before(async () => {
  browser = await launch();
  server = await serve();
  page = await openPage(browser, server.address);
  await page.click('#example');
  await settled(page, exampleArticle);
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function exported(name) {
  await page.click('#export summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-file="${name}"]`)]);
  return readFileSync(await download.path(), 'utf8');
}

let clicks = 0;
const click = (selector) => {
  clicks += 1;
  return page.click(selector);
};
/** On the mark's own words: its first line, away from the letter. */
const clickMark = (selector) => {
  clicks += 1;
  return page.evaluate((wanted) => document.querySelector(wanted).click(), `#reading ${selector}`);
};
const choose = (words) => `#card .correct button:text-is("${words}")`;
const analysisNow = async () => JSON.parse(await exported('analysis.json'));
const quoteBy = (analysis, id) => analysis.speakers.find((speaker) => speaker.id === analysis.quotes.find((quote) => quote.id === id)?.speaker)?.name;

describe('each in at most three clicks, and undone without a trace', () => {
  let original;
  before(async () => { original = await exported('analysis.json'); });

  /** Makes a correction by `work`, gives the analysis to `check`, and takes it back by the keyboard. */
  async function corrected(work, check) {
    clicks = 0;
    await work();
    const used = clicks;
    await until(page, () => document.querySelectorAll('.corrections > ul > li').length === 1);
    assert.ok(used <= 3, `${used} clicks`);
    check(await analysisNow());
    await page.evaluate(() => document.getElementById('reading-scroll').focus());
    await page.keyboard.press('Control+Z');
    await until(page, () => document.querySelectorAll('.corrections > ul > li').length === 0);
    assert.equal(await exported('analysis.json'), original);
  }

  test('somebody else said all of theirs', () => corrected(async () => {
    await clickMark(`mark.quote[data-quote="${patch}"]`);
    await click(choose('Somebody else said it'));
    await click('#card .choose >> nth=0');
  }, (analysis) => {
    const moved = JSON.parse(original).speakers.find(({ id }) => id === engineer).quotes;
    assert.ok(moved.length > 2 && moved.every((id) => quoteBy(analysis, id) !== 'Dorothea Lindqvist'));
    assert.equal(analysis.quotes.find(({ id }) => id === patch).why, 'set by hand');
  }));

  test('somebody else said only this', () => corrected(async () => {
    await clickMark(`mark.quote[data-quote="${patch}"]`);
    await click(choose('Somebody else said it'));
    await click('#card .chooser button:text-is("only this one") >> nth=0');
  }, (analysis) => {
    assert.notEqual(quoteBy(analysis, patch), 'Dorothea Lindqvist');
    assert.equal(quoteBy(analysis, repair), 'Dorothea Lindqvist');
  }));

  test('a new name', () => corrected(async () => {
    await clickMark(`mark.quote[data-quote="${patch}"]`);
    await click(choose('Somebody else said it'));
    await page.fill('#card .chooser input', 'Ines Vey');
    await click('#card .chooser button:text-is("This name")');
  }, (analysis) => assert.equal(quoteBy(analysis, patch), 'Ines Vey')));

  test('not a quote', () => corrected(async () => {
    await clickMark(`mark.quote[data-quote="${patch}"]`);
    await click(choose('Not a quote'));
  }, ({ quotes }) => assert.ok(quotes.every(({ id }) => id !== patch))));

  test('not a figure', () => corrected(async () => {
    await clickMark(`mark[data-figure="${money}"]`);
    await click(choose('Not a figure'));
  }, ({ figures }) => assert.ok(figures.every(({ id }) => id !== money))));

  test('value and unit by hand', () => corrected(async () => {
    await clickMark(`mark[data-figure="${money}"]`);
    await click(choose('Value by hand'));
    await page.fill('#card input[aria-label="Value"]', '27,500,000');
    await page.fill('#card input[aria-label="Unit"]', 'euro');
    await click('#card .correct-place button:text-is("Set")');
  }, ({ figures }) => {
    const { value, unit, hand } = figures.find(({ id }) => id === money);
    assert.deepEqual([value, unit, hand], [27_500_000, 'euro', true]);
  }));

  const speakerMark = `mark.source[data-speaker="${engineer}"]`;
  test('rename', () => corrected(async () => {
    await clickMark(speakerMark);
    await click(choose('Rename'));
    await page.fill('#card input[aria-label="Name"]', 'Dora Lindqvist');
    await click('#card .correct-place button:text-is("Rename")');
  }, (analysis) => assert.equal(quoteBy(analysis, patch), 'Dora Lindqvist')));

  test('the same person as', () => corrected(async () => {
    await clickMark(speakerMark);
    await click(choose('Same person as'));
    await click('#card .choose >> nth=0');
  }, ({ speakers }) => assert.ok(speakers.every(({ name }) => name !== 'Dorothea Lindqvist'))));

  test('split', () => corrected(async () => {
    await clickMark(speakerMark);
    await click(choose('Split'));
    await click('#card .choose:text-is("Lindqvist")');
  }, (analysis) => assert.deepEqual([quoteBy(analysis, repair), quoteBy(analysis, patch)], ['Lindqvist', 'Dorothea Lindqvist'])));

  test('an unnamed source', () => corrected(async () => {
    await clickMark(speakerMark);
    await click(choose('Unnamed source'));
  }, ({ speakers }) => assert.ok(speakers.find(({ name }) => name === 'Dorothea Lindqvist').anonymous)));

  /** Selects words of the reading view as a pointer does. */
  async function select(words) {
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.getElementById('reading'), NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
        node.parentElement.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
        return;
      }
    }, words);
    await until(page, () => !document.getElementById('selection-tools').hidden);
  }

  test('chosen words: quote of somebody', () => corrected(async () => {
    await select('a crowded council meeting');
    await click('#selection-tools button:text-is("Quote of \u2026")');
    await click('#selection-tools .choose >> nth=0');
  }, ({ quotes }) => {
    const added = quotes.find(({ hand }) => hand);
    assert.deepEqual(added.content.map(({ start, end }) => exampleArticle.slice(start, end)), ['a crowded council meeting']);
    assert.ok(added.speaker);
  }));

  test('chosen words: a figure', () => corrected(async () => {
    await select('another winter');
    await click('#selection-tools button:text-is("Figure")');
  }, ({ figures }) => assert.ok(figures.some(({ hand, start, end }) => hand && exampleArticle.slice(start, end) === 'another winter'))));

  test('chosen words: to check, found by the keyboard too', () => corrected(async () => {
    await select('other firms'.slice(6)); // some words
    await page.keyboard.press('Alt+M');
    assert.ok(await page.evaluate(() => document.activeElement.closest('#selection-tools') !== null));
    await click('#selection-tools button:text-is("Check this")');
  }, ({ checks }) => assert.equal(checks.length, 1)));

  test('redo brings the same back, and nothing went wrong', async () => {
    await clickMark(`mark[data-figure="${money}"]`);
    await page.click(choose('Not a figure'));
    const changed = await exported('analysis.json');
    await page.click('#reading-scroll', { position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+Z');
    await until(page, (id) => document.querySelector(`#reading mark[data-figure="${id}"]`), money);
    await page.keyboard.press('Control+Shift+Z');
    await until(page, (id) => !document.querySelector(`#reading mark[data-figure="${id}"]`), money);
    assert.equal(await exported('analysis.json'), changed);
    await page.keyboard.press('Control+Z');
    assert.deepEqual(page.problems, []);
  });
});

test('exports carry what was set by hand', async () => {
  await clickMark(`mark.quote[data-quote="${patch}"]`);
  await page.click(choose('Somebody else said it'));
  await page.click('#card .chooser button:text-is("only this one") >> nth=0');
  const rowsOf = async (name) => {
    const [heads, ...rows] = readCsv(await exported(name));
    return rows.filter((row) => row[heads.indexOf('by hand')] === 'by hand');
  };
  assert.equal((await rowsOf('quotes.csv')).length, 1);
  assert.equal((await rowsOf('check.csv')).length, 1);
  assert.match(await exported('findings.md'), /set by hand/);
  assert.equal((await analysisNow()).corrections.length, 1);
});

test('a correction that lost its place is listed and changes nothing, and holds again when its words come back', async () => {
  const cut = exampleArticle.replace(/\u201cWe have patched[^\n]*\n\n/, '');
  assert.notEqual(cut, exampleArticle);
  await page.click('#tab-check');
  const type = async (text) => {
    await page.evaluate((value) => {
      const area = document.getElementById('draft');
      area.value = value;
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
    }, text);
    await settled(page, text);
  };
  await type(cut);
  await until(page, () => /1 correction lost its place/.test(document.querySelector('.lost')?.textContent ?? ''));
  assert.ok((await analysisNow()).quotes.every(({ hand }) => !hand));
  await type(exampleArticle);
  await until(page, () => document.querySelector('.corrections') && !document.querySelector('.lost'));
  assert.equal((await analysisNow()).quotes.filter(({ hand }) => hand).length, 1);
});
