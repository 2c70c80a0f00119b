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

/** What a figure says, as the analysis puts it; one set by hand has its value and unit instead. */
export function readingOf(figure) {
  if (figure.reading !== undefined) return figure.reading;
  return [figure.iso ?? (figure.value === undefined ? '' : number(figure.value)), figure.unit].filter(Boolean).join(' ');
}

/** The kinds of source, as a reader would say them. */
export const sourceKind = (speaker) => (speaker.anonymous ? 'unnamed source' : speaker.kind === 'other' ? 'source' : speaker.kind);
