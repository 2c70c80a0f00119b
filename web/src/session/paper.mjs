// What is printed: the article with a number at everything that must be right, the check sheet with room to write, quotes under their
// speakers. Made when the browser is about to print, and gone afterwards; the style sheet for paper shows nothing else.
import { contentOf, isShown } from '../analysis/model.mjs';
import { itemKinds, signOf, stateWords } from '../check/kinds.mjs';
import { emptyNotes, tallyWords } from '../check/sheet.mjs';
import { el } from '../page/dom.mjs';
import { number, quoteWords } from '../page/words.mjs';
import { nest } from '../reading/nest.mjs';
import { orderSpans } from '../reading/spans.mjs';
import { headlineOf } from './file.mjs';

const day = (time) => time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Spans with the number of their row in the sheet; a name has its number where it comes first. */
function numberedSpans(rows) {
  const spans = rows.map(({ item, record }, i) => ({ start: item.start, end: item.end, type: 'item', kind: item.kind, number: i + 1, state: record?.state ?? 'open', id: item.key }));
  return orderSpans(spans.filter(({ kind }) => kind !== 'notice'));
}

function paragraph(text, spans, { start, end }) {
  const root = el('p', { dir: 'auto' });
  let parent = root;
  for (const step of nest(spans, start, end)) {
    if (step.text) parent.append(text.slice(...step.text));
    else if (step.open) {
      const mark = el('span', { class: `paper-mark is-${step.open.kind}` }, step.first && el('sup', {}, number(step.open.number)));
      parent.append(mark);
      parent = mark;
    } else {
      parent = parent.parentNode;
    }
  }
  return root;
}

function textSection(model, rows) {
  const spans = numberedSpans(rows);
  let next = 0;
  const paragraphs = model.blocks.flatMap((block) => block.paragraphs).map((place) => {
    while (next < spans.length && spans[next].end <= place.start) next += 1;
    let last = next;
    while (last < spans.length && spans[last].start < place.end) last += 1;
    return paragraph(model.text, spans.slice(next, last), place);
  });
  return el('section', { class: 'paper-text' }, paragraphs);
}

function sheetRow({ item, record }, i) {
  const { state, source, how, note, initials } = record ?? emptyNotes;
  const done = state === 'open' ? '' : `${signOf[state]} ${stateWords(record)}`;
  return el('tr', {},
    el('td', {}, number(i + 1)), el('td', { class: 'paper-box' }, done),
    el('td', {}, el('b', {}, item.words.length > 220 ? `${item.words.slice(0, 220)} \u2026` : item.words), item.detail && el('div', {}, item.detail)),
    el('td', {}, itemKinds[item.kind]), el('td', {}, item.claim),
    el('td', { class: 'paper-write' }, [how, source].filter(Boolean).join(': '), note && el('div', {}, note)), el('td', { class: 'paper-box' }, initials));
}

function sheetSection(rows) {
  const heads = ['No.', 'State', 'To check', 'Kind', 'Claimed by', 'Source, how, note', 'Initials'];
  return el('section', { class: 'paper-sheet' },
    el('h2', {}, 'Check sheet'),
    el('table', {}, el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))), el('tbody', {}, rows.map(sheetRow))));
}

function quotesOf(model, quotes) {
  return el('ul', {}, quotes.map((quote) => el('li', {}, contentOf(model, quote), ` (${quoteWords(quote)}${quote.hand ? ', by hand' : ''})`)));
}

function speakersSection(model, shows) {
  const quotes = model.analysis.quotes.filter((quote) => isShown(shows, quote));
  const orphans = quotes.filter(({ speaker }) => !speaker);
  const blocks = model.analysis.speakers.map((speaker) => ({ speaker, theirs: quotes.filter((quote) => quote.speaker === speaker.id) })).filter(({ theirs }) => theirs.length > 0);
  return el('section', { class: 'paper-quotes' },
    el('h2', {}, 'Who said what'),
    blocks.map(({ speaker, theirs }) => el('div', {},
      el('h3', {}, speaker.name, speaker.role ? `, ${speaker.role}` : '', speaker.anonymous ? ' (unnamed source)' : ''), quotesOf(model, theirs))),
    orphans.length > 0 && el('div', {}, el('h3', {}, 'No speaker found'), quotesOf(model, orphans)));
}

/** The paper form of a state of the store. `date`: the article's, YYYY-MM-DD or ''. */
function paperOf({ model, shows, sheet, initials }, date, now) {
  const facts = [
    date && `Article of ${day(new Date(`${date}T12:00`))}`, `Printed on ${day(now)}`, initials && `Checked by ${initials}`, `${number(model.analysis.counts.words)} words`, tallyWords(sheet.tally),
  ].filter(Boolean);
  return el('div', { id: 'paper' },
    el('header', {}, el('h1', {}, headlineOf(model.text)), el('p', {}, facts.join(' \u00b7 '))),
    textSection(model, sheet.rows), sheetSection(sheet.rows), speakersSection(model, shows));
}

/** `date()` gives the article's day. */
export function createPaper({ store, date, settle }) {
  const remove = () => document.getElementById('paper')?.remove();
  addEventListener('beforeprint', () => {
    remove();
    settle();
    const state = store.get();
    if (state.model) document.body.append(paperOf(state, date(), new Date()));
  });
  addEventListener('afterprint', remove);
}
