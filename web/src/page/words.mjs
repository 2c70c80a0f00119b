// The words the page uses for what the analysis says.

export const kindWords = { direct: 'direct quote', mixed: 'mixed quote', indirect: 'indirect quote' };
export const modeWords = { speech: 'speech', thought: 'thought', attitude: 'attitude' };

const letters = { direct: 'D', mixed: 'M', indirect: 'I', thought: 'T', attitude: 'A' };

/** The letter before a quote: its kind, and its mode where it is no speech. */
export const quoteLetters = ({ kind, mode }) => letters[kind] + (mode === 'speech' ? '' : `\u00b7${letters[mode]}`);

const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

export const number = (value) => numberFormat.format(value);

/** `count(1, 'quote')` is "1 quote", `count(2, 'quote')` is "2 quotes". */
export const count = (n, noun, plural = `${noun}s`) => `${number(n)} ${n === 1 ? noun : plural}`;

/** "direct quote", "indirect quote, a thought". */
export const quoteWords = ({ kind, mode }) => kindWords[kind] + (mode === 'speech' ? '' : `, ${mode === 'thought' ? 'a thought' : 'an attitude'}`);

export const percent = (share) => `${Math.round(share * 100)}%`;

/** How sure an attribution is, in words a reader can act on. */
export function surenessOf(confidence) {
  if (confidence >= 0.8) return { level: 'high', words: `${percent(confidence)} sure` };
  if (confidence >= 0.5) return { level: 'fair', words: `${percent(confidence)} sure` };
  return { level: 'low', words: `${percent(confidence)} sure: check` };
}

const boundWords = {
  '=': () => '',
  '~': () => 'about ',
  '>': (inclusive) => (inclusive ? 'at least ' : 'more than '),
  '<': (inclusive) => (inclusive ? 'up to ' : 'less than '),
};

export const boundOf = (figure) => (boundWords[figure.bound]?.(figure.inclusive) ?? '').trim();

/** ISO 8601 with X for what is open, in words: "XXXX-01-10" is "-01-10, year open". */
function isoWords(iso) {
  const open = iso.startsWith('XXXX');
  return open ? `${iso.replace(/^XXXX-?/, '')} (year open)` : iso;
}

/** The number as the library reads it, without its unit; a vague amount has none to show. */
export function valueOf(figure) {
  if (figure.vague) return '';
  if (figure.kind === 'date' || figure.kind === 'time') {
    if (!figure.iso) return '';
    return figure.isoEnd ? `${isoWords(figure.iso)} to ${isoWords(figure.isoEnd)}` : isoWords(figure.iso);
  }
  const isNumber = (value) => typeof value === 'number';
  if (isNumber(figure.low) && isNumber(figure.high)) {
    return figure.kind === 'score' ? `${number(figure.low)} : ${number(figure.high)}` : `${number(figure.low)} to ${number(figure.high)}`;
  }
  // "At least 14" has one end only.
  const value = [figure.value, figure.low, figure.high].find(isNumber);
  return value === undefined ? '' : number(value);
}

const plurals = { foot: 'feet', inch: 'inches', person: 'people', man: 'men', woman: 'women', child: 'children', penny: 'pence', 'year of age': 'years of age' };
const unchanged = /^$|percent$|celsius|fahrenheit|hertz|yuan|yen|baht|people|police|staff|s$|[^a-z]$/;

/** A unit as it is read behind a number: the library gives it in the singular. */
export function unitOf({ unit, value }) {
  if (!unit || value === 1 || unchanged.test(unit)) return unit ?? '';
  const [head, ...rest] = unit.split(/ (?=per )/);
  const plural = plurals[head] ?? (/[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : /(?:ch|sh|x|z)$/.test(head) ? `${head}es` : `${head}s`);
  return [plural, ...rest].join(' ');
}

/** "up to 175,000 troops, up": bound, value, unit and direction, the way the table shows a figure. */
export function readingOf(figure) {
  const value = valueOf(figure);
  if (!value) return figure.vague ? 'a vague amount' : '';
  const plain = figure.kind === 'date' || figure.kind === 'time';
  const parts = [boundOf(figure), value, plain ? '' : unitOf(figure)].filter(Boolean);
  return parts.join(' ') + (figure.direction ? `, ${figure.direction}` : '');
}

/** The kinds of source, as a reader would say them. */
export const sourceKind = (speaker) => (speaker.anonymous ? 'unnamed source' : speaker.kind === 'other' ? 'source' : speaker.kind);
