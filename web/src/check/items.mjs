// Everything in a text that must be right, once each, in text order: what the check sheet lists.
//
//   "We won 3 games," said Ada Lee, the captain.  ->  quote, figure "3 games", name "Ada Lee", title "the captain"
import { claimantOf, contentOf, isHard, placeOf, sliceOf, speakerOf } from '../analysis/model.mjs';
import { quoteWords, readingOf } from '../page/words.mjs';
import { patternSpans } from './patterns.mjs';

const figureKinds = { date: 'date', time: 'date', age: 'age' };
const remarks = new Set(['unresolved-speaker', 'unbalanced-quotation-mark', 'not-english', 'text-too-long', 'reference-from-dateline']);

/** The notices that say that two things in the text do not go together. */
const isPrompt = (notice) => notice.end > notice.start && !remarks.has(notice.code);

const noticeItem = (model, notice, index) => ({
  key: `notice:${index}`, kind: 'notice', start: notice.start, end: notice.end, words: sliceOf(model, notice), detail: notice.message, claim: '',
});

function figureItem(model, figure) {
  const words = sliceOf(model, figure);
  const reading = readingOf(figure);
  const kind = figure.kind === 'ordinal' && /^first$/i.test(words) ? 'superlative' : (figureKinds[figure.kind] ?? 'figure');
  return {
    key: `figure:${figure.id}`, kind, start: figure.start, end: figure.end, words, detail: reading === words ? '' : reading,
    claim: claimantOf(model, figure), inQuote: Boolean(figure.quote), hard: isHard(figure, words), hand: figure.hand,
  };
}

function quoteItem(model, quote) {
  const { start } = placeOf(quote);
  const end = Math.max(start, ...quote.content.map((piece) => piece.end));
  const words = contentOf(model, quote) || model.text.slice(start, end);
  const claim = speakerOf(model, quote)?.name ?? 'no speaker found';
  return { key: `quote:${quote.id}`, kind: 'quote', start, end, words, detail: quoteWords(quote), claim, inQuote: true, hand: quote.hand };
}

/** A person of the analysis has no kind: people are whom it names. */
const entityKinds = { person: 'name', organization: 'organization', document: 'document' };
const entityKind = ({ anonymous, kind = 'person' }) => (anonymous ? 'source' : (entityKinds[kind] ?? 'group'));

/** Every way the name is printed, the fullest first: what is right when all of them are. */
function spellingsOf(model, { name, mentions }) {
  const printed = mentions.filter(({ form }) => (form ?? 'name') === 'name').map((mention) => sliceOf(model, mention));
  const spellings = [...new Set(printed)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return spellings.length > 0 ? spellings : [name];
}

/** Where a title is printed, near a mention of who has it; null where it cannot be found. */
function placeOfRole(model, role, mentions) {
  for (const mention of mentions.slice(0, 8)) {
    const from = Math.max(0, mention.start - role.length - 40);
    const at = model.text.slice(from, mention.end + role.length + 120).indexOf(role);
    if (at >= 0) return { start: from + at, end: from + at + role.length };
  }
  return null;
}

function* entityItems(model, one) {
  const named = one.mentions.find(({ form }) => (form ?? 'name') === 'name') ?? one.mentions[0];
  const first = named ?? (one.quotes?.length ? placeOf(model.quotes.get(one.quotes[0])) : null);
  if (!first) return;
  const spellings = spellingsOf(model, one);
  const kind = entityKind(one);
  yield {
    key: `name:${one.id}`, kind, start: first.start, end: first.end, words: spellings.join(' / '),
    detail: spellings.length > 1 ? `${spellings.length} spellings` : '', claim: '', person: one.name, hand: one.hand,
  };
  const roles = new Set([one.role, ...(one.roles ?? [])].filter(Boolean));
  for (const role of roles) {
    const place = placeOfRole(model, role, one.mentions);
    if (place) yield { key: `title:${one.id}:${role}`, kind: 'title', ...place, words: role, detail: '', claim: one.name, person: one.name };
  }
}

function* analysisItems(model) {
  const { quotes, speakers, people, figures, checks = [] } = model.analysis;
  for (const quote of quotes) yield quoteItem(model, quote);
  for (const figure of figures) yield figureItem(model, figure);
  for (const speaker of speakers) yield* entityItems(model, speaker);
  for (const person of people) if (!model.speakers.has(person.speaker)) yield* entityItems(model, person);
  for (const { id, start, end } of checks) yield { key: `check:${id}`, kind: 'other', start, end, words: model.text.slice(start, end), detail: '', claim: '', hand: true };
}

/** The patterns whose words are not marked already, paragraph by paragraph. */
function* patternItems(model) {
  let next = 0;
  const { figures } = model.analysis;
  for (const paragraph of model.blocks.flatMap(({ paragraphs }) => paragraphs)) {
    yield null;
    for (const found of patternSpans(model.text.slice(paragraph.start, paragraph.end))) {
      const start = paragraph.start + found.start;
      const end = paragraph.start + found.end;
      while (next < figures.length && figures[next].end <= start) next += 1;
      if (next < figures.length && figures[next].start < end) continue;
      yield { key: `${found.kind}:${start}`, kind: found.kind, start, end, words: model.text.slice(start, end), detail: '', claim: '' };
    }
  }
}

const inOrder = (a, b) => a.start - b.start || b.end - a.end;

/** Adds the items of a model to `into`, piece by piece, so that a long text can be gone through in slices. Notices come first. */
export function* collectItems(model, into) {
  const items = [];
  for (const generator of [analysisItems(model), patternItems(model)]) {
    for (const item of generator) {
      if (item) items.push(item);
      yield;
    }
  }
  items.sort(inOrder);
  into.push(...model.analysis.notices.filter(isPrompt).map((notice, index) => noticeItem(model, notice, index)));
  for (const item of items) into.push(item);
}

export function itemsOf(model) {
  const items = [];
  const work = collectItems(model, items);
  while (!work.next().done);
  return items;
}
