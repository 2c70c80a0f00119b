// The shape of the answer for ordinary and for strange texts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { allSpans, checkAnalysis } from './contract.mjs';
import { article, strange } from './texts.mjs';

const analyzer = await createAnalyzer();

// The text as the core sees it: a lone surrogate takes one unit in both.
const codePoints = (text) => [...text];

for (const [name, text] of Object.entries({ article, ...strange })) {
  test(`${name}: a valid analysis`, () => {
    checkAnalysis(analyzer.analyze(text), text.length);
  });

  test(`${name}: code points name the same places`, () => {
    const utf16 = analyzer.analyze(text);
    const codepoint = analyzer.analyze(text, { offsets: 'codepoint' });
    const points = codePoints(text);
    checkAnalysis(codepoint, points.length, 'codepoint');
    const slices = allSpans(utf16).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(allSpans(codepoint).map(({ start, end }) => points.slice(start, end).join('')), slices);
  });

  test(`${name}: the same answer again`, () => {
    const first = analyzer.analyze(text);
    analyzer.analyze(article, { offsets: 'codepoint', referenceDate: '2024-02-29' });
    assert.deepEqual(analyzer.analyze(text), first);
  });
}

test('no span splits a character', () => {
  for (const text of [article, ...Object.values(strange)]) {
    for (const { start, end } of allSpans(analyzer.analyze(text))) {
      for (const at of [start, end]) {
        const split = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
        assert.ok(!split, `${at} of ${JSON.stringify(text.slice(0, 40))}`);
      }
    }
  }
});

test('counts are those of the text', () => {
  const { counts } = analyzer.analyze('“We won,” said Ada Holm.\nIt’s over. They’d paid $5.');
  assert.deepEqual(counts, { characters: 51, words: 10, sentences: 3, paragraphs: 2, quotedWords: counts.quotedWords });
});

test('paragraphs and sentences are told, wrapped lines as one paragraph', () => {
  const text = `The harbour office of Tarn Bay counted its boats again on Monday and
found 31 of them. Nobody had counted since the storm of last winter, and
Capt. Lind said that the office had been closed for most of the season
because the roof had fallen in and nobody in the town had the money that
it takes to mend one. A new roof is to cost 4 million crowns.

The boats are dry.
`;
  const { paragraphs, sentences, figures } = analyzer.analyze(text);
  assert.deepEqual(paragraphs.map(({ start, end }) => [text.slice(start, start + 9), text.slice(end - 5, end)]),
    [['The harbo', 'owns.'], ['The boats', ' dry.']]);
  assert.deepEqual(sentences.map(({ start, end }) => text.slice(start, end).split(/\s+/).slice(0, 2).join(' ')),
    ['The harbour', 'Nobody had', 'A new', 'The boats']);
  const told = figures.map((figure) => [text.slice(figure.start, figure.end), figure.sentence]);
  assert.ok(told.some(([words, sentence]) => words.startsWith('31') && sentence === 0), JSON.stringify(told));
  assert.ok(told.some(([words, sentence]) => words.startsWith('4 million') && sentence === 2), JSON.stringify(told));
});

test('nothing but white space stands between paragraphs, and between sentences', () => {
  const blank = /^[\s\u0000-\u0020\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]*$/;
  for (const [name, text] of Object.entries({ article, ...strange })) {
    const analysis = analyzer.analyze(text);
    for (const parts of [analysis.paragraphs, analysis.sentences]) {
      const edges = [0, ...parts.flatMap(({ start, end }) => [start, end]), text.length];
      for (let i = 0; i < edges.length; i += 2) assert.match(text.slice(edges[i], edges[i + 1]), blank, name);
    }
  }
});

test('every field is declared in onrecord.d.ts', () => {
  const types = readFileSync(new URL('../../dist/onrecord.d.ts', import.meta.url), 'utf8');
  const fields = new Set();
  JSON.stringify(analyzer.analyze(article), (key, value) => {
    if (!/^\d*$/.test(key)) fields.add(key);
    return value;
  });
  for (const field of fields) assert.match(types, new RegExp(`\\b${field}\\??:`), field);
});
