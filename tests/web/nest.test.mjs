// Spans to nested marks: every span's pieces add up to its text, whatever crosses what.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nest } from '../../web/src/reading/nest.mjs';
import { orderSpans, spansOf } from '../../web/src/reading/spans.mjs';

/** Draws steps as text: `[q1 ...]`, with `~` where a mark goes on. */
function drawn(text, spans, start = 0, end = text.length) {
  return nest(orderSpans(spans), start, end).map((step) => {
    if (step.text) return text.slice(...step.text);
    if (step.open) return `[${step.first ? '' : '~'}${step.open.figure ?? step.open.quotes[0]} `;
    return `${step.last ? '' : '~'}]`;
  }).join('');
}

const quote = (id, start, end) => ({ type: 'quote', quote: id, start, end });
const figure = (id, start, end) => ({ type: 'figure', figure: id, start, end });

test('a text without spans is itself', () => {
  assert.equal(drawn('abc', []), 'abc');
  assert.equal(drawn('', []), '');
});

test('a figure in a quote is nested, at its edges too', () => {
  assert.equal(drawn('0123456789', [quote('q1', 0, 6), figure('f1', 2, 4)]), '[q1 01[f1 23]45]6789');
  assert.equal(drawn('0123456789', [quote('q1', 0, 6), figure('f1', 0, 3)]), '[q1 [f1 012]345]6789');
  assert.equal(drawn('0123456789', [quote('q1', 0, 6), figure('f1', 3, 6)]), '[q1 012[f1 345]]6789');
  assert.equal(drawn('0123456789', [figure('f1', 0, 6), quote('q1', 0, 6)]), '[q1 [f1 012345]]6789');
});

test('touching spans stay apart', () => {
  assert.equal(drawn('0123456789', [quote('q1', 0, 3), quote('q2', 3, 6)]), '[q1 012][q2 345]6789');
});

test('crossing spans are cut and go on', () => {
  assert.equal(drawn('0123456789', [quote('q1', 0, 6), quote('q2', 4, 9)]), '[q1 0123[q2 45~]][~q2 678]9');
});

test('a span that reaches over the paragraph is clipped', () => {
  assert.equal(drawn('0123456789', [quote('q1', 0, 10)], 3, 6), '[~q1 345~]');
});

test('empty and inverted spans draw nothing', () => {
  assert.equal(drawn('0123', [quote('q1', 2, 2), quote('q2', 3, 1)]), '0123');
});

/** A small generator with a seed, so that a failure can be had again. */
function randomFrom(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test('for random spans, the pieces of each add up to its text and marks are balanced', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz';
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed);
    const spans = Array.from({ length: 8 }, (_, i) => {
      const start = random(26);
      return figure(`f${i}`, start, start + 1 + random(26 - start));
    });
    const pieces = new Map(spans.map((span) => [span.figure, '']));
    const open = [];
    let whole = '';
    for (const step of nest(orderSpans(spans), 0, text.length)) {
      if (step.open) open.push(step.open.figure);
      else if (step.close) assert.equal(open.pop(), step.close.figure, `seed ${seed}`);
      else {
        const piece = text.slice(...step.text);
        whole += piece;
        for (const id of open) pieces.set(id, pieces.get(id) + piece);
      }
    }
    assert.equal(open.length, 0, `seed ${seed}`);
    assert.equal(whole, text, `seed ${seed}`);
    for (const span of spans) assert.equal(pieces.get(span.figure), text.slice(span.start, span.end), `seed ${seed}`);
  }
});

test('a source that is a mention too is marked once, for both of its quotes', () => {
  const everything = { direct: true, speech: true, sources: true, mentions: true };
  const say = (id, start) => ({ id, kind: 'direct', mode: 'speech', content: [{ start, end: start + 2 }], verbatim: [], cue: null, source: [{ start: 10, end: 13 }], speaker: 's1' });
  const analysis = { quotes: [say('q1', 0), say('q2', 4)], speakers: [{ id: 's1', mentions: [{ start: 10, end: 13, form: 'name' }] }], people: [], figures: [] };
  const marked = orderSpans(spansOf({ analysis, text: '' }, everything)).filter((span) => span.type === 'speaker');
  assert.equal(marked.length, 1);
  assert.deepEqual(marked[0].quotes, ['q1', 'q2']);
  assert.equal(marked[0].role, 'source');
});
