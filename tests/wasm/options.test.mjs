// What callers may pass, and the errors that name what they may not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article } from './texts.mjs';

const analyzer = await createAnalyzer();

test('a text that is no string', () => {
  for (const text of [undefined, null, 5, {}, [], new String('x')]) {
    assert.throws(() => analyzer.analyze(text), { name: 'TypeError', message: /^text: a string is needed/ });
  }
});

test('options that do not exist', () => {
  assert.throws(() => analyzer.analyze('', { offset: 'utf16' }), { name: 'TypeError', message: /^offset: no such option/ });
  assert.throws(() => analyzer.analyze('', { reference_date: '2024-01-01' }), { name: 'TypeError', message: /^reference_date/ });
  assert.throws(() => analyzer.analyze('', null), { name: 'TypeError', message: /^options/ });
  assert.throws(() => analyzer.analyze('', 'utf16'), { name: 'TypeError', message: /^options/ });
});

test('offsets that do not exist', () => {
  for (const offsets of ['bytes', 'UTF16', '', null, 16, {}]) {
    assert.throws(() => analyzer.analyze('', { offsets }), { name: 'TypeError', message: /^offsets: / });
  }
});

test('reference dates that the calendar has', () => {
  for (const referenceDate of [undefined, '2024-02-29', '2000-02-29', '2023-12-31T23:59:59', '0001-01-01', '9999-12-31']) {
    assert.equal(analyzer.analyze(article, { referenceDate }).schema, 1, referenceDate);
  }
});

test('reference dates that it has not', () => {
  const wrong = ['', '2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-1-1', '20230101',
    '2023-01-01T24:00:00', '2023-01-01T10:60:00', '2023-01-01T10:00:60', '2023-01-01T10:00', '2023-01-01 10:00:00',
    '2023-01-01T10:00:00Z', ' 2023-01-01', '2023-01-01\n', 'Friday', null, 20230101, new Date(0)];
  for (const referenceDate of wrong) {
    assert.throws(() => analyzer.analyze('', { referenceDate }), { name: 'TypeError', message: /^referenceDate: / }, String(referenceDate));
  }
});

test('options of createAnalyzer', async () => {
  await assert.rejects(createAnalyzer({ wsm: 1 }), { name: 'TypeError', message: /^wsm: no such option/ });
  await assert.rejects(createAnalyzer({ wasm: 'onrecord.wasm' }), { name: 'TypeError', message: /^wasm: a URL/ });
  await assert.rejects(createAnalyzer({ wasm: null }), { name: 'TypeError', message: /^wasm: a URL/ });
  await assert.rejects(createAnalyzer(null), { name: 'TypeError', message: /^options/ });
});
