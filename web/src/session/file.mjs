// A session as one file: the text with all that was noted and corrected, to be opened again here or on another machine.
//
// The file is JSON and starts with its name and version, so that anything else is refused after a look at its first characters.
// Its depth is known, so that a bomb of brackets is refused before it is parsed.
import { itemKinds, stateNames, ways } from '../check/kinds.mjs';
import { operationNames } from '../corrections/operations.mjs';
import { ShapeError, boolean, fields, list, matching, nullable, number, offset, oneOf, optional, string } from './shape.mjs';

const sessionVersion = 1;
const head = '{"onrecord":"session","version":';
const largest = 24_000_000; // bytes: the longest text that is analysed, with notes
const deepest = 8;

const longest = { text: 6_000_000, words: 100_000, note: 20_000, name: 2_000 };

const anchor = fields({
  kind: oneOf([...Object.keys(itemKinds), 'span']), words: string(longest.words), start: offset, end: offset, before: string(64), after: string(64), gone: optional(boolean),
});
const ref = nullable(fields({ name: string(longest.name), at: nullable(anchor) }));

const operation = fields({
  op: oneOf(operationNames), on: optional(anchor), who: optional(ref), to: optional(ref), as: optional(ref), name: optional(string(longest.name)),
  words: optional(string(longest.words)), value: optional(oneOfNumberOrBoolean), unit: optional(string(200)), iso: optional(string(80)),
});

function oneOfNumberOrBoolean(value, path) {
  return typeof value === 'boolean' ? value : number(value, path);
}

/** What an operation cannot do without. */
const needs = {
  speaker: ['to'], notQuote: ['on'], notFigure: ['on'], figure: ['on'], rename: ['who', 'name'], same: ['who', 'as'], split: ['who', 'words', 'name'], unnamed: ['who', 'value'],
  addQuote: ['on', 'to'], addFigure: ['on'], check: ['on'],
};

function wholeOperation(value, path) {
  const whole = operation(value, path);
  const missing = needs[whole.op].find((name) => whole[name] === undefined || (whole[name] === null && name !== 'to'));
  if (missing || (whole.op === 'speaker' && !whole.on && !whole.who)) throw new ShapeError(`${path} lacks ${missing ?? 'what it is about'}`);
  return whole;
}

const record = fields({
  anchor, state: oneOf(stateNames), since: boolean, was: string(longest.words), claim: string(longest.name), source: string(longest.note), how: oneOf(['', ...ways]), note: string(longest.note),
  initials: string(40), time: matching(/^$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'a time'), key: nullable(string(longest.words)),
});

const session = fields({
  onrecord: oneOf(['session']), version: oneOf([sessionVersion]), saved: string(40), headline: string(longest.name), date: matching(/^$|^\d{4}-\d\d-\d\d$/, 'a date'),
  initials: string(40), text: string(longest.text), operations: list(wholeOperation, 100_000), records: list(record, 200_000),
});

/** The first line of a text that says something, for a file's name and a list. */
export const headlineOf = (text) => (/[^\s][^\n]{0,119}/.exec(text)?.[0] ?? '').trim();

/** The content of a session file. `time`: now, in ISO 8601. */
export function sessionText({ text, date, initials, operations, records }, time) {
  const { onrecord, version, ...rest } = { onrecord: 'session', version: sessionVersion, saved: time, headline: headlineOf(text), date, initials, text, operations, records };
  return `${head}${version},${JSON.stringify(rest).slice(1)}\n`;
}

const looksLike = /^\ufeff?\s*\{\s*"onrecord"\s*:\s*"session"/;
/** Is this the start of a session file, so that it is to be read as one? */
export const isSession = (start) => looksLike.test(start);

/** Brackets that are open at once, outside of strings; stops at more than there may be. */
function isTooDeep(json) {
  let depth = 0;
  const signs = /["[\]{}]/g;
  const ends = /["\\]/g;
  for (let match; (match = signs.exec(json)); ) {
    const sign = match[0];
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign !== '"') depth -= 1;
    if (depth > deepest) return true;
    if (sign !== '"') continue;
    ends.lastIndex = signs.lastIndex;
    for (let end; (end = ends.exec(json)) && end[0] === '\\'; ) ends.lastIndex += 1;
    if (ends.lastIndex === 0) return false; // a string without an end: the parser says so
    signs.lastIndex = ends.lastIndex;
  }
  return false;
}

/** Throws an Error with a line for the reader when `size` bytes are too many. */
export function checkSize(size) {
  if (size > largest) throw new Error(`This session file is larger than ${largest / 1e6} MB, which no saved work is. Nothing was opened.`);
}

const refusal = (reason) => new Error(`This is no session that can be opened: ${reason}. Nothing was opened.`);

/** `{text, date, initials, operations, records, ...}` of a session file's content; throws an Error with a line for the reader. */
export function readSession(json) {
  checkSize(json.length);
  if (!isSession(json.slice(0, 200))) throw refusal('it does not start as one');
  if (isTooDeep(json)) throw refusal('it is nested deeper than any session');
  let value;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    throw refusal('it is cut off or damaged');
  }
  if (Number.isInteger(value.version) && value.version > sessionVersion) throw refusal('a newer version of this page wrote it');
  try {
    return session(value, 'the session');
  } catch (error) {
    if (error instanceof ShapeError) throw refusal(error.message);
    throw error;
  }
}
