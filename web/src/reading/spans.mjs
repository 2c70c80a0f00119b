// What is to be marked: the analysis as a list of spans, outer before inner, the same words marked once.
//
//   "We won," said Ada.  ->  quote 0-9 (q1), cue 10-14 (q1), source 15-18 (q1, speaker s1, also a mention)
import { isFigureShown, isHard, isShown } from '../analysis/model.mjs';

/** The order of marks that cover the same words, outermost first. */
const rank = { quote: 0, verbatim: 1, speaker: 2, cue: 3, figure: 4 };

function* quoteSpans(quote, shows) {
  const { id, kind, mode, speaker } = quote;
  for (const [piece, { start, end }] of quote.content.entries()) yield { start, end, type: 'quote', quote: id, speaker, kind, mode, piece };
  // A direct quote is verbatim as a whole: only the mixed one needs its quoted words told apart.
  if (kind === 'mixed') for (const { start, end } of quote.verbatim) yield { start, end, type: 'verbatim', quote: id, speaker };
  if (shows.sources) for (const { start, end } of quote.source) yield { start, end, type: 'speaker', role: 'source', quote: id, speaker };
  if (shows.cues && quote.cue) yield { start: quote.cue.start, end: quote.cue.end, type: 'cue', quote: id, speaker };
}

/** All spans of a model to mark, in no particular order. `shows` says which kinds. People who do not speak are mentions too. */
export function* spansOf({ analysis, text }, shows) {
  for (const quote of analysis.quotes) if (isShown(shows, quote)) yield* quoteSpans(quote, shows);
  if (shows.mentions) {
    for (const speaker of analysis.speakers) {
      for (const { start, end, form } of speaker.mentions) yield { start, end, type: 'speaker', role: 'mention', form, speaker: speaker.id };
    }
    for (const person of analysis.people) {
      if (person.speaker) continue;
      for (const { start, end, form } of person.mentions) yield { start, end, type: 'speaker', role: 'mention', form: form ?? 'name', person: person.id };
    }
  }
  for (const figure of analysis.figures) {
    const { id, start, end, kind, speaker } = figure;
    const printed = text.slice(start, end);
    if (isFigureShown(shows, figure, printed)) yield { start, end, type: 'figure', figure: id, figureKind: kind, minor: !isHard(figure, printed), speaker };
  }
}

const outerFirst = (a, b) => a.start - b.start || b.end - a.end || rank[a.type] - rank[b.type];

/** Two marks on exactly the same words are one when both point at a speaker or both are cues. */
function canMerge(a, b) {
  return a.start === b.start && a.end === b.end && a.type === b.type && (a.type === 'speaker' || a.type === 'cue');
}

function merge(into, span) {
  if (span.quote && !into.quotes.includes(span.quote)) into.quotes.push(span.quote);
  if (span.role === 'source') into.role = 'source';
  into.form ??= span.form;
  into.speaker ??= span.speaker;
  into.person ??= span.person;
}

/** Sorted, outer before inner, with spans of the same words merged; each has `quotes`, the ids of the quotes it belongs to. */
export function orderSpans(spans) {
  const ordered = [];
  for (const span of [...spans].sort(outerFirst)) {
    if (span.end <= span.start) continue;
    const last = ordered[ordered.length - 1];
    if (last && canMerge(last, span)) merge(last, span);
    else ordered.push({ ...span, quotes: span.quote ? [span.quote] : [] });
  }
  return ordered;
}
