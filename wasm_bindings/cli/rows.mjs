// Answers as they are written: a line of JSON, or rows of CSV (RFC 4180, every row on one line). A cell that a
// spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection").

const formulaStart = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** One cell. White space of any kind and length becomes one space, so that a row is a line. */
export function cell(value) {
  if (value === null || value === undefined) return '';
  let shown = (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/\s+/g, ' ');
  if (formulaStart.test(shown) && !plainNumber.test(shown)) shown = `'${shown}`;
  return /[",]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** The cells of a row that name its article and what it is about, as they are written. */
export function keysOf(row) {
  const [, id, key] = /^("(?:[^"]|"")*"|[^",]*),([^,]*)/.exec(row) ?? [];
  return { id, key };
}

const heads = {
  quotes: ['id', 'quote', 'kind', 'mode', 'speaker', 'role', 'named', 'content', 'verbatim', 'cue', 'source',
    'start', 'end', 'confidence', 'speakerConfidence', 'why', 'error'],
  figures: ['id', 'figure', 'text', 'kind', 'bound', 'value', 'low', 'high', 'vague', 'unit', 'direction',
    'iso', 'isoEnd', 'of', 'quote', 'speaker', 'start', 'end', 'error'],
};

// Half of a character that a span cannot cut stays whole in both units; code points need the text as a list of them.
function slicer(text, unit) {
  const characters = unit === 'codepoint' ? Array.from(text) : undefined;
  return ({ start, end }) => characters?.slice(start, end).join('') ?? text.slice(start, end);
}

function quoteRows(analysis, slice) {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const joined = (spans) => spans.map(slice).join(' \u2026 ');
  return analysis.quotes.map((quote) => {
    const speaker = speakers.get(quote.speaker);
    return [quote.id, quote.kind, quote.mode, speaker?.name, speaker?.role, speaker?.named, joined(quote.content),
      joined(quote.verbatim), quote.cue && slice(quote.cue), joined(quote.source), quote.content[0].start,
      quote.content.at(-1).end, quote.confidence, quote.speakerConfidence, quote.why, ''];
  });
}

function figureRows(analysis, slice) {
  const names = new Map(analysis.speakers.map(({ id, name }) => [id, name]));
  return analysis.figures.map((figure) => [figure.id, slice(figure), figure.kind, boundOf(figure),
    figure.value, figure.low, figure.high, figure.vague, figure.unit, figure.direction, figure.iso, figure.isoEnd,
    figure.of && slice(figure.of), figure.quote, names.get(figure.speaker), figure.start, figure.end, '']);
}

// In words: a spreadsheet takes `=` for a formula.
function boundOf({ bound, inclusive }) {
  return { '=': 'exactly', '~': 'about', '>': inclusive ? 'at least' : 'more than', '<': inclusive ? 'at most' : 'less than' }[bound];
}

const lineOf = (cells) => `${cells.map(cell).join(',')}\n`;

/** The row of names, or nothing. */
export const headOf = ({ format, table, 'no-header': bare }) => (format === 'csv' && !bare ? lineOf(heads[table]) : '');

/** What is written for one article: `{id, error}` or `{id, text, analysis}`. */
export function written({ id, text, analysis, error }, { format, table, offsets }) {
  if (format === 'jsonl') return `${JSON.stringify(error === undefined ? { id, analysis } : { id, error })}\n`;
  const blank = new Array(heads[table].length - 2).fill('');
  if (error !== undefined) return lineOf([id, ...blank, error]);
  const rows = (table === 'quotes' ? quoteRows : figureRows)(analysis, slicer(text, offsets));
  // An article without any has a row too: nothing found is not the same as not looked at.
  return (rows.length > 0 ? rows : [[...blank, '']]).map((row) => lineOf([id, ...row])).join('');
}
