// For researchers: sources as rows for an audit, several texts in one table, and what changed between two drafts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createModel } from '../../web/src/analysis/model.mjs';
import { itemsOf } from '../../web/src/check/items.mjs';
import { auditRows, auditSources } from '../../web/src/research/audit.mjs';
import { compareDrafts } from '../../web/src/research/compare.mjs';
import { readCsv } from './csv-reader.mjs';
import { analyze, exampleArticle, launch, openPage, serve, settled, until } from './support.mjs';

const modelOf = async (text) => createModel(text, await analyze(text, { referenceDate: '2024-10-17' }));
const draftOf = async (text) => ({ text, items: itemsOf(await modelOf(text)) });

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

test('an audit has a row per source that is quoted, and guesses nothing about anybody', async () => {
  const model = await modelOf(exampleArticle);
  const sources = auditSources(model);
  assert.deepEqual(sources.map(({ name }) => name).sort(), model.analysis.speakers.filter(({ quotes }) => quotes.length > 0).map(({ name }) => name).sort());
  assert.deepEqual(sources.map(({ paragraph }) => paragraph), sources.map(({ paragraph }) => paragraph).sort((a, b) => a - b));
  const [heads, ...rows] = auditRows([{ headline: 'One', date: '2024-10-17', sources }, { headline: 'Two', date: '', sources }]);
  assert.equal(rows.length, 2 * sources.length);
  for (const name of ['our column 1', 'our column 2', 'our column 3', 'note']) assert.ok(rows.every((row) => row[heads.indexOf(name)] === ''), name);
  assert.ok(!heads.some((head) => /gender|sex|race|origin|ethnic/i.test(head)));
});

test('two drafts: what was added, changed and went, and nothing else', async () => {
  const later = exampleArticle
    .replace('risen 22 percent', 'risen 24 percent')
    .replace('\u201cThe mayor is counting a ferry that is still in somebody else\u2019s harbor,\u201d the official said.\n\n', '')
    .replace('He said he planned to be the last to walk across.', 'He said he planned to be the last to walk across. He is 81.');
  const { added, changed, gone } = compareDrafts(await draftOf(exampleArticle), await draftOf(later));
  const words = (items) => items.map((item) => item.words);
  assert.ok(changed.some(({ before: one, after: other }) => one.words === '22 percent' && other.words === '24 percent'), JSON.stringify(changed.map(({ before: one, after: other }) => [one.words, other.words])));
  assert.ok(words(gone).some((one) => one.startsWith('\u201cThe mayor is counting')), words(gone).join(' | '));
  assert.ok(words(added).some((one) => /81/.test(one)), words(added).join(' | '));
  assert.ok(added.length <= 2 && gone.length <= 2 && changed.length <= 4, JSON.stringify([words(added), words(gone), changed.length]));
  const same = compareDrafts(await draftOf(exampleArticle), await draftOf(exampleArticle));
  assert.deepEqual(same, { added: [], changed: [], gone: [] });
});

test('in the page: several texts in one table, and two drafts side by side', async () => {
  const page = await openPage(browser, server.address);
  const paste = async (text) => {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await settled(page, text);
    await until(page, () => document.querySelector('.check-row'));
  };
  const menu = async (name) => {
    await page.click('#work-menu summary');
    await page.click(`[data-work="${name}"]`);
  };
  await paste(exampleArticle);
  await menu('audit');
  await page.click('#audit-add');
  await page.selectOption('#audit select >> nth=0', 'protagonist');
  await page.keyboard.press('Escape');
  await menu('compare');
  await page.click('#compare-take');
  await page.keyboard.press('Escape');

  await paste(exampleArticle.replace('risen 22 percent', 'risen 24 percent'));
  await menu('compare');
  assert.match(await page.textContent('#compare-result'), /Changed: \d+.*22 percent \u2192 24 percent/s);
  await page.keyboard.press('Escape');
  await menu('audit');
  await page.click('#audit-add');
  assert.match(await page.textContent('#audit-count'), /^2 texts, \d+ sources$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#audit-save')]);
  const [heads, ...rows] = readCsv(readFileSync(await download.path(), 'utf8'));
  assert.equal(rows.filter((row) => row[heads.indexOf('source or protagonist')] === 'protagonist').length, 1);
  assert.ok(rows.every((row) => row.length === heads.length));
  assert.deepEqual(page.problems, []);
  await page.close();
});
