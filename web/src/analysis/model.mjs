// The analysis made easy to look things up in. Holds the text it belongs to; offsets are UTF-16 units, as `text.slice` takes them.
import { blocksOf, indexAt } from './blocks.mjs';

const idMap = (items) => new Map(items.map((item) => [item.id, item]));

/** Which figures say the same number: kind, unit and value, or what the calendar says. Vague amounts stand alone. */
function sameNumberKey(figure) {
  if (figure.vague) return null;
  const number = figure.iso ?? (figure.value ?? `${figure.low}..${figure.high}`);
  return `${figure.kind}|${figure.unit}|${number}|${figure.isoEnd ?? ''}`;
}

/** Lists of figures to be read together: the same number twice, and what the analysis says is about the same thing. */
function groupFigures({ figures, figureGroups }) {
  const leader = new Map(); // id of a figure to the id of the first one in its group
  const leaderOf = (id) => (leader.get(id) === id ? id : leaderOf(leader.get(id)));
  const join = (ids) => {
    const leaders = ids.map(leaderOf).sort((a, b) => place.get(a) - place.get(b));
    for (const id of leaders) leader.set(id, leaders[0]);
  };
  const place = new Map(figures.map(({ id }, i) => [id, i]));
  const byNumber = new Map();
  for (const { id } of figures) leader.set(id, id);
  for (const figure of figures) {
    const key = sameNumberKey(figure) ?? figure.id;
    if (byNumber.has(key)) leader.set(figure.id, byNumber.get(key));
    else byNumber.set(key, figure.id);
  }
  for (const group of figureGroups) join(group.figures);
  const groups = new Map();
  for (const figure of figures) {
    const first = leaderOf(figure.id);
    if (groups.has(first)) groups.get(first).push(figure);
    else groups.set(first, [figure]);
  }
  return [...groups.values()];
}

/**
 * Indexes one analysis of one text.
 * @param {string} text
 * @param {import('../../../wasm_bindings/onrecord').Analysis} analysis
 */
export function createModel(text, analysis) {
  return {
    text,
    analysis,
    blocks: blocksOf(text, analysis.paragraphs),
    quotes: idMap(analysis.quotes),
    speakers: idMap(analysis.speakers),
    figures: idMap(analysis.figures),
    figureGroups: groupFigures(analysis),
    differing: new Set(analysis.figureGroups.filter(({ kind }) => kind === 'differing').flatMap((group) => group.figures)),
  };
}

export const sliceOf = (model, span) => model.text.slice(span.start, span.end);

/** The speaker of a quote or a figure, or null. */
export const speakerOf = (model, item) => (item.speaker ? (model.speakers.get(item.speaker) ?? null) : null);

/** Who claims a figure, in words. */
export const claimantOf = (model, figure) => speakerOf(model, figure)?.name ?? (figure.quote ? 'a quote without a speaker' : 'the article');

/** What somebody said, with the article's own words between the pieces left out. */
export const contentOf = (model, quote) => quote.content.map((piece) => sliceOf(model, piece)).join(' \u2026 ');

export const placeOf = (quote) => quote.content[0] ?? quote.source[0] ?? quote.cue ?? { start: 0, end: 0 };

/** Where a speaker comes first in the text: as a mention or as a quote. */
export function firstPlaceOf(model, speaker) {
  const mention = speaker.mentions[0]?.start ?? Infinity;
  const quote = speaker.quotes.length > 0 ? placeOf(model.quotes.get(speaker.quotes[0])).start : Infinity;
  const first = Math.min(mention, quote);
  return Number.isFinite(first) ? first : 0;
}

/** The number of the paragraph that holds an offset, counted from 1; 0 for a text without one. */
export function paragraphNumberAt({ analysis: { paragraphs } }, offset) {
  return paragraphs.length > 0 ? indexAt(paragraphs, offset) + 1 : 0;
}

/** The number of the sentence that holds an offset, counted from 1; 0 for a text without one. */
export function sentenceNumberAt({ analysis: { sentences } }, offset) {
  return sentences.length > 0 ? indexAt(sentences, offset) + 1 : 0;
}

/** The sentence of a figure, from its start to its end and as far as the figure goes. */
export function sentenceOf({ analysis }, figure) {
  const { start, end } = analysis.sentences[figure.sentence];
  return { start, end: Math.max(end, figure.end) };
}

/** Is this quote of a kind and mode that is shown? */
export const isShown = (shows, quote) => Boolean(shows[quote.kind] && shows[quote.mode]);

const alwaysHard = new Set(['money', 'percent']);
const neverHard = new Set(['ordinal']);

/**
 * Is a figure one to check first? Money, percentages, and whatever is printed in digits; not "first", "two" or "dozens".
 * @param {{kind: string, vague: boolean}} figure
 * @param {string} printed its words in the text
 */
export const isHard = ({ kind, vague }, printed) => !neverHard.has(kind) && !vague && (alwaysHard.has(kind) || /\d/.test(printed));

/** Is this figure shown? Minor ones have a switch of their own. */
export const isFigureShown = (shows, figure, printed) => Boolean(isHard(figure, printed) ? shows.figures : shows.minor);

/** Quotes and figures that are shown, in text order: what "next" and "previous" walk through. A chosen speaker narrows it. */
export function walkOf(model, shows, choice) {
  const stops = [];
  for (const quote of model.analysis.quotes) {
    if (isShown(shows, quote) && (!choice || quote.speaker === choice)) stops.push({ type: 'quote', id: quote.id, at: placeOf(quote).start });
  }
  for (const figure of model.analysis.figures) {
    const shown = isFigureShown(shows, figure, sliceOf(model, figure));
    if (shown && (!choice || figure.speaker === choice)) stops.push({ type: 'figure', id: figure.id, at: figure.start });
  }
  return stops.sort((a, b) => a.at - b.at);
}
