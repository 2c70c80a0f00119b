// update() and begin(): whatever became of a text before, the answer is that of analyze().
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article, strange } from './texts.mjs';

const fresh = await createAnalyzer();
const analyzer = await createAnalyzer();
let seed = 7;
const below = (most) => (seed = (seed * 48271) % 0x7fffffff) % most;

const pieces = ['“', '”', '"', ' said Ada Holm', '\n\n', ' 40 percent', 'x', ' ', '.', '😀', '\ud83d', '’s', ' he said. '];
function edited(text) {
  const at = below(text.length + 1);
  const kind = below(10);
  if (kind === 0) return text.slice(0, at) + article.slice(below(300)) + text.slice(at);
  if (kind < 4) return text.slice(0, at) + text.slice(at + below(60));
  return text.slice(0, at) + pieces[below(pieces.length)] + text.slice(at);
}

test('three hundred edits', () => {
  let text = article;
  for (let edit = 0; edit < 300; edit++) {
    text = text.length > 2_500 ? article : edited(text);
    const options = { offsets: edit % 3 ? 'utf16' : 'codepoint', ...(edit % 2 && { referenceDate: '2024-05-17' }) };
    if (edit % 7 === 0) analyzer.begin(edited(text)).read(below(200)); // overtaken
    assert.deepEqual(analyzer.update(text, options), fresh.analyze(text, options), `edit ${edit}`);
  }
});

test('texts that have nothing in common', () => {
  for (const [name, text] of Object.entries(strange)) assert.deepEqual(analyzer.update(text), fresh.analyze(text), name);
});

test('a key in a long text costs what stands around it', () => {
  const text = article.repeat(60);
  analyzer.update(text);
  const steps = analyzer.begin(`${text.slice(0, 20_000)}g${text.slice(20_000)}`);
  assert.ok(steps.left > 0 && steps.left < 1_000, `${steps.left} of ${steps.tokens} tokens`);
  assert.equal(analyzer.begin(text).left, steps.left, 'back again');
});

test('in steps, shared with another analyzer', async () => {
  const text = article.repeat(30);
  const helper = (await createAnalyzer()).begin(text);
  const steps = analyzer.begin(`${text}`);
  analyzer.forget();
  assert.throws(() => steps.read(1), /another one has begun/);
  const again = analyzer.begin(text);
  assert.equal(again.left, again.tokens);
  const { begin, end } = again.reserve(1_000);
  assert.equal(end, again.tokens);
  assert.throws(() => again.take(begin, end - 1, helper.scores(begin, end)), RangeError);
  assert.equal(again.take(begin, end, helper.scores(begin, end)), again.tokens - 1_000);
  while (again.read(700) > 0);
  assert.deepEqual(again.finish(), fresh.analyze(text));
  assert.throws(() => again.finish(), /over/);
});

test('analyze lets go of what was kept', () => {
  analyzer.update(article);
  assert.deepEqual(analyzer.analyze('“Yes,” said Ada Holm.'), fresh.analyze('“Yes,” said Ada Holm.'));
  const steps = analyzer.begin(article);
  assert.equal(steps.left, steps.tokens);
});

test('what may not be passed', () => {
  assert.throws(() => analyzer.update(5), { name: 'TypeError', message: /^text: / });
  assert.throws(() => analyzer.begin('', { offsets: 'bytes' }), { name: 'TypeError', message: /^offsets: / });
});
