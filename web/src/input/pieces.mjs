// Pieces of a formatted text put together so that no number comes about that its reader would not see.
//
//   '$5', raised '1', ' million'  ->  "$5 million"     a note's mark is left out, and counted
//   '40 m', raised '2'            ->  "40 m\u00b2"         a power stays one
//   '3', raised '1', '/', '2'     ->  "3 1/2"          so does a fraction
//   '2019', seam, '102'           ->  "2019 102"       one element ends where the next begins

/** Raised signs, as by `<sup>`. */
export class Raised {
  constructor(text) {
    this.text = text;
  }
}

/** The place between two elements that touch. */
export const seam = Symbol('seam');

const isMark = /^[\s[(]*[-\u2212\u2013]?\d[\d\s,;\u2013\])]*$/;
const isPower = /^[-\u2212\u2013]?\d+$/;
const hasPower = /(?:^|[^\p{L}\d])(?:[kcm]?m|ft|in|mi|yd|10)$/u;
const raisedSigns = Object.fromEntries([...'\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'].map((sign, digit) => [String(digit), sign]));
const endsInDigit = /\d$/;

/** Raised digits as they stay in a text, or null where they are a note's mark. */
function kept(text, before, next) {
  if (!isMark.test(text)) return text;
  const digits = text.trim();
  if (/^\s*[/\u2044]/.test(next)) return endsInDigit.test(before) ? ` ${digits}` : digits;
  if (isPower.test(digits) && hasPower.test(before)) return digits.replace(/[-\u2212\u2013]/, '\u207b').replace(/\d/g, (digit) => raisedSigns[digit]);
  return null;
}

/** @returns {{text: string, marks: number}} the text, and how many notes' marks were left out */
export function joined(pieces) {
  let text = '';
  // The end of the text so far: a long text need not be put together to look at its last characters.
  let tail = '';
  let marks = 0;
  const add = (piece) => {
    text += piece;
    tail = (tail + piece).slice(-8);
  };
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (piece === seam) {
      const following = next instanceof Raised ? '' : next;
      if (endsInDigit.test(tail) && typeof following === 'string' && /^\d/.test(following)) add(' ');
    } else if (piece instanceof Raised) {
      const raised = kept(piece.text, tail, typeof next === 'string' ? next : '');
      if (raised === null) marks += 1;
      else add(raised);
    } else {
      add(piece);
    }
  }
  return { text, marks };
}

/** Paragraphs apart by one blank line, no white space where nobody sees it. */
export function tidied(text) {
  const lines = text.replace(/[ \u00a0]{2,}/g, ' ').split('\n').map((line) => line.trim());
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** "2 notes, 1 comment", of what was counted. */
export function leftOutWords(counts) {
  return Object.entries(counts).filter(([, n]) => n > 0).map(([noun, n]) => `${n} ${noun}${n === 1 ? '' : 's'}`).join(', ');
}
