// Sources of one or several texts as rows for an audit: the counting is done here, the categories are the newsroom's own and stay blank.
// Nobody's gender or origin is guessed.
import { firstPlaceOf, paragraphNumberAt } from '../analysis/model.mjs';

/** What a source is to the story; the reader says it, `source` until then. */
export const parts = ['source', 'protagonist'];

const yesNo = (value) => (value ? 'yes' : 'no');

/** One row per source that has a quote, in the order of their first place. */
export function auditSources(model) {
  const { speakers, counts } = model.analysis;
  const quoted = speakers.filter(({ quotes }) => quotes.length > 0).map((speaker) => ({ speaker, first: firstPlaceOf(model, speaker) }));
  quoted.sort((a, b) => a.first - b.first);
  return quoted.map(({ speaker, first }) => ({
    name: speaker.name, role: speaker.role ?? '', kind: speaker.kind, unnamed: Boolean(speaker.anonymous), part: 'source', quotes: speaker.quotes.length,
    words: speaker.quotedWords, share: counts.quotedWords > 0 ? Math.round((speaker.quotedWords / counts.quotedWords) * 1000) / 1000 : 0,
    paragraph: paragraphNumberAt(model, first),
  }));
}

/** Rows for a spreadsheet over `texts` of `{headline, date, sources}`; the first row is the heads. */
export function auditRows(texts) {
  const heads = ['text', 'date', 'source', 'role', 'kind', 'unnamed', 'source or protagonist', 'quotes', 'words in quotation marks', 'share of quoted words', 'first paragraph',
    'our column 1', 'our column 2', 'our column 3', 'note'];
  const rows = texts.flatMap(({ headline, date, sources }) => sources.map((one) => [
    headline, date, one.name, one.role, one.kind, yesNo(one.unnamed), one.part, one.quotes, one.words, one.share, one.paragraph, '', '', '', '']));
  return [heads, ...rows];
}
