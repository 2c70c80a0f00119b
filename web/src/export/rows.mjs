// The analysis as rows for a sheet: quotes, speakers, figures. The first row is the heads.
import { claimantOf, contentOf, firstPlaceOf, placeOf, sentenceOf, sliceOf, speakerOf } from '../analysis/model.mjs';
import { stateWords } from '../check/kinds.mjs';
import { emptyNotes } from '../check/sheet.mjs';
import { notesOf } from './check-rows.mjs';

const byHand = ({ hand }) => (hand ? 'by hand' : '');
const notedOf = (record = emptyNotes) => [stateWords(record), record.source, record.note];
const yesNo = (value) => (value ? 'yes' : 'no');
const joined = (model, spans) => spans.map((span) => sliceOf(model, span)).join(' \u2026 ');

/** What was noted about each item of the check sheet, by its key. */
const recordsOf = (sheet) => new Map(sheet.rows.map((row) => [row.item.key, notesOf(row)]));

export function quoteRows(model, sheet) {
  const records = recordsOf(sheet);
  const heads = ['id', 'kind', 'mode', 'speaker', 'role', 'named', 'content', 'verbatim', 'cue', 'source as printed', 'start', 'confidence', 'how the speaker was found', 'by hand', 'state', 'source', 'note'];
  return [heads, ...model.analysis.quotes.map((quote) => {
    const speaker = speakerOf(model, quote);
    return [quote.id, quote.kind, quote.mode, speaker?.name, speaker?.role, speaker ? yesNo(speaker.named) : '', contentOf(model, quote), joined(model, quote.verbatim),
      quote.cue ? sliceOf(model, quote.cue) : '', joined(model, quote.source), placeOf(quote).start, quote.confidence, quote.why, byHand(quote), ...notedOf(records.get(`quote:${quote.id}`))];
  })];
}

/** The last columns are the newsroom's own and stay blank: the page guesses nobody's gender or origin. */
export function speakerRows(model) {
  const heads = ['name', 'role', 'kind', 'named', 'unnamed source', 'quotes', 'direct', 'mixed', 'indirect', 'words in quotation marks', 'share of quoted words', 'mentions', 'first place', 'by hand', 'gender', 'origin', 'note'];
  const all = model.analysis.counts.quotedWords;
  return [heads, ...model.analysis.speakers.map((speaker) => {
    const quotes = speaker.quotes.map((id) => model.quotes.get(id));
    const ofKind = (kind) => quotes.filter((quote) => quote.kind === kind).length;
    const share = all > 0 ? Math.round((speaker.quotedWords / all) * 1000) / 1000 : '';
    return [speaker.name, speaker.role, speaker.kind, yesNo(speaker.named), yesNo(speaker.anonymous), quotes.length, ofKind('direct'), ofKind('mixed'), ofKind('indirect'),
      speaker.quotedWords, share, speaker.mentions.length, firstPlaceOf(model, speaker), byHand(speaker), '', '', ''];
  })];
}

export function figureRows(model, sheet) {
  const records = recordsOf(sheet);
  const heads = ['id', 'as printed', 'kind', 'bound', 'value', 'low', 'high', 'unit', 'change', 'ISO', 'ISO end', 'claimed by', 'in quote', 'sentence', 'start', 'by hand', 'state', 'source', 'note'];
  return [heads, ...model.analysis.figures.map((figure) => [
    figure.id, sliceOf(model, figure), figure.kind, boundSign(figure), figure.value, figure.low, figure.high, figure.unit, figure.direction, figure.iso, figure.isoEnd,
    claimantOf(model, figure), figure.quote, sliceOf(model, sentenceOf(model, figure)), figure.start, byHand(figure), ...notedOf(records.get(`figure:${figure.id}`))])];
}

/** `=`, `about`, `>=`: as words where a spreadsheet would take the sign for a formula. */
function boundSign({ bound, inclusive }) {
  return { '=': 'exactly', '~': 'about', '>': inclusive ? 'at least' : 'more than', '<': inclusive ? 'at most' : 'less than' }[bound] ?? '';
}
