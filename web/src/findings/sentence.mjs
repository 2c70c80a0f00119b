// The sentence around a place, for showing a figure in its context.

const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;
// The browser's segmenter ends a sentence after these: they are put together again.
const endsInAbbreviation = /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|St|No|Inc|Ltd|Co|Jr|Sr|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|(?:[A-Z]\.)+[A-Z])\.\s*$/;
const reach = 500;

/** Ends of the sentences of a stretch of text. */
function sentencesOf(stretch) {
  const sentences = [];
  for (const { segment, index } of segmenter.segment(stretch)) {
    const last = sentences[sentences.length - 1];
    if (last && endsInAbbreviation.test(stretch.slice(last.start, last.end))) last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences;
}

/** The sentence that holds the span `{start, end}`, as `{start, end}` in the text, without the white space around it. */
export function sentenceAround(text, { start, end }) {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach);
  const stretch = text.slice(from, to);
  const inside = segmenter ? sentencesOf(stretch).filter((s) => from + s.end > start && from + s.start < end) : [{ start: 0, end: stretch.length }];
  let first = from + (inside[0]?.start ?? 0);
  let last = from + (inside[inside.length - 1]?.end ?? stretch.length);
  while (first < start && /\s/.test(text[first])) first += 1;
  while (last > end && /\s/.test(text[last - 1])) last -= 1;
  return { start: first, end: last };
}
