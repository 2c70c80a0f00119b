// The table of speakers as elements. `view` is what the reader set: {sort, opened}; `on` is what happens: {sort, open, choose} and the
// page's actions.
import { button, el } from '../page/dom.mjs';
import { number, sourceKind } from '../page/words.mjs';
import { sentenceNumberAt } from '../analysis/model.mjs';
import { quoteItem } from './quote-item.mjs';
import { pageLength, sortHead } from './sorting.mjs';

/** What stands in `opened` for the quotes without a speaker; no name is like it. */
export const nobody = '\u0000nobody';

function opener(key, label, listId, view, on) {
  const open = view.opened.has(key);
  return button(el('span', { 'aria-hidden': 'true' }, open ? '\u25be' : '\u25b8'), () => on.open(key), {
    class: 'opener', 'aria-expanded': String(open), 'aria-controls': open ? listId : null, 'aria-label': label, data: { opens: key },
  });
}

function quotesRow(state, quotes, listId, on) {
  const items = quotes.slice(0, pageLength).map((quote) => quoteItem(state.model, quote, state.selected, on));
  const rest = quotes.length > pageLength && el('p', { class: 'hint' }, `The first ${pageLength} of ${number(quotes.length)}.`);
  return el('tr', { class: 'quotes-row' }, el('td', { colspan: 4 }, el('ul', { class: 'quote-list', id: listId }, items), rest));
}

function speakerName(speaker, choice, on) {
  return el('div', { class: 'who' },
    button(speaker.name, () => on.choose(speaker), {
      class: 'name', 'aria-pressed': String(choice === speaker.id), title: 'Light only theirs', data: { chooses: speaker.id },
    }),
    speaker.role && el('span', { class: 'role' }, speaker.role),
    !speaker.anonymous && speaker.kind !== 'person' && el('span', { class: 'tag' }, sourceKind(speaker)));
}

/** By sentences: an article may well be one paragraph. */
function placeButton(model, first, on) {
  const sentence = number(sentenceNumberAt(model, first));
  return button(sentence, () => on.showPlace(first), { class: 'place', title: `Sentence ${sentence}`, 'aria-label': `First in sentence ${sentence}: show in the text` });
}

function speakerRows({ speaker, quotes, first }, state, view, on) {
  const listId = `quotes-of-${speaker.id}`;
  const row = el('tr', { class: state.choice === speaker.id && 'chosen', data: { speaker: speaker.id } },
    el('th', { scope: 'row' }, opener(speaker.name, `Quotes of ${speaker.name}`, listId, view, on), speakerName(speaker, state.choice, on)),
    el('td', { class: 'numeric' }, number(quotes.length)),
    el('td', { class: 'numeric' }, number(speaker.quotedWords)),
    el('td', { class: 'numeric' }, placeButton(state.model, first, on)));
  return view.opened.has(speaker.name) ? [row, quotesRow(state, quotes, listId, on)] : [row];
}

function nobodyRows(quotes, state, view, on) {
  const listId = 'quotes-of-nobody';
  const row = el('tr', { class: 'unresolved' },
    el('th', { scope: 'row' }, opener(nobody, 'Quotes without a speaker', listId, view, on),
      el('div', { class: 'who' }, 'No speaker found', el('span', { class: 'role' }, 'for these the page does not guess'))),
    el('td', { class: 'numeric' }, number(quotes.length)), el('td'), el('td'));
  return view.opened.has(nobody) ? [row, quotesRow(state, quotes, listId, on)] : [row];
}

const group = (label, rows) => el('tbody', {}, el('tr', { class: 'group' }, el('th', { colspan: 4, scope: 'colgroup' }, label)), rows);

function heads({ sort }, on) {
  return el('thead', {}, el('tr', {},
    sortHead('Speaker', 'name', sort, on.sort),
    sortHead('Quotes', 'quotes', sort, on.sort, { down: true, numeric: true }),
    sortHead('Words', 'words', sort, on.sort, { down: true, numeric: true }),
    sortHead('First', 'first', sort, on.sort, { numeric: true })));
}

/** `rows` are sorted {speaker, quotes, first}; `orphans` the quotes without a speaker. Unnamed sources stand apart. */
export function speakerTable(rows, orphans, state, view, on) {
  const rowsOf = (some) => some.flatMap((row) => speakerRows(row, state, view, on));
  const unnamed = rows.filter(({ speaker }) => speaker.anonymous);
  return el('table', { class: 'who-table' },
    el('caption', { class: 'hidden' }, 'Who said what: speakers with their quotes'),
    heads(view, on),
    el('tbody', {}, rowsOf(rows.filter(({ speaker }) => !speaker.anonymous))),
    unnamed.length > 0 && group(`Unnamed sources: ${number(unnamed.length)}`, rowsOf(unnamed)),
    orphans.length > 0 && group('Without a speaker', nobodyRows(orphans, state, view, on)));
}
