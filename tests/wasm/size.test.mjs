// Long and repetitive texts: a valid answer in time that grows with the length, and a stated limit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { checkAnalysis } from './contract.mjs';
import { article } from './texts.mjs';

const LIMIT = 5_000_000;
const analyzer = await createAnalyzer();
const filled = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const long = {
  '100,000 straight marks': '"'.repeat(100_000),
  '100,000 opening marks': '“'.repeat(100_000),
  '100,000 single marks': "'".repeat(100_000),
  '100,000 marks in pairs': '“a”'.repeat(50_000),
  '100,000 nested marks': '“‘'.repeat(50_000),
  '100,000 brackets': '('.repeat(100_000),
  'one mark a line': '"no\n'.repeat(100_000),
  '100 kB of numbers': filled('1 ', 100_000),
  '100 kB of one sentence': filled('and she said that he said ', 100_000),
  '100 kB of periods': '.'.repeat(100_000),
  '100 kB of names': filled('Ada Holm and Bo Lind, ', 100_000),
  '300 kB of articles': filled(article, 300_000),
  '5 MB on one line': filled(`${'x'.repeat(200)} `, LIMIT),
};

for (const [name, text] of Object.entries(long)) {
  test(`${name}: a valid analysis`, { timeout: 120_000 }, () => {
    checkAnalysis(analyzer.analyze(text), text.length);
  });
}

test('over the limit the part that was analysed is named, and it ends at a line', { timeout: 120_000 }, () => {
  const text = filled(`${'x'.repeat(200)}.\n`, 2 * LIMIT);
  const analysis = analyzer.analyze(text);
  const notice = analysis.notices.find(({ code }) => code === 'text-too-long');
  assert.equal(notice.start, 0);
  assert.ok(notice.end <= LIMIT && notice.end > LIMIT - 10_000);
  assert.equal(text[notice.end - 1], '\n');
  assert.match(notice.message, new RegExp(notice.end.toLocaleString('en')));
  checkAnalysis(analysis, notice.end);
});

test('at the limit nothing is cut', { timeout: 120_000 }, () => {
  const { counts, notices } = analyzer.analyze('a'.repeat(LIMIT));
  assert.equal(counts.characters, LIMIT);
  assert.ok(notices.every(({ code }) => code !== 'text-too-long'));
});

test('the limit does not split a character', { timeout: 120_000 }, () => {
  const analysis = analyzer.analyze(`a${'😀'.repeat(LIMIT / 2)}`);
  checkAnalysis(analysis, LIMIT - 1);
});
