// Corrections by hand: the kinds there are. Each is plain data, made of anchors and names and never of ids, so that it can be saved,
// replayed on a later analysis and listed. Each knows how to apply itself to a draft, and gives false where it has lost its place.
//
//   {op: 'speaker', on: <anchor of the quote>, to: {name: 'Ada Lee'}}   this quote is Ada Lee's
//   {op: 'speaker', who: <ref>, to: {name: 'Ada Lee'}}                  and so is all else that is now theirs
import { indexAt } from '../analysis/blocks.mjs';
import { draftOf, freeId, newSpeaker, settle, speakerOfPerson } from './draft.mjs';
import { rebased } from './rebase.mjs';
import { findPlace, findSpeaker, findTarget } from './targets.mjs';

const byHand = 'set by hand';

/**
 * The speaker that is meant, made where nobody in the analysis is.
 * @param {any} context
 * @param {{name: string, at?: any}} ref
 */
function speakerFor(context, { name, at }) {
  const { draft } = context;
  const known = findSpeaker(context, draft.speakers, { name, at });
  if (known) return known;
  const people = draft.people.filter((one) => !one.speaker && one.name === name);
  return people.length === 1 ? speakerOfPerson(draft, people[0]) : newSpeaker(draft, { name });
}

/** Somebody named in a ref who must be there already, as a speaker. */
function speakerOf(context, ref) {
  const { draft } = context;
  const known = findSpeaker(context, draft.speakers, ref);
  if (known) return known;
  const person = findSpeaker(context, draft.people.filter((one) => !one.speaker), ref);
  return person ? speakerOfPerson(draft, person) : null;
}

function give(quote, speaker) {
  Object.assign(quote, { speaker: speaker?.id ?? null, why: byHand, speakerConfidence: 1, hand: true });
}

const without = (list, item) => list.filter((one) => one !== item);
const inOrder = (a, b) => a.start - b.start;

function giveAll(context, from, to) {
  for (const quote of context.draft.quotes) if (quote.speaker === from.id) give(quote, to);
}

/** The pieces of a selection inside quotation marks, marks left out. */
function verbatimIn(text, { start, end }) {
  const pieces = [];
  for (const match of text.slice(start, end).matchAll(/["\u201c]([^"\u201c\u201d]{1,5000})["\u201d]/g)) {
    const from = start + match.index + 1;
    pieces.push({ start: from, end: from + match[1].length });
  }
  return pieces;
}

function quoteKind(text, { start, end }, verbatim) {
  if (verbatim.length === 0) return 'indirect';
  const outside = verbatim.reduce((rest, piece) => rest.replace(text.slice(piece.start - 1, piece.end + 1), ''), text.slice(start, end));
  return /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct';
}

const apply = {
  speaker(context, { on, who, to }) {
    const { draft } = context;
    if (who) {
      const from = speakerOf(context, who);
      if (!from) return false;
      giveAll(context, from, to && speakerFor(context, to));
      return true;
    }
    const quote = findTarget(context, 'quote', draft.quotes, on);
    if (!quote) return false;
    give(quote, to && speakerFor(context, to));
    return true;
  },

  notQuote(context, { on }) {
    const { draft } = context;
    const quote = findTarget(context, 'quote', draft.quotes, on, { exact: true });
    if (!quote) return false;
    draft.quotes = without(draft.quotes, quote);
    for (const figure of draft.figures) if (figure.quote === quote.id) figure.loose = true;
    return true;
  },

  notFigure(context, { on }) {
    const { draft } = context;
    const figure = findTarget(context, 'figure', draft.figures, on, { exact: true });
    if (!figure) return false;
    draft.figures = without(draft.figures, figure);
    return true;
  },

  figure(context, { on, value, unit, iso }) {
    const figure = findTarget(context, 'figure', context.draft.figures, on, { exact: true });
    if (!figure) return false;
    for (const field of ['value', 'low', 'high', 'iso', 'isoEnd', 'seconds', 'reading']) delete figure[field];
    Object.assign(figure, { vague: false, hand: true, ...(iso ? { iso } : { value }), ...(unit !== undefined && { unit }) });
    return true;
  },

  rename(context, { who, name }) {
    const speaker = speakerOf(context, who);
    if (!speaker) return false;
    Object.assign(speaker, { name, hand: true });
    for (const person of context.draft.people) if (person.speaker === speaker.id) person.name = name;
    return true;
  },

  same(context, { who, as }) {
    const { draft } = context;
    const one = speakerOf(context, who);
    const other = speakerOf(context, as);
    if (!one || !other || one === other) return false;
    giveAll(context, one, other);
    Object.assign(other, {
      hand: true, mentions: [...other.mentions, ...one.mentions].sort(inOrder), role: other.role ?? one.role,
      roles: [...new Set([...(other.roles ?? []), ...(one.roles ?? []), other.role, one.role].filter(Boolean))],
    });
    draft.speakers = without(draft.speakers, one);
    for (const speaker of draft.speakers) if (speaker.members?.includes(one.id)) speaker.members = speaker.members.map((id) => (id === one.id ? other.id : id));
    draft.people = draft.people.filter((person) => person.speaker !== one.id || !draft.people.some(({ speaker }) => speaker === other.id));
    for (const person of draft.people) {
      if (person.speaker === one.id) Object.assign(person, { speaker: other.id, name: other.name });
      if (person.speaker === other.id) person.mentions = other.mentions;
    }
    return true;
  },

  split(context, { who, words, name }) {
    const { draft, text } = context;
    const speaker = speakerOf(context, who);
    if (!speaker) return false;
    const isTheirs = (span) => text.slice(span.start, span.end) === words;
    const mentions = speaker.mentions.filter(isTheirs);
    if (mentions.length === 0 || mentions.length === speaker.mentions.length) return false;
    const other = speakerFor(context, { name });
    other.mentions = [...other.mentions, ...mentions].sort(inOrder);
    Object.assign(speaker, { mentions: speaker.mentions.filter((span) => !isTheirs(span)), hand: true });
    const isBeside = ({ source }) => source.some(({ start, end }) => mentions.some((mention) => mention.start >= start && mention.end <= end));
    for (const quote of draft.quotes) if (quote.speaker === speaker.id && isBeside(quote)) give(quote, other);
    for (const person of draft.people) if (person.speaker === speaker.id) person.mentions = speaker.mentions;
    return true;
  },

  unnamed(context, { who, value }) {
    const speaker = speakerOf(context, who);
    if (!speaker) return false;
    Object.assign(speaker, { anonymous: value, named: !value, hand: true });
    return true;
  },

  addQuote(context, { on, to }) {
    const { draft, text } = context;
    const span = findPlace(context, on);
    if (!span) return false;
    const verbatim = verbatimIn(text, span);
    const quote = {
      id: freeId(draft.quotes, 'q'), kind: quoteKind(text, span, verbatim), mode: 'speech', content: [span], verbatim, cue: null, source: [], speaker: null, figures: null, confidence: 1,
    };
    give(quote, to && speakerFor(context, to));
    draft.quotes.push(quote);
    for (const figure of draft.figures) if (figure.start >= span.start && figure.end <= span.end) figure.loose = true;
    return true;
  },

  addFigure(context, { on, value, unit }) {
    const { draft } = context;
    const span = findPlace(context, on);
    if (!span) return false;
    draft.figures.push({
      id: freeId(draft.figures, 'f'), ...span, kind: 'count', ...(value === undefined ? {} : { value }), vague: value === undefined, unit: unit ?? '', bound: '=', inclusive: false,
      direction: null, of: null, sentence: indexAt(draft.sentences, span.start), quote: null, speaker: null, hand: true, loose: true,
    });
    return true;
  },

  check(context, { on }) {
    const span = findPlace(context, on);
    if (!span) return false;
    context.draft.checks.push({ id: `c${context.draft.checks.length + 1}`, ...span });
    return true;
  },
};

export const operationNames = Object.keys(apply);

/**
 * The analysis of `text` with the operations applied, in their order. Their anchors belong to the text `before` (the same one, or an
 * earlier version). Gives `{analysis, lost, operations}`: `lost` holds those that no longer fit, which change nothing, and `operations`
 * all of them with anchors in `text`. Without operations the analysis is given back itself.
 */
export function applied(text, analysis, operations, before = text) {
  if (operations.length === 0) return { analysis, lost: [], operations };
  const context = { text, before, draft: draftOf(analysis), found: null };
  const lost = [];
  const carried = operations.map((operation) => {
    context.found = null;
    const fits = apply[operation.op](context, operation);
    const now = rebased(operation, before, text);
    if (!fits) lost.push(now);
    return fits && context.found ? { ...now, on: context.found } : now;
  });
  return { analysis: settle(context.draft, text), lost, operations: carried };
}

const quoted = ({ words }) => `\u201c${words.length > 60 ? `${words.slice(0, 60)}\u2026` : words}\u201d`;
const named = (who) => who?.name ?? 'nobody';

const inWords = {
  speaker: ({ on, who, to }) => (who ? `all of ${named(who)} said by ${named(to)}` : `${quoted(on)} said by ${named(to)}`),
  notQuote: ({ on }) => `${quoted(on)} is no quote`,
  notFigure: ({ on }) => `${quoted(on)} is no figure`,
  figure: ({ on, value, unit, iso }) => `${quoted(on)} is ${iso ?? [value, unit].filter((part) => part !== undefined && part !== '').join(' ')}`,
  rename: ({ who, name }) => `${named(who)} is called ${name}`,
  same: ({ who, as }) => `${named(who)} is ${named(as)}`,
  split: ({ who, words, name }) => `\u201c${words}\u201d is ${name}, not ${named(who)}`,
  unnamed: ({ who, value }) => `${named(who)} is ${value ? 'an unnamed source' : 'named'}`,
  addQuote: ({ on, to }) => `${quoted(on)} is a quote of ${named(to)}`,
  addFigure: ({ on }) => `${quoted(on)} is a figure`,
  check: ({ on }) => `${quoted(on)} is to be checked`,
};

/** An operation as a line for the reader. */
export const operationWords = (operation) => inWords[operation.op](operation);
