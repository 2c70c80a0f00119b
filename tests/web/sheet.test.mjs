// The check sheet in the page: what it lists, its states in the text, its keys, and a copy editor's whole job without a mouse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { readCsv } from './csv-reader.mjs';
import { analyze, exampleArticle, launch, openPage, serve, settled, until } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Ids by words, so that these tests outlive an analysis that reads the example otherwise.
const { figures } = await analyze(exampleArticle, { referenceDate: '2024-10-17' });
const figureOf = (words) => figures.find(({ start, end }) => exampleArticle.slice(start, end) === words).id;
const money = figureOf('$26.5 million');
const steel = figureOf('22 percent');

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

async function openExample(options) {
  const page = await openPage(browser, server.address, options);
  await page.click('#example');
  await settled(page, exampleArticle);
  await until(page, () => document.querySelectorAll('.check-row').length > 50);
  return page;
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
}

/** The keys of the rows, and of all marks in the text. */
const keysOf = (page) => page.evaluate(() => ({
  rows: [...document.querySelectorAll('.check-row')].map((row) => row.dataset.key),
  marks: [...new Set([...document.querySelectorAll('#reading mark[data-type]')].flatMap(({ dataset: { type, figure, quote, speaker, person } }) => {
    if (type === 'figure') return [`figure:${figure}`];
    if (type === 'quote') return [`quote:${quote}`];
    return type === 'speaker' && (speaker ?? person) ? [`name:${speaker ?? person}`] : [];
  }))],
}));

const rowState = (page, key) => page.evaluate((wanted) => document.querySelector(`.check-row[data-key="${wanted}"]`).className, key);
const focusedKey = (page) => page.evaluate(() => document.activeElement.dataset.checks ?? null);

describe('the list', () => {
  let page;
  before(async () => {
    page = await openExample();
    await page.click('#tab-check');
  });
  after(() => page.close());

  test('every mark of the example is in it once', async () => {
    for (const kind of ['thought', 'attitude']) await page.click(`[data-shows="${kind}"]`);
    await settled(page, exampleArticle);
    const { rows, marks } = await keysOf(page);
    assert.equal(new Set(rows).size, rows.length);
    assert.ok(marks.length > 90, `${marks.length} marks`);
    assert.deepEqual(marks.filter((key) => !rows.includes(key)), []);
  });

  test('states are shown in the text by a sign and a calmer tint, never by a strike, and the text stays the text', async () => {
    const look = () => page.evaluate((id) => {
      const mark = document.querySelector(`#reading mark[data-figure="${id}"]`);
      const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
      return { backgroundColor, textDecorationLine, sign: mark.querySelector('.sign')?.dataset.sign ?? '', text: mark.textContent };
    }, money);
    const before = await look();
    await page.click(`.check-row[data-key="figure:${money}"] .check-state`);
    const right = await look();
    assert.deepEqual([right.sign, right.text], ['\u2713', before.text]);
    assert.notEqual(right.backgroundColor, before.backgroundColor);
    assert.doesNotMatch(right.textDecorationLine, /line-through/);
    assert.match(await page.textContent('.work-tally'), /^1 of \d+ right$/);
    await page.click(`.check-row[data-key="figure:${money}"] .check-words`);
    await page.click('.check-editor [data-state="query"]');
    assert.equal((await look()).sign, '?');
    assert.match(await page.textContent('.check-tally'), /^0 of \d+ right, 1 query$/);
    await page.click('.check-editor [data-state="open"]');
    assert.deepEqual(await look(), before);
  });

  test('a tick in the table of figures is a state of the sheet', async () => {
    await page.click('#tab-figures');
    await page.check(`tr[data-figure="${steel}"] input`);
    await page.click('#tab-check');
    assert.match(await rowState(page, `figure:${steel}`), /is-right/);
    await page.click(`.check-row[data-key="figure:${steel}"] .check-state`);
    await page.click('#tab-figures');
    assert.ok(!await page.isChecked(`tr[data-figure="${steel}"] input`));
    await page.click('#tab-check');
  });

  test('the filters', async () => {
    const shown = () => page.$$eval('.check-row', (rows) => rows.length);
    const all = await shown();
    await page.click(`.check-row[data-key="figure:${money}"] .check-state`);
    await page.selectOption('#check-show', 'open');
    // The row that is open stays, whatever is shown.
    assert.equal(await shown(), all);
    await page.click('.check-row.is-open .check-words');
    await page.selectOption('#check-show', 'all');
    await page.selectOption('#check-show', 'open');
    assert.equal(await shown(), all - 1);
    await page.selectOption('#check-show', 'hard');
    const classes = await page.$$eval('.check-row', (rows) => rows.map((row) => row.className));
    assert.ok(classes.length > 20 && classes.every((name) => /is-(?:figure|date|age) /.test(name)), classes.join());
    await page.selectOption('#check-show', 'all');
    await page.selectOption('#check-person', 'Dorothea Lindqvist');
    const claims = await page.$$eval('.check-row', (rows) => rows.map((row) => row.textContent));
    assert.ok(claims.length > 5 && claims.every((words) => /Lindqvist/.test(words)));
    await page.selectOption('#check-person', '');
  });

  test('a check stays while the text is typed around it, and is reopened by an edit inside', async () => {
    await page.click(`.check-row[data-key="figure:${steel}"] .check-state`);
    const typeAt = async (words, typed) => {
      await page.evaluate((at) => {
        const area = document.getElementById('draft');
        area.focus();
        area.setSelectionRange(area.value.indexOf(at), area.value.indexOf(at));
      }, words);
      await page.keyboard.type(typed);
      await until(page, (end) => document.getElementById('reading').textContent.includes(end), typed + words);
      await settled(page, exampleArticle);
    };
    const rightOne = (words) => [...document.querySelectorAll('.check-row.is-right.is-figure .check-words')].some((button) => button.textContent === words);
    await page.click('#draft-open');
    await typeAt('Steel alone', 'They said that 3 men came. ');
    await until(page, rightOne, '22 percent');
    await typeAt(' since then', ' ever');
    await until(page, rightOne, '22 percent');
    await typeAt('22 percent', '1');
    await until(page, () => [...document.querySelectorAll('.check-row.is-changed')].some((row) => /122 percent/.test(row.textContent) && /Changed since checked/.test(row.textContent)));
  });

  test('no error or warning', () => assert.deepEqual(page.problems, []));
});

test('notices stand first', async () => {
  const page = await openPage(browser, server.address);
  const text = 'Ada Lee is the captain. The bridge is 640 feet (180 meters) long, Ada Lee said.';
  await page.fill('#draft', text);
  await settled(page, text);
  await until(page, () => document.querySelector('.check-row'));
  await page.click('#tab-check');
  assert.match(await page.getAttribute('.check-row >> nth=0', 'class'), /is-notice/);
  assert.match(await page.textContent('.check-row >> nth=0'), /180 meters/);
  await page.close();
});

test('a hundred rows are drawn in 16 ms of processor time', async (t) => {
  const page = await openExample();
  await page.click('#tab-check');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  let best = Infinity;
  for (let run = 0; run < 6; run++) {
    await page.selectOption('#check-show', 'queries');
    await until(page, () => document.querySelectorAll('.check-row').length === 0);
    const before = await spent();
    await page.evaluate(() => {
      const select = document.getElementById('check-show');
      select.value = 'all';
      select.dispatchEvent(new Event('change'));
    });
    best = Math.min(best, await spent() - before);
    assert.ok(await page.$$eval('.check-row', (rows) => rows.length) >= 64);
  }
  t.diagnostic(`${await page.$$eval('.check-row', (rows) => rows.length)} rows in ${best.toFixed(1)} ms`);
  assert.ok(best < 16, `${best} ms`);
  await page.close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    test(`axe finds nothing in the sheet, the dialogs and the corrections: ${colorScheme}, ${viewport.width} wide`, async () => {
      const page = await openExample({ colorScheme, viewport, reducedMotion: 'reduce' });
      if (viewport.width < 900) await page.click('.views [data-view="findings"]');
      await page.click('#tab-check');
      for (const state of ['right', 'query', 'changed', 'opinion']) {
        await page.keyboard.press('Alt+ArrowDown');
        await page.keyboard.press(`Alt+${['open', 'right', 'changed', 'query', 'opinion'].indexOf(state) + 1}`);
      }
      await page.keyboard.press('Alt+ArrowDown');
      if (viewport.width < 900) await page.click('.views [data-view="findings"]');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Alt+K');
      await page.keyboard.press('Enter');
      assert.deepEqual(await violations(page), []);
      await page.click('#keys-open');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      for (const name of ['link', 'compare', 'audit']) {
        await page.click('#work-menu summary');
        await page.click(`[data-work="${name}"]`);
        await until(page, (id) => document.getElementById(id).open, name);
        if (name === 'audit') await page.click('#audit-add');
        assert.deepEqual(await violations(page), [], name);
        await page.keyboard.press('Escape');
      }
      await page.close();
    });
  }
}

/** Presses Tab (or Shift+Tab) until what has the focus fits the selector. */
async function tabTo(page, selector, key = 'Tab') {
  for (let i = 0; i < 120; i++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the Tab key does not reach ${selector}`);
}

test('a copy editor\u2019s whole job without a mouse', { timeout: 180_000 }, async (t) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const wrapped = { newPage: () => context.newPage() };
  let page = await openPage(wrapped, server.address);

  // Paste, wherever the focus is.
  await page.evaluate((text) => navigator.clipboard.writeText(text), exampleArticle);
  await page.keyboard.press('Control+V');
  await settled(page, exampleArticle);
  await until(page, () => document.querySelectorAll('.check-row').length > 50);

  // Twenty items with notes, walked with the keys.
  await page.keyboard.press('Alt+C');
  await tabTo(page, '#check-initials');
  await page.keyboard.type('mb');
  const checked = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Alt+ArrowDown');
    checked.push(await focusedKey(page));
    await page.keyboard.press(i % 5 === 4 ? 'Alt+5' : 'Alt+2');
    await page.keyboard.press('Alt+N');
    await page.keyboard.type(`note ${i}`);
    if (i > 2) continue;
    await tabTo(page, '.check-editor [name="source"]', 'Shift+Tab');
    await page.keyboard.type(`minutes, p. ${i}, =A1`);
  }
  assert.equal(new Set(checked).size, 20);
  assert.ok(!checked.includes(null));
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+4');
  assert.match(await page.textContent('.work-tally'), /^16 of \d+ right, 1 query$/);

  // Three corrections: a quote given to somebody else, a value by hand, a rename.
  const goTo = async (key) => {
    await page.keyboard.press('Alt+C');
    await tabTo(page, `[data-checks="${key}"]`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+K');
  };
  await goTo(checked.find((key) => key.startsWith('quote:')));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelectorAll('.corrections > ul > li').length === 1);
  await goTo(checked.find((key) => key.startsWith('figure:')));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelectorAll('.corrections > ul > li').length === 2);
  await page.keyboard.press('Alt+C');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+K');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelectorAll('.corrections > ul > li').length === 3);
  const stateBefore = await page.$$eval('.check-row', (rows) => rows.map((row) => row.querySelector('.check-head').textContent));

  // Saved.
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+S')]);
  assert.match(saved.suggestedFilename(), /^harbor-bridge.*\.onrecord\.json$/);
  const file = await saved.path();
  const { text, records, operations } = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual([text, records.length, operations.length], [exampleArticle, 21, 3]);

  // Reopened, in a fresh page.
  await page.close();
  page = await openPage(wrapped, server.address);
  await tabTo(page, '#open-file');
  const choosing = page.waitForEvent('filechooser');
  await page.evaluate(() => {}); // the wish to see choosers has reached the browser
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  await chooser.setFiles({ name: saved.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(file) });
  await settled(page, exampleArticle);
  await until(page, () => document.querySelectorAll('.check-row:not(.is-blank)').length >= 20);
  assert.deepEqual(await page.$$eval('.check-row', (rows) => rows.map((row) => row.querySelector('.check-head').textContent)), stateBefore);

  // Exported, and read as a spreadsheet reads it.
  await page.keyboard.press('Alt+C');
  await tabTo(page, '#export summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-file="check.csv"]');
  const [exported] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const [heads, ...rows] = readCsv(readFileSync(await exported.path(), 'utf8'));
  const column = (row, name) => row[heads.indexOf(name)];
  for (const name of ['state', 'words', 'kind', 'claimed by', 'source', 'how', 'note', 'initials', 'time']) assert.ok(heads.includes(name), name);
  assert.ok(rows.every((row) => row.length === heads.length));
  const noted = rows.filter((row) => /^note \d+$/.test(column(row, 'note')));
  assert.equal(noted.length, 20);
  assert.ok(noted.every((row) => column(row, 'initials') === 'mb' && /^\d{4}-/.test(column(row, 'time'))));
  assert.equal(rows.filter((row) => column(row, 'state') === 'right').length, 16);
  assert.ok(rows.some((row) => column(row, 'source') === 'minutes, p. 0, =A1'));
  assert.ok(rows.some((row) => column(row, 'by hand') === 'by hand'));

  // Printed.
  const pdf = await page.pdf({ format: 'A4' });
  t.diagnostic(`PDF of ${pdf.length} bytes`);
  assert.ok(pdf.length > 20_000);
  if (process.env.ONRECORD_PDF) (await import('node:fs')).writeFileSync(process.env.ONRECORD_PDF, pdf);
  assert.deepEqual(page.problems, []);
  await context.close();
});
