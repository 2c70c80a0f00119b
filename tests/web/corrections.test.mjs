// Corrections by hand, as a pure function of an analysis and a list: each kind, what follows from it, and what edits do to them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyHistory, pushed, redone, undone } from '../../web/src/corrections/history.mjs';
import { applied, operationNames, operationWords } from '../../web/src/corrections/operations.mjs';
import { figureAnchor, quoteAnchor, spanAnchor, speakerRef } from '../../web/src/corrections/targets.mjs';
import { analyze, exampleArticle } from './support.mjs';

const text = [
  'MARROW POINT (Reuters) - \u201cWe won 300 votes,\u201d said Ada Lee, the captain, on Monday.',
  '\u201cWe lost,\u201d Tom Noor said. \u201cIt cost $5 million,\u201d Noor added.',
  'A senior official said the count would end by Friday. Lee said it was over.',
].join('\n\n');
const analysis = await analyze(text);
const slice = ({ start, end }) => text.slice(start, end);
const saying = (words) => analysis.quotes.find(({ content }) => content.some((piece) => slice(piece).includes(words)));
const named = (list, name) => list.find((one) => one.name === name);
const ref = (name) => speakerRef(text, named(analysis.speakers, name));
const span = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const figure = (words) => analysis.figures.find((one) => slice(one) === words);

/** What the operations make of the analysis; all of them must fit. */
function after(...operations) {
  const result = applied(text, analysis, operations);
  assert.deepEqual(result.lost, []);
  return result.analysis;
}

describe('each correction, and what follows from it', () => {
  const won = quoteAnchor(text, saying('We won'));

  test('the text is read as these tests need it', () => {
    assert.deepEqual(analysis.speakers.map(({ name }) => name).slice(0, 2), ['Ada Lee', 'Tom Noor']);
    assert.equal(saying('We won').figures.length, 1);
  });

  test('somebody else said only this', () => {
    const { quotes, speakers, figures } = after({ op: 'speaker', on: won, to: ref('Tom Noor') });
    const quote = quotes.find(({ id }) => id === saying('We won').id);
    const noor = named(speakers, 'Tom Noor');
    assert.deepEqual([quote.speaker, quote.why, quote.hand], [noor.id, 'set by hand', true]);
    assert.deepEqual(noor.quotes, [saying('We won').id, ...named(analysis.speakers, 'Tom Noor').quotes]);
    assert.equal(noor.quotedWords, named(analysis.speakers, 'Tom Noor').quotedWords + 4);
    assert.equal(named(speakers, 'Ada Lee').quotes.length, named(analysis.speakers, 'Ada Lee').quotes.length - 1);
    assert.equal(figures.find(({ id }) => id === figure('300 votes').id).speaker, noor.id);
  });

  test('somebody else said all of it, by a new name', () => {
    const { quotes, speakers } = after({ op: 'speaker', who: ref('Tom Noor'), to: { name: 'Ines Vey', at: null } });
    const vey = named(speakers, 'Ines Vey');
    assert.deepEqual(vey.quotes, named(analysis.speakers, 'Tom Noor').quotes);
    assert.ok(vey.quotes.every((id) => quotes.find((quote) => quote.id === id).speaker === vey.id));
    assert.deepEqual(named(speakers, 'Tom Noor').quotes, []);
  });

  test('no quote: its figure is the article\u2019s own', () => {
    const { quotes, figures } = after({ op: 'notQuote', on: won });
    assert.equal(quotes.length, analysis.quotes.length - 1);
    assert.deepEqual([figures[0].quote, figures[0].speaker], [null, null]);
  });

  test('no figure, and a figure with value and unit by hand', () => {
    const gone = after({ op: 'notFigure', on: figureAnchor(text, figure('300 votes')) });
    assert.ok(!gone.figures.some((one) => slice(one) === '300 votes'));
    assert.deepEqual(gone.quotes[0].figures, []);
    const set = after({ op: 'figure', on: figureAnchor(text, figure('$5 million')), value: 6_000_000, unit: 'euro' }).figures.find((one) => slice(one) === '$5 million');
    assert.deepEqual([set.value, set.unit, set.hand, set.vague], [6_000_000, 'euro', true, false]);
  });

  test('a speaker is renamed, joined with another, split, and unnamed', () => {
    assert.ok(named(after({ op: 'rename', who: ref('Tom Noor'), name: 'Thomas Noor' }).speakers, 'Thomas Noor').hand);
    const joined = after({ op: 'same', who: ref('Tom Noor'), as: ref('Ada Lee') });
    const lee = named(joined.speakers, 'Ada Lee');
    assert.equal(named(joined.speakers, 'Tom Noor'), undefined);
    assert.equal(lee.quotes.length, named(analysis.speakers, 'Ada Lee').quotes.length + named(analysis.speakers, 'Tom Noor').quotes.length);
    assert.ok(joined.people.every(({ name }) => name !== 'Tom Noor'));
    const split = after({ op: 'split', who: ref('Tom Noor'), words: 'Noor', name: 'Sam Noor' });
    assert.equal(named(split.speakers, 'Sam Noor').quotes.length, 1);
    assert.equal(named(split.speakers, 'Tom Noor').quotes.length, named(analysis.speakers, 'Tom Noor').quotes.length - 1);
    assert.deepEqual(named(split.speakers, 'Sam Noor').mentions.map(slice), ['Noor']);
    const unnamed = named(after({ op: 'unnamed', who: ref('Ada Lee'), value: true }).speakers, 'Ada Lee');
    assert.deepEqual([unnamed.anonymous, unnamed.named], [true, false]);
  });

  test('selected words become a quote, a figure or something to check', () => {
    const words = 'it was over';
    const { quotes, figures, checks, speakers } = after(
      { op: 'addQuote', on: spanAnchor(text, span('We lost')), to: ref('Ada Lee') },
      { op: 'addFigure', on: spanAnchor(text, span('Monday')), value: 1, unit: 'day' },
      { op: 'check', on: spanAnchor(text, span(words)) });
    const added = quotes.find(({ hand }) => hand);
    assert.deepEqual([added.kind, added.speaker, added.why], ['indirect', named(speakers, 'Ada Lee').id, 'set by hand']);
    assert.deepEqual(quotes.map(({ content }) => content[0]?.start), quotes.map(({ content }) => content[0]?.start).sort((a, b) => a - b));
    const { sentence } = figures.find((one) => one.hand && slice(one) === 'Monday');
    assert.match(slice(analysis.sentences[sentence]), /on Monday\.$/);
    assert.deepEqual(checks.map(slice), [words]);
    const marked = after({ op: 'addQuote', on: spanAnchor(text, span('\u201cIt cost $5 million,\u201d')), to: null }).quotes.find(({ hand }) => hand);
    assert.deepEqual([marked.kind, marked.verbatim.map(slice), marked.figures], ['direct', ['It cost $5 million,'], [figure('$5 million').id]]);
  });

  test('every kind of operation can be said in a line', () => {
    const samples = { on: won, who: ref('Ada Lee'), to: null, as: ref('Tom Noor'), name: 'X', words: 'Lee', value: 3, unit: 'vote' };
    for (const op of operationNames) assert.ok(operationWords({ ...samples, op }).length > 5, op);
  });

  test('the analysis it is made of stays as it is', async () => {
    const before = JSON.stringify(analysis);
    after({ op: 'same', who: ref('Tom Noor'), as: ref('Ada Lee') }, { op: 'notFigure', on: figureAnchor(text, figure('300 votes')) }, { op: 'notQuote', on: won });
    assert.equal(JSON.stringify(analysis), before);
  });
});

/** One of each kind and more, on the example. */
async function manyOperations(article) {
  const { quotes, speakers, figures } = await analyze(article, { referenceDate: '2024-10-17' });
  const who = (i) => speakerRef(article, speakers[i]);
  return [
    ...[2, 5, 9, 12].map((i) => ({ op: 'speaker', on: quoteAnchor(article, quotes[i]), to: who(3) })),
    { op: 'speaker', who: who(8), to: { name: 'Ines Vey', at: null } },
    ...[7, 15].map((i) => ({ op: 'notQuote', on: quoteAnchor(article, quotes[i]) })),
    ...[1, 12, 30, 40, 50].map((i) => ({ op: 'notFigure', on: figureAnchor(article, figures[i]) })),
    ...[6, 26, 45].map((i) => ({ op: 'figure', on: figureAnchor(article, figures[i]), value: i, unit: 'boat' })),
    { op: 'rename', who: who(9), name: 'Beatriz Amadi' },
    { op: 'same', who: who(11), as: who(1) },
    { op: 'unnamed', who: who(2), value: true },
    { op: 'check', on: spanAnchor(article, { start: article.indexOf('drawbridge'), end: article.indexOf('drawbridge') + 10 }) },
    { op: 'addQuote', on: spanAnchor(article, { start: article.indexOf('The council voted'), end: article.indexOf('The council voted') + 17 }), to: who(1) },
  ];
}

test('undo of twenty gives the same JSON byte for byte, and redo the same as before', async () => {
  const first = await analyze(exampleArticle, { referenceDate: '2024-10-17' });
  const operations = await manyOperations(exampleArticle);
  assert.ok(operations.length >= 20);
  let history = emptyHistory;
  for (const operation of operations) history = pushed(history, operation);
  const changed = JSON.stringify(applied(exampleArticle, first, history.done).analysis);
  assert.notEqual(changed, JSON.stringify(first));
  for (let i = 0; i < operations.length; i++) history = undone(history);
  assert.equal(JSON.stringify(applied(exampleArticle, first, history.done).analysis), JSON.stringify(first));
  for (let i = 0; i < operations.length; i++) history = redone(history);
  assert.equal(JSON.stringify(applied(exampleArticle, first, history.done).analysis), changed);
});

/** The same numbers every time (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

test('after 100 random edits every correction holds or is reported, and none lands elsewhere', async () => {
  const random = randomOf(7);
  const inserted = ['x', ' ', 'not ', ' 12 ', '.', '\u201c', 'the mayor ', ''];
  let article = exampleArticle;
  let operations = (await manyOperations(article)).filter(({ on }) => on);
  // Where each is, followed through the edits by arithmetic: unknown (null) once an edit cuts into it.
  let truth = operations.map(({ on }) => ({ start: on.start, end: on.end, words: on.words }));
  let held = 0;
  for (let edit = 0; edit < 100; edit++) {
    const at = random(article.length);
    const cut = random(4);
    const put = inserted[random(inserted.length)];
    const next = article.slice(0, at) + put + article.slice(at + cut);
    truth = truth.map((place) => {
      if (!place) return null;
      if (place.end < at) return place;
      if (place.start > at + cut) return { ...place, start: place.start + put.length - cut, end: place.end + put.length - cut };
      return null;
    });
    const result = applied(next, await analyze(next, { referenceDate: '2024-10-17' }), operations, article);
    assert.equal(result.operations.length, operations.length);
    for (const [i, operation] of result.operations.entries()) {
      if (result.lost.includes(operation)) continue;
      held += 1;
      assert.equal(next.slice(operation.on.start, operation.on.end).slice(0, 3), operation.on.words.slice(0, 3));
      if (!truth[i]) continue;
      // The analysis may read a quote longer or shorter after an edit beside it: it must still be the one at this place.
      assert.ok(operation.on.start < truth[i].end && operation.on.end > truth[i].start, `${operationWords(operations[i])} landed at ${operation.on.start}, not ${truth[i].start}`);
    }
    operations = result.operations;
    article = next;
  }
  assert.ok(held > 1_000, `${held} of ${100 * operations.length} held`);
});

test('a correction whose words are gone is reported, comes back with them, and never changes their like', async () => {
  const base = 'The city paid 12 people in June. Later the city paid 12 people in May.';
  const { figures } = await analyze(base);
  const first = figures.find((one) => base.slice(one.start, one.end) === '12 people');
  const operation = { op: 'figure', on: figureAnchor(base, first), value: 13, unit: 'person' };
  const cut = base.replace('paid 12 people in June', 'paid in June');
  const lost = applied(cut, await analyze(cut), [operation], base);
  assert.equal(lost.lost.length, 1);
  assert.ok(lost.analysis.figures.every(({ hand }) => !hand));
  const back = applied(base, await analyze(base), lost.operations, cut);
  assert.deepEqual(back.lost, []);
  assert.deepEqual(back.analysis.figures.filter(({ hand }) => hand).map(({ start }) => start), [first.start]);
});
