// node field.mjs LIBRARY.mjs CASES.json: {kind of case: [passed, all], all: [passed, all]} on standard output.
// node field.mjs LIBRARY.mjs CASES.json --why: what fails, a line each.
//
// A case is a short text of our own, { id, kind, text, options?, expect }, written after a fault that users of other systems
// reported. All that is in `expect` must hold (each key is a function below). Names are compared without case, title, article
// and quotation marks; words without quotation marks, with white space folded; a list of values offers alternatives.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const asList = (value) => (Array.isArray(value) ? value : [value]);
const marks = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"`]|''/gu;
const plain = (words) => words.replace(marks, ' ').replace(/[\u2018\u2019\u201b]/gu, "'")
  .replace(/(^|[\s([])'+|'+(?=[\s.,;:!?)\]]|$)/gu, '$1 ').replace(/\s+/gu, ' ').replace(/ (?=[.,;:!?])/gu, '').trim().toLowerCase();
const withoutStop = (words) => plain(words).replace(/[.,]$/u, '');
const titles = /^(the|a|an|one|mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? /u;
const plainName = (name) => plain(name).replace(titles, '').replace(/[.,]/gu, '').trim();

const holds = (whole, part) => plain(whole).includes(plain(part));
const isName = (name, wanted) => (name === null || wanted === null ? name === wanted : plainName(name) === plainName(wanted));
const isNumber = (value, wanted) => typeof value === 'number' && Math.abs(value - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted));
/** Does a key of the expectation, if it is there, hold of a value by one of its alternatives? */
const fits = (expected, key, holdsOf) => !(key in expected) || asList(expected[key]).some(holdsOf);
const equals = (expected, key, value) => fits(expected, key, (wanted) => (value ?? null) === wanted);

/** The analysis with words and names in place of spans and ids. */
function read(analysis, text) {
  const wordsOf = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const quotes = analysis.quotes.map((quote) => {
    const voice = quote.speaker === null ? null : speakers.get(quote.speaker);
    return { ...quote, said: wordsOf(quote.content), marked: wordsOf(quote.verbatim), voice, who: voice?.name ?? null };
  });
  const figures = analysis.figures.map((figure) => (
    { ...figure, text: text.slice(figure.start, figure.end), who: speakers.get(figure.speaker)?.name ?? null }));
  return { ...analysis, text, quotes, figures, codes: analysis.notices.map(({ code }) => code) };
}

function quoteFits(quote, expected) {
  const words = expected.verbatim ? quote.marked : quote.said;
  return fits(expected, 'speaker', (name) => isName(quote.who, name)) && fits(expected, 'kind', (kind) => quote.kind === kind)
    && fits(expected, 'mode', (mode) => quote.mode === mode) && fits(expected, 'speaker_kind', (kind) => quote.voice?.kind === kind)
    && fits(expected, 'anonymous', (unnamed) => quote.voice?.anonymous === unnamed)
    && (!expected.whole || withoutStop(words) === withoutStop(expected.verbatim ?? expected.content))
    && (!expected.not || !holds(`${quote.said} ${quote.marked}`, expected.not));
}

function figureFits(figure, expected) {
  const fields = ['kind', 'unit', 'bound', 'direction', 'iso', 'isoEnd', 'vague', 'inclusive'];
  return fits(expected, 'is', (words) => figure.text === words) && fields.every((key) => equals(expected, key, figure[key]))
    && ['value', 'low', 'high'].every((key) => fits(expected, key, (value) => isNumber(figure[key], value)))
    && fits(expected, 'speaker', (name) => isName(figure.who, name));
}

function speakerFits(speaker, expected) {
  return fits(expected, 'name', (name) => isName(speaker.name, name)) && fits(expected, 'kind', (kind) => speaker.kind === kind)
    && ['anonymous', 'named'].every((key) => equals(expected, key, speaker[key]))
    && (!expected.role || (speaker.role !== null && holds(speaker.role, expected.role)));
}

const quoteHolding = ({ quotes }, words) => quotes.find((quote) => holds(quote.marked, words) || holds(quote.said, words));

/** Whether the quotes that hold two words are one named or known speaker's. */
function oneSpeaker(a, [first, second]) {
  const [x, y] = [quoteHolding(a, first), quoteHolding(a, second)];
  return x && y ? x.speaker === y.speaker && x.speaker !== null : null;
}

function figureOverlaps({ figures, text }, words) {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (figures.some((figure) => figure.start < at + words.length && at < figure.end)) return true;
  }
  return false;
}

const everyOf = (list, holdsOf) => list.every(holdsOf);

/** What may be expected, each a test of the analysis as read. */
const tests = {
  quotes: (a, list) => everyOf(list, (e) => a.quotes.some((quote) => (
    holds(e.verbatim ? quote.marked : quote.said, e.verbatim ?? e.content) && quoteFits(quote, e)))),
  no_quotes: (a, list) => everyOf(list, (words) => !a.quotes.some((quote) => holds(quote.marked, words))),
  no_content: (a, list) => everyOf(list, (words) => !quoteHolding(a, words)),
  max_quotes: (a, most) => a.quotes.length <= most,
  same_speaker: (a, pairs) => everyOf(pairs, (pair) => oneSpeaker(a, pair) === true),
  different_speaker: (a, pairs) => everyOf(pairs, (pair) => oneSpeaker(a, pair) === false),
  figures: (a, list) => everyOf(list, (e) => a.figures.some((figure) => (
    figure.text.toLowerCase().includes(e.text.toLowerCase()) && figureFits(figure, e)))),
  not_figures: (a, list) => everyOf(list, (words) => !figureOverlaps(a, words)),
  max_figures: (a, most) => a.figures.length <= most,
  people: (a, list) => everyOf(list, (names) => a.people.some((person) => asList(names).some((name) => isName(person.name, name)))),
  not_people: (a, list) => everyOf(list, (name) => !a.people.some((person) => isName(person.name, name))),
  people_count: (a, counts) => everyOf(Object.entries(counts), ([word, count]) => (
    a.people.filter((person) => holds(person.name, word)).length === count)),
  speakers: (a, list) => everyOf(list, (e) => a.speakers.some((speaker) => speakerFits(speaker, e))),
  not_speakers: (a, list) => everyOf(list, (name) => !a.speakers.some((speaker) => speaker.quotes.length > 0 && isName(speaker.name, name))),
  anonymous: (a, list) => everyOf(list, (name) => a.speakers.some((speaker) => isName(speaker.name, name) && speaker.anonymous)),
  not_anonymous: (a, list) => everyOf(list, (name) => a.speakers.some((speaker) => isName(speaker.name, name) && !speaker.anonymous)),
  notices: (a, codes) => everyOf(codes, (code) => a.codes.includes(code)),
  not_notices: (a, codes) => everyOf(codes, (code) => !a.codes.includes(code)),
};

/** The keys of the expectation that do not hold. */
export function failures(analysis, text, expect) {
  const a = read(analysis, text);
  return Object.entries(expect).filter(([key, expected]) => !tests[key](a, expected)).map(([key]) => key);
}

const [library, file, why] = process.argv.slice(2);
const { createAnalyzer } = await import(pathToFileURL(resolve(library)).href);
const analyzer = await createAnalyzer();
const counts = new Map();
for (const { id, kind, text, options, expect } of JSON.parse(readFileSync(file, 'utf8'))) {
  const failed = failures(analyzer.analyze(text, options ?? {}), text, expect);
  if (why === '--why' && failed.length > 0) console.log(`${id}: ${failed.join(', ')}`);
  for (const group of [kind, 'all']) {
    const [passed, all] = counts.get(group) ?? [0, 0];
    counts.set(group, [passed + (failed.length === 0), all + 1]);
  }
}
if (why !== '--why') process.stdout.write(JSON.stringify(Object.fromEntries(counts)));
