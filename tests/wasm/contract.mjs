// Checks an analysis against its contract (wasm_bindings/onrecord.d.ts): every field and type, spans that lie in
// the text and in order, ids that lead somewhere and back. Throws an AssertionError that names the place.
import assert from 'node:assert/strict';

const oneOf = (...values) => (value) => values.includes(value);
const text = (value) => typeof value === 'string';
const filled = (value) => typeof value === 'string' && value !== '';
const flag = (value) => typeof value === 'boolean';
const number = (value) => Number.isFinite(value);
const natural = (value) => Number.isInteger(value) && value >= 0;
const share = (value) => number(value) && value >= 0 && value <= 1;
const orNull = (check) => (value) => value === null || check(value);
const optional = (check) => Object.assign((value) => check(value), { optional: true });
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
const id = (prefix) => (value) => text(value) && new RegExp(`^${prefix}[1-9]\\d*$`).test(value);
const record = (shape) => (value) =>
  typeof value === 'object' && value !== null && problems(value, shape).length === 0;

const place = { start: natural, end: natural };
const span = record(place);
const mention = { ...place, form: oneOf('name', 'pronoun', 'description') };

const shapes = {
  counts: { characters: natural, words: natural, sentences: natural, paragraphs: natural, quotedWords: natural },
  quotes: {
    id: id('q'), kind: oneOf('direct', 'mixed', 'indirect'), mode: oneOf('speech', 'thought', 'attitude'),
    content: listOf(span), verbatim: listOf(span), cue: orNull(span), source: listOf(span),
    speaker: orNull(id('s')), figures: listOf(id('f')), confidence: share, speakerConfidence: share, why: text,
  },
  speakers: {
    id: id('s'), name: filled, kind: oneOf('person', 'people', 'organization', 'document', 'other'), named: flag,
    anonymous: flag, role: orNull(filled), roles: listOf(filled), members: listOf(filled),
    mentions: listOf(record(mention)), quotes: listOf(id('q')),
    quotedWords: natural,
  },
  people: {
    id: id('p'), name: filled, role: orNull(filled), roles: listOf(filled), mentions: listOf(record(mention)),
    speaker: orNull(id('s')),
  },
  figures: {
    id: id('f'), ...place,
    kind: oneOf('count', 'money', 'percent', 'measure', 'ratio', 'multiple', 'age', 'duration', 'date', 'time',
      'ordinal', 'score'),
    value: optional(number), low: optional(number), high: optional(number), vague: flag, unit: text,
    bound: oneOf('=', '~', '>', '<'), inclusive: flag, direction: oneOf('up', 'down', null),
    iso: optional(filled), isoEnd: optional(filled), seconds: optional(number), reading: filled, of: orNull(span),
    sentence: natural,
    quote: orNull(id('q')), speaker: orNull(id('s')),
  },
  figureGroups: { kind: oneOf('same', 'differing'), figures: listOf(id('f')) },
  notices: {
    code: oneOf('unbalanced-quotation-mark', 'unresolved-speaker', 'not-english', 'text-too-long', 'parts-and-total',
      'percent-and-numbers', 'conversion', 'age-and-birth-year', 'list-count', 'percent-or-points', 'weekday-and-date',
      'reference-from-dateline'), ...place,
    message: filled,
  },
};

function problems(value, shape) {
  const missing = Object.keys(shape).filter((key) => !(key in value) && !shape[key].optional);
  const wrong = Object.keys(value).filter((key) => !shape[key]?.(value[key]));
  return [...missing.map((key) => `${key} is missing`),
    ...wrong.map((key) => `${key}: ${JSON.stringify(value[key])}`)];
}

function checkShape(value, shape, where) {
  assert.deepEqual(problems(value, shape), [], where);
}

function checkSpans(spans, size, where) {
  let last = 0;
  for (const { start, end } of spans) {
    assert.ok(start >= last && start < end && end <= size, `${where}: ${start} to ${end} after ${last} of ${size}`);
    last = end;
  }
}

function inOrder(elements, start, where) {
  for (let i = 1; i < elements.length; i++) {
    assert.ok(start(elements[i - 1]) <= start(elements[i]), `${where} ${i} stands before its predecessor`);
  }
}

const within = (inner, outer) => outer.some(({ start, end }) => start <= inner.start && inner.end <= end);

function checkQuotes({ quotes }, size) {
  for (const quote of quotes) {
    assert.ok(quote.content.length > 0, `${quote.id} has content`);
    checkSpans(quote.content, size, `${quote.id} content`);
    checkSpans(quote.verbatim, size, `${quote.id} verbatim`);
    checkSpans(quote.source, size, `${quote.id} source`);
    if (quote.cue) checkSpans([quote.cue], size, `${quote.id} cue`);
    assert.ok(quote.verbatim.every((piece) => within(piece, quote.content)), `${quote.id} verbatim in content`);
    assert.equal(quote.kind === 'indirect', quote.verbatim.length === 0, `${quote.id} is ${quote.kind}`);
  }
  inOrder(quotes, (quote) => quote.content[0].start, 'quotes');
}

function checkLinks({ quotes, speakers, people, figures }) {
  const byId = new Map([...quotes, ...speakers, ...people, ...figures].map((element) => [element.id, element]));
  for (const [list, prefix] of [[quotes, 'q'], [speakers, 's'], [people, 'p'], [figures, 'f']]) {
    assert.deepEqual(list.map((element) => element.id), list.map((_, i) => `${prefix}${i + 1}`));
  }
  for (const speaker of speakers) {
    const own = quotes.filter((quote) => quote.speaker === speaker.id).map((quote) => quote.id);
    assert.deepEqual(speaker.quotes, own, `quotes of ${speaker.id}`);
  }
  for (const person of people) assert.ok(person.speaker === null || byId.has(person.speaker), person.id);
  for (const figure of figures) {
    if (figure.quote === null) assert.equal(figure.speaker, null, figure.id);
    else {
      const quote = byId.get(figure.quote);
      assert.ok(quote.figures.includes(figure.id), `${figure.id} in ${quote.id}`);
      assert.equal(figure.speaker, quote.speaker, figure.id);
    }
  }
  for (const quote of quotes) {
    assert.ok(quote.speaker === null || byId.has(quote.speaker), quote.id);
    for (const figure of quote.figures) assert.ok(byId.has(figure), `${figure} of ${quote.id}`);
  }
}

// Every sentence in one paragraph, every paragraph with one, and as many as are counted.
function checkParts({ counts, paragraphs, sentences }, size) {
  for (const [name, parts] of Object.entries({ paragraphs, sentences })) {
    assert.equal(parts.length, counts[name], name);
    parts.forEach((part, i) => checkShape(part, place, `${name} ${i}`));
    checkSpans(parts, size, name);
  }
  let next = 0;
  for (const paragraph of paragraphs) {
    assert.equal(sentences[next]?.start, paragraph.start, `a sentence starts the paragraph at ${paragraph.start}`);
    while (next + 1 < sentences.length && sentences[next + 1].start < paragraph.end) next += 1;
    assert.equal(sentences[next].end, paragraph.end, `a sentence ends the paragraph at ${paragraph.start}`);
    next += 1;
  }
  assert.equal(next, sentences.length, 'no sentence outside paragraphs');
}

function checkFigures({ figures, sentences }, size) {
  for (const figure of figures) {
    checkSpans([figure], size, figure.id);
    const sentence = sentences[figure.sentence];
    assert.ok(sentence?.start <= figure.start && figure.start < sentence?.end, `${figure.id}: its sentence`);
    if (figure.of) checkSpans([figure.of], size, `${figure.id} of`);
    const ends = ['low', 'high'].filter((end) => end in figure);
    if ('value' in figure) {
      assert.deepEqual(ends, { '>': ['low'], '<': ['high'] }[figure.bound] ?? [], `${figure.id}: the end that is known`);
      for (const end of ends) assert.equal(figure[end], figure.value, `${figure.id}: ${end}`);
    } else {
      assert.notEqual(ends.length, 1, `${figure.id}: low and high`);
    }
    assert.ok('value' in figure || 'low' in figure || 'iso' in figure, `${figure.id} says something`);
  }
  inOrder(figures, (figure) => figure.start, 'figures');
}

/** `size`: length of the analysed text in the offset unit. */
export function checkAnalysis(analysis, size, offsetUnit = 'utf16') {
  const { schema, language, counts, ...lists } = analysis;
  assert.deepEqual(Object.keys(analysis), ['schema', 'offsetUnit', 'language', 'counts', 'paragraphs', 'sentences',
    'quotes', 'speakers', 'people', 'figures', 'figureGroups', 'notices']);
  assert.deepEqual({ schema, offsetUnit: lists.offsetUnit, language }, { schema: 1, offsetUnit, language: 'en' });
  checkShape(counts, shapes.counts, 'counts');
  assert.equal(counts.characters, size);
  assert.ok(counts.quotedWords <= counts.words);
  for (const name of ['quotes', 'speakers', 'people', 'figures', 'figureGroups', 'notices']) {
    lists[name].forEach((element, i) => checkShape(element, shapes[name], `${name} ${i}`));
  }
  checkParts(analysis, size);
  checkQuotes(analysis, size);
  checkFigures(analysis, size);
  checkLinks(analysis);
  for (const { mentions, name } of [...analysis.speakers, ...analysis.people]) checkSpans(mentions, size, name);
  for (const notice of analysis.notices) checkSpans([notice], size, notice.code);
  inOrder(analysis.notices, (notice) => notice.start, 'notices');
}

/** Every span of an analysis, in one order for any offset unit. */
export function allSpans(analysis) {
  const { paragraphs, sentences, quotes, speakers, people, figures, notices } = analysis;
  return [
    ...paragraphs, ...sentences,
    ...quotes.flatMap((quote) => [...quote.content, ...quote.verbatim, ...quote.source, ...(quote.cue ? [quote.cue] : [])]),
    ...[...speakers, ...people].flatMap((someone) => someone.mentions),
    ...figures.flatMap((figure) => [figure, ...(figure.of ? [figure.of] : [])]),
    ...notices,
  ];
}
