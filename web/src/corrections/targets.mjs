// Finding again what a correction was made on, in an analysis of a later text. It is found without doubt or not at all.
//
// Quotes and figures are found as the check sheet finds its items; a speaker by name, or by one mention where several or none have it.
import { anchorOf, editBetween, findAgain, likeness, moved } from '../check/anchors.mjs';

const words = (text, spans) => spans.map((span) => text.slice(span.start, span.end)).join(' \u2026 ');

/** A quote or figure as an item that anchors are made of and compared with. */
function targetOf(text, kind, one) {
  if (kind === 'figure') return { kind, id: one.id, start: one.start, end: one.end, words: text.slice(one.start, one.end) };
  const pieces = one.content.length > 0 ? one.content : one.source;
  const start = pieces[0]?.start ?? one.cue?.start ?? 0;
  return { kind, id: one.id, start, end: Math.max(start, ...pieces.map(({ end }) => end)), words: words(text, pieces) };
}

export const quoteAnchor = (text, quote) => anchorOf(text, targetOf(text, 'quote', quote));
export const figureAnchor = (text, figure) => anchorOf(text, targetOf(text, 'figure', figure));
export const spanAnchor = (text, { start, end }) => anchorOf(text, { kind: 'span', words: text.slice(start, end), start, end });

/** How a speaker or person is named in an operation: the name, and one place where they are mentioned. */
export function speakerRef(text, { name, mentions }) {
  const mention = mentions.find(({ form }) => (form ?? 'name') === 'name') ?? mentions[0];
  return { name, at: mention ? spanAnchor(text, mention) : null };
}

/** The quote or figure of an anchor, or null; `exact`: with the very words only. */
export function findTarget(context, kind, list, anchor, { exact = false } = {}) {
  const { text, before } = context;
  const items = list.map((one) => targetOf(text, kind, one));
  const [found] = findAgain([anchor], before, items, text);
  if (!found || (exact && found.changed)) return null;
  context.found = anchorOf(text, found.item);
  return list.find(({ id }) => id === found.item.id);
}

/** Where the words of an anchor are now, or null: where the edit did not touch them, or once in what it put there. */
function findSpan({ text, before }, anchor) {
  const edit = editBetween(before, text);
  const place = anchor.gone ? null : moved(anchor, edit);
  if (place) return text.slice(place.start, place.end) === anchor.words ? place : null;
  const from = Math.max(0, edit.start - anchor.words.length);
  const stretch = text.slice(from, edit.end + edit.delta + anchor.words.length);
  const at = stretch.indexOf(anchor.words);
  if (at < 0 || stretch.indexOf(anchor.words, at + 1) >= 0) return null;
  const span = { start: from + at, end: from + at + anchor.words.length };
  const here = spanAnchor(text, span);
  return likeness(here.before, anchor.before) + likeness(here.after, anchor.after) >= 1 ? span : null;
}

/** The one speaker of the list that a ref means, or null. */
export function findSpeaker(context, list, ref) {
  const named = list.filter(({ name }) => name === ref.name);
  if (named.length === 1) return named[0];
  const place = ref.at && findSpan(context, ref.at);
  if (!place) return null;
  const holds = ({ mentions }) => mentions.some(({ start, end }) => start === place.start && end === place.end);
  return (named.length > 1 ? named : list).find(holds) ?? null;
}

/** The span of an anchor as findSpan gives it; it is noted where the words are now. */
export function findPlace(context, anchor) {
  const span = findSpan(context, anchor);
  if (span) context.found = spanAnchor(context.text, span);
  return span;
}
