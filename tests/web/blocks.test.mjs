// Paragraphs to blocks: the analysis's are drawn as it says, other text by lines, and no block is too long to draw.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksOf, indexAt, paragraphsOf } from '../../web/src/analysis/blocks.mjs';
import { partsOf } from '../../web/src/input/draft.mjs';

const texts = (text, analysed = []) => [...paragraphsOf(text, analysed)].map(({ start, end }) => text.slice(start, end));

test('the paragraphs of the analysis are drawn, and the lines after the analysed part', () => {
  const text = 'One goes\non.\n\nTwo.\nThree\nis longer.';
  assert.deepEqual(texts(text, [{ start: 0, end: 12 }, { start: 14, end: 18 }]), ['One goes\non.', 'Two.', 'Three', 'is longer.']);
});

test('without an analysis lines are paragraphs, blank ones are left out', () => {
  assert.deepEqual(texts('One.\n\nTwo.\r\n \nThree.'), ['One.', 'Two.', 'Three.']);
  assert.deepEqual(texts(''), []);
  assert.deepEqual(texts('\n \n'), []);
});

test('a paragraph that is too long is cut at spaces and loses nothing', () => {
  const text = 'word '.repeat(10_000).trim();
  for (const analysed of [[], [{ start: 0, end: text.length }]]) {
    const paragraphs = [...paragraphsOf(text, analysed)];
    assert.ok(paragraphs.length > 1);
    assert.ok(paragraphs.every(({ start, end }) => end - start <= 8_000));
    assert.equal(texts(text, analysed).join(''), text);
  }
});

test('a cut never splits a surrogate pair', () => {
  const text = '\u{1F600}'.repeat(9_001);
  for (const piece of texts(text)) assert.equal(piece.codePointAt(0), 0x1f600);
  const odd = `a${'\u{1F600}'.repeat(9_001)}`;
  for (const piece of texts(odd).slice(1)) assert.equal(piece.codePointAt(0), 0x1f600);
});

test('blocks of a long text hold several paragraphs, those of a short one hold one', () => {
  const line = `${'word '.repeat(60)}\n`;
  assert.ok(blocksOf(line.repeat(3), []).every(({ paragraphs }) => paragraphs.length === 1));
  const blocks = blocksOf(line.repeat(1_000), []);
  assert.ok(blocks.length < 250);
  assert.equal(blocks.flatMap(({ paragraphs }) => paragraphs).length, 1_000);
});

test('the block of an offset is found', () => {
  const blocks = blocksOf('One.\n\nTwo.\n\nThree.', []);
  assert.deepEqual([0, 3, 5, 6, 11, 12, 99].map((offset) => indexAt(blocks, offset)), [0, 0, 0, 1, 1, 2, 2]);
});

test('parts to edit are the whole text, cut at lines where there are any', () => {
  assert.deepEqual(partsOf('short'), [[0, 5]]);
  const text = `${'word '.repeat(60)}\n`.repeat(1_000);
  const parts = partsOf(text);
  assert.ok(parts.length > 3);
  assert.equal(parts.map(([start, end]) => text.slice(start, end)).join(''), text);
  assert.ok(parts.every(([, end]) => text[end - 1] === '\n'));
});
