// Paragraphs as blocks that are drawn and redrawn as one. The analysis says what a paragraph is; the lines of a text that is not
// analysed, or of what stands after the analysed part of a very long one, are drawn as paragraphs.
//
//   "Ada spoke.\n\nBob did not."  ->  [{start: 0, paragraphs: [{start: 0, end: 10}]}, {start: 12, paragraphs: [{start: 12, end: 24}]}]
//
// A short text has a block per paragraph, so that typing redraws one paragraph. A long one has blocks of some thousand
// characters, so that there are not too many elements. A paragraph too long to lay out at once is cut at a space.

const longText = 60_000;
const blockLength = 2_000;
const longestParagraph = 8_000;

/** Where to cut a paragraph that starts at `start` and is too long: after the last space in reach, never inside a surrogate pair. */
function cutBefore(text, start, limit) {
  // In the second half only: a search to the start of a text without spaces would take time quadratic in its length.
  const half = start + longestParagraph / 2;
  const space = text.slice(half, limit).lastIndexOf(' ');
  if (space >= 0) return half + space + 1;
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}

/** The lines of `text` from `start` on as spans, blank ones left out. */
function* linesFrom(text, start) {
  const line = /[^\r\n\u2028\u2029]+/g;
  line.lastIndex = start;
  for (let match; (match = line.exec(text)); ) {
    if (match[0].trim() !== '') yield { start: match.index, end: match.index + match[0].length };
  }
}

/** What is drawn as paragraphs: those of the analysis, then the lines after them; too long ones in pieces. */
export function* paragraphsOf(text, analysed) {
  for (const paragraphs of [analysed, linesFrom(text, analysed.at(-1)?.end ?? 0)]) {
    for (let { start, end } of paragraphs) {
      while (end - start > longestParagraph) {
        const cut = cutBefore(text, start, start + longestParagraph);
        yield { start, end: cut };
        start = cut;
      }
      yield { start, end };
    }
  }
}

/** `paragraphs`: those of the analysis, `[]` for a text without one. */
export function blocksOf(text, paragraphs) {
  const target = text.length > longText ? blockLength : 0;
  const blocks = [];
  let block = null;
  for (const paragraph of paragraphsOf(text, paragraphs)) {
    if (!block || paragraph.end - block.start > target) blocks.push((block = { start: paragraph.start, end: paragraph.end, paragraphs: [] }));
    block.paragraphs.push(paragraph);
    block.end = paragraph.end;
  }
  return blocks;
}

/** Index of the last item that starts at or before `offset` (items in text order), or 0. */
export function indexAt(items, offset) {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
