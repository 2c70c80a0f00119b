// What is taken away: CSV that spreadsheets read as it is, Markdown, a quote with its attribution.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel, paragraphNumberAt, sentenceOf } from '../../web/src/analysis/model.mjs';
import { csv, csvCell } from '../../web/src/export/csv.mjs';
import { html } from '../../web/src/export/html.mjs';
import { markdown } from '../../web/src/export/markdown.mjs';
import { itemsOf } from '../../web/src/check/items.mjs';
import { join, noted } from '../../web/src/check/sheet.mjs';
import { annotations } from '../../web/src/export/annotations.mjs';
import { checkRows } from '../../web/src/export/check-rows.mjs';
import { attributedHtml, attributedText, quoteForms } from '../../web/src/export/quote-text.mjs';
import { figureRows, quoteRows, speakerRows } from '../../web/src/export/rows.mjs';
import { readingOf } from '../../web/src/page/words.mjs';
import { readCsv } from './csv-reader.mjs';

const text = '\u201cWe won,\u201d said Ada Lee, the captain, \u201cby 300 votes.\u201d';
const span = (part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const analysis = {
  schema: 1, offsetUnit: 'utf16', language: 'en',
  counts: { characters: text.length, words: 9, sentences: 1, paragraphs: 1, quotedWords: 5 },
  paragraphs: [{ start: 0, end: text.length }], sentences: [{ start: 0, end: text.length }],
  quotes: [{ id: 'q1', kind: 'direct', mode: 'speech', content: [span('\u201cWe won,\u201d'), span('\u201cby 300 votes.\u201d')], verbatim: [span('We won,'), span('by 300 votes.')],
    cue: span('said'), source: [span('Ada Lee, the captain')], speaker: 's1', figures: ['f1'], confidence: 0.93, why: 'named beside the quote' }],
  speakers: [{ id: 's1', name: 'Ada Lee', kind: 'person', named: true, anonymous: false, role: 'the captain', mentions: [{ ...span('Ada Lee'), form: 'name' }], quotes: ['q1'], quotedWords: 5 }],
  people: [], figureGroups: [], notices: [],
  figures: [{ id: 'f1', ...span('300 votes'), kind: 'count', value: 300, unit: 'vote', bound: '=', direction: null, of: null, sentence: 0, reading: '300 votes', quote: 'q1', speaker: 's1' }],
};
const model = createModel(text, analysis);

/** The check sheet of a model, blank, and with the figure checked. */
const blankSheet = (of) => join(itemsOf(of), []);
const figureItem = itemsOf(model).find(({ kind }) => kind === 'figure');
const checked = join(itemsOf(model), noted([], text, figureItem, { state: 'query', source: 'minutes, p. 3', how: 'document', note: '=ask <twice>' }, { initials: 'ab', time: '2026-01-02T03:04:05Z' }));

test('cells are quoted as RFC 4180 says', () => {
  assert.equal(csvCell('plain'), 'plain');
  assert.equal(csvCell('a,b'), '"a,b"');
  assert.equal(csvCell('say "x"'), '"say ""x"""');
  assert.equal(csvCell('two\nlines'), '"two\nlines"');
  assert.equal(csvCell(null), '');
  assert.equal(csvCell(0), '0');
});

test('what a spreadsheet would run as a formula is disarmed, numbers stay numbers', () => {
  for (const cell of ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\uff1d1']) assert.ok(csvCell(cell).replace(/^"/, '').startsWith("'"), cell);
  for (const cell of [-4, '-4.5', -1e-7, 12]) assert.equal(csvCell(cell), String(cell));
});

test('a sheet starts with a byte order mark and ends its lines with CRLF', () => {
  assert.equal(csv([['a', 'b'], [1, '\u00e9']]), '\ufeffa,b\r\n1,\u00e9\r\n');
});

test('quotes, speakers and figures come back from their sheets', () => {
  const asObjects = (rows) => readCsv(csv(rows)).slice(1).map((row) => Object.fromEntries(row.map((cell, i) => [rows[0][i], cell])));
  const [quote] = asObjects(quoteRows(model, checked));
  assert.equal(quote.speaker, 'Ada Lee');
  assert.equal(quote.content, '\u201cWe won,\u201d \u2026 \u201cby 300 votes.\u201d');
  assert.equal(quote.cue, 'said');
  const [speaker] = asObjects(speakerRows(model));
  assert.deepEqual([speaker.name, speaker.role, speaker.direct, speaker['share of quoted words'], speaker.gender], ['Ada Lee', 'the captain', '1', '1', '']);
  const [figure] = asObjects(figureRows(model, checked));
  assert.deepEqual([figure['as printed'], figure.value, figure.bound, figure['claimed by'], figure.sentence], ['300 votes', '300', 'exactly', 'Ada Lee', text]);
  assert.deepEqual([figure.state, figure.source, figure.note, quote.state], ['query', 'minutes, p. 3', '\'=ask <twice>', 'open']);
});

test('a quote is copied with its attribution, and with its kind where the words are not the speaker\u2019s', () => {
  assert.equal(attributedText(model, analysis.quotes[0]), '\u201cWe won,\u201d \u2026 \u201cby 300 votes.\u201d (Ada Lee, the captain)');
  assert.equal(attributedText(model, { ...analysis.quotes[0], kind: 'indirect', mode: 'thought', speaker: null }),
    '\u201cWe won,\u201d \u2026 \u201cby 300 votes.\u201d (no speaker found; indirect quote, a thought)');
});

test('Markdown takes names as text', () => {
  const odd = createModel(text, { ...analysis, speakers: [{ ...analysis.speakers[0], name: '<b>|*Ada*' }] });
  assert.match(markdown(odd, { direct: true, speech: true }, blankSheet(odd)), /### \\<b\\>\\\|\\\*Ada\\\*/);
});

test('the marked text as HTML has its marks, and the text as text', () => {
  const shows = { direct: true, speech: true, sources: true, cues: true, mentions: true, figures: true };
  const document = html(model, shows, blankSheet(model));
  assert.match(document, /<mark class="quote direct" title="Ada Lee: direct quote"><sup>D<\/sup>\u201cWe won,\u201d<\/mark>/);
  assert.match(document, /<mark class="figure" title="count"><sup>F<\/sup>300 votes<\/mark>/);
  assert.equal((document.match(/<mark/g) ?? []).length, (document.match(/<\/mark>/g) ?? []).length);
  const hostile = createModel('<img src=x onerror=alert(1)>', { ...analysis, paragraphs: [], quotes: [], speakers: [], figures: [], figureGroups: [] });
  assert.match(html(hostile, shows, blankSheet(hostile)), /<p dir="auto">&lt;img src=x onerror=alert\(1\)&gt;<\/p>/);
});

test('the check sheet has a column for all that was noted', () => {
  const [heads, ...rows] = readCsv(csv(checkRows(model, checked)));
  assert.deepEqual(heads.slice(0, 9), ['state', 'words', 'kind', 'claimed by', 'source', 'how', 'note', 'initials', 'time']);
  assert.ok(rows.every((row) => row.length === heads.length));
  const row = rows.find(([, words]) => words === '300 votes');
  assert.deepEqual(row.slice(0, 9), ['query', '300 votes', 'figure', 'Ada Lee', 'minutes, p. 3', 'document', "'=ask <twice>", 'ab', '2026-01-02T03:04:05Z']);
  const gone = join([], [{ ...checked.rows.find(({ record }) => record).record, key: null }]);
  assert.match(readCsv(csv(checkRows(model, gone)))[1][0], /query, no longer in the text/);
});

test('Markdown has a task for each item, ticked when it is right, and leaves out the kinds that are switched off', () => {
  const shows = { direct: true, speech: true };
  const lines = markdown(model, shows, checked).split('\n');
  assert.ok(lines.includes('- [ ] 300 votes: claimed by Ada Lee, query, document: minutes, p. 3, =ask \\<twice\\>, ab'), lines.join('\n'));
  const right = join(itemsOf(model), noted([], text, figureItem, { state: 'right' }, { initials: '', time: '' }));
  assert.ok(markdown(model, shows, right).includes('- [x] 300 votes: claimed by Ada Lee'));
  assert.match(markdown(model, shows, checked), /We won.*\(direct quote, 93% sure\)/);
  assert.doesNotMatch(markdown(model, { speech: true }, checked).split('## To check')[0], /We won/);
});

test('HTML has the states as signs and the sheet as a table, and notes as text', () => {
  const document = html(model, { direct: true, speech: true, figures: true, minor: true }, checked);
  assert.match(document, /<mark class="figure query" title="count: query"><sup>F\?<\/sup>300 votes<\/mark>/);
  assert.match(document, /<td>=ask &lt;twice&gt;<\/td>/);
  assert.doesNotMatch(html(model, {}, blankSheet(model)), /<table/);
});

test('Web Annotations find their words, and count characters, not units', () => {
  const astral = `\u{1F600} ${text}`;
  const moved = { ...model, text: astral };
  const rows = checked.rows.map(({ item, record }) => ({ item: { ...item, start: item.start + 3, end: item.end + 3 }, record }));
  const page = annotations(moved, { rows });
  assert.deepEqual([page.type, page['@context'], page.items.length], ['AnnotationPage', 'http://www.w3.org/ns/anno.jsonld', rows.length]);
  const found = page.items.find(({ target }) => target.selector[0].exact === '300 votes');
  const [quote, position] = found.target.selector;
  assert.equal([...astral].slice(position.start, position.end).join(''), '300 votes');
  assert.ok(astral.includes(quote.prefix + quote.exact + quote.suffix));
  assert.deepEqual(found.body.map(({ purpose, value }) => [purpose, value]),
    [['tagging', 'figure'], ['assessing', 'query'], ['identifying', 'Ada Lee'], ['commenting', '=ask <twice>\ndocument: minutes, p. 3']]);
  assert.deepEqual(found.creator, { type: 'Person', nickname: 'ab' });
});

test('a quote is copied as rich text in the form of the house', () => {
  const quote = { ...analysis.quotes[0], content: [span('\u201cby 300 votes.\u201d')] };
  const form = (name) => attributedText(model, quote, name);
  assert.deepEqual(Object.keys(quoteForms).map(form), [
    '\u201cby 300 votes.\u201d (Ada Lee, the captain)', '\u201cby 300 votes,\u201d Ada Lee said.', 'Ada Lee, the captain: \u201cby 300 votes.\u201d']);
  assert.equal(attributedHtml(model, quote, 'behind'), '<p>\u201cby 300 votes,\u201d <strong>Ada Lee</strong> said.</p>');
  const odd = createModel(text, { ...analysis, speakers: [{ ...analysis.speakers[0], name: '<b>Ada</b>' }] });
  assert.match(attributedHtml(odd, quote, 'note'), /<strong>&lt;b&gt;Ada&lt;\/b&gt;<\/strong>/);
  assert.match(attributedText(model, { ...quote, kind: 'indirect' }, 'behind'), /indirect quote/);
});

test('a figure is read out as the analysis puts it; one set by hand with its value and unit', () => {
  assert.equal(readingOf({ kind: 'date', iso: 'XXXX-WXX-2T09:00', reading: 'a Tuesday, 9 am' }), 'a Tuesday, 9 am');
  assert.equal(readingOf({ kind: 'count', value: 1234567, unit: 'dog', hand: true }), '1,234,567 dog');
  assert.equal(readingOf({ kind: 'date', iso: '2026-03-12', unit: '', hand: true }), '2026-03-12');
  assert.equal(readingOf({ kind: 'count', vague: true, unit: '', hand: true }), '');
});

test('paragraphs and sentences are those of the analysis', () => {
  const two = '10 dogs, in all,\nbarked. 3 cats did.\n\n5 birds sang.';
  const part = (words) => ({ start: two.indexOf(words), end: two.indexOf(words) + words.length });
  const told = createModel(two, { ...analysis, quotes: [], speakers: [], paragraphs: [{ start: 0, end: 36 }, part('5 birds sang.')],
    sentences: [part('10 dogs, in all,\nbarked.'), part('3 cats did.'), part('5 birds sang.')],
    figures: [{ id: 'f1', ...part('3 cats'), sentence: 1 }, { id: 'f2', ...part('10 dogs'), sentence: 0 }] });
  assert.deepEqual(told.analysis.figures.map((figure) => sentenceOf(told, figure)), [part('3 cats did.'), part('10 dogs, in all,\nbarked.')]);
  assert.deepEqual(['dogs', 'barked', 'cats', 'birds'].map((word) => paragraphNumberAt(told, two.indexOf(word))), [1, 1, 1, 2]);
  assert.deepEqual(told.blocks.map(({ start, end }) => two.slice(start, end)), [two.slice(0, 36), '5 birds sang.']);
  assert.equal(paragraphNumberAt(createModel('Not read.', { ...analysis, paragraphs: [], figures: [], figureGroups: [] }), 3), 0);
});
