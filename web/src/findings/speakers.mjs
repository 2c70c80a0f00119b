// Who said what: one row per speaker, opening on their quotes.
import { button, el } from '../page/dom.mjs';
import { count, number, sourceKind } from '../page/words.mjs';
import { firstPlaceOf, isShown } from '../analysis/model.mjs';
import { moreButton, pageLength, sortHead, sortedBy } from './sorting.mjs';
import { notQuoted } from './people.mjs';
import { quoteItem } from './quote-item.mjs';

const sortValues = {
  name: (row) => row.speaker.name,
  quotes: (row) => row.quotes.length,
  words: (row) => row.speaker.quotedWords,
  first: (row) => row.first,
};

/** Speakers with the quotes of theirs that are shown; those without one are left out. */
function rowsOf(model, shows) {
  return model.analysis.speakers
    .map((speaker) => ({
      speaker,
      quotes: speaker.quotes.map((id) => model.quotes.get(id)).filter((quote) => isShown(shows, quote)),
      first: firstPlaceOf(model, speaker),
    }))
    .filter((row) => row.quotes.length > 0);
}

export function createSpeakers({ root, store, actions }) {
  let sort = { key: 'quotes', down: true };
  let shown = pageLength;
  /** Names of the speakers whose quotes are open; names outlive a new analysis, ids do not. */
  const opened = new Set();

  function setSort(next) {
    sort = next;
    render(store.get());
    root.querySelector(`[data-sort="${next.key}"]`)?.focus();
  }

  function toggleOpen(name) {
    if (!opened.delete(name)) opened.add(name);
    render(store.get());
    root.querySelector(`[data-opens="${CSS.escape(name)}"]`)?.focus();
  }

  function chooseAndOpen(speaker, choice) {
    const isChosen = choice === speaker.id;
    if (!isChosen) opened.add(speaker.name);
    actions.choose(isChosen ? null : speaker.id);
    root.querySelector(`[data-chooses="${CSS.escape(speaker.id)}"]`)?.focus();
  }

  function quotesRow(model, quotes, listId, state) {
    return el('tr', { class: 'quotes-row' }, el('td', { colspan: 4 },
      el('ul', { class: 'quote-list', id: listId }, quotes.slice(0, pageLength).map((quote) => quoteItem(model, quote, state.selected, actions))),
      quotes.length > pageLength && el('p', { class: 'hint' }, `The first ${pageLength} of ${number(quotes.length)}.`)));
  }

  function speakerRows({ speaker, quotes, first }, state) {
    const open = opened.has(speaker.name);
    const listId = `quotes-of-${speaker.id}`;
    const row = el('tr', { class: state.choice === speaker.id ? 'chosen' : '', data: { speaker: speaker.id } },
      el('th', { scope: 'row' },
        button(el('span', { 'aria-hidden': 'true' }, open ? '\u25be' : '\u25b8'), () => toggleOpen(speaker.name), {
          class: 'opener', 'aria-expanded': String(open), 'aria-controls': open ? listId : null, 'aria-label': `Quotes of ${speaker.name}`, data: { opens: speaker.name } }),
        el('div', { class: 'who' },
          button(speaker.name, () => chooseAndOpen(speaker, store.get().choice), {
            class: 'name', 'aria-pressed': String(state.choice === speaker.id), title: 'Light only theirs', data: { chooses: speaker.id } }),
          speaker.role && el('span', { class: 'role' }, speaker.role),
          !speaker.anonymous && speaker.kind !== 'person' && el('span', { class: 'tag' }, sourceKind(speaker)))),
      el('td', { class: 'numeric' }, number(quotes.length)),
      el('td', { class: 'numeric' }, number(speaker.quotedWords)),
      el('td', { class: 'numeric' }, button(`\u00b6${number(actions.paragraphAt(first))}`, () => actions.showPlace(first), {
        class: 'place', 'aria-label': `First in paragraph ${actions.paragraphAt(first)}: show in the text` })));
    return open ? [row, quotesRow(state.model, quotes, listId, state)] : [row];
  }

  function unresolvedRows(quotes, state) {
    if (quotes.length === 0) return [];
    const key = '\u0000unresolved';
    const open = opened.has(key);
    const row = el('tr', { class: 'unresolved' },
      el('th', { scope: 'row' },
        button(el('span', { 'aria-hidden': 'true' }, open ? '\u25be' : '\u25b8'), () => toggleOpen(key), {
          class: 'opener', 'aria-expanded': String(open), 'aria-label': 'Quotes without a speaker', data: { opens: key } }),
        el('div', { class: 'who' }, 'No speaker found', el('span', { class: 'role' }, 'for these the page does not guess'))),
      el('td', { class: 'numeric' }, number(quotes.length)), el('td'), el('td'));
    return open ? [row, quotesRow(state.model, quotes, 'quotes-of-nobody', state)] : [row];
  }

  const groupHead = (label) => el('tr', { class: 'group' }, el('th', { colspan: 4, scope: 'colgroup' }, label));

  function table(rows, unresolved, state) {
    const sorted = sortedBy(rows, sortValues[sort.key], sort.down).slice(0, shown);
    const known = sorted.filter((row) => !row.speaker.anonymous);
    const unnamed = sorted.filter((row) => row.speaker.anonymous);
    const allUnnamed = rows.filter((row) => row.speaker.anonymous).length;
    return el('table', { class: 'who-table' },
      el('caption', { class: 'hidden' }, 'Who said what: speakers with their quotes'),
      el('thead', {}, el('tr', {},
        sortHead('Speaker', 'name', sort, setSort),
        sortHead('Quotes', 'quotes', sort, setSort, { down: true, numeric: true }),
        sortHead('Words', 'words', sort, setSort, { down: true, numeric: true }),
        sortHead('First', 'first', sort, setSort, { numeric: true }))),
      el('tbody', {}, known.flatMap((row) => speakerRows(row, state))),
      unnamed.length > 0 && el('tbody', {}, groupHead(`Unnamed sources: ${number(allUnnamed)}`), unnamed.flatMap((row) => speakerRows(row, state))),
      unresolved.length > 0 && el('tbody', {}, groupHead('Without a speaker'), unresolvedRows(unresolved, state)));
  }

  function hiddenNote(model, shows) {
    const hidden = model.analysis.quotes.filter((quote) => !isShown(shows, quote)).length;
    if (hidden === 0) return null;
    const everything = { direct: true, mixed: true, indirect: true, speech: true, thought: true, attitude: true };
    return el('p', { class: 'hint' }, `${count(hidden, 'more attribution')} (thoughts, attitudes or kinds switched off) not listed. `,
      button('Show all', () => store.set({ shows: { ...store.get().shows, ...everything } }), { class: 'inline' }));
  }

  function render(state) {
    const { model, shows } = state;
    root.replaceChildren();
    if (!model) return;
    const rows = rowsOf(model, shows);
    const unresolved = model.analysis.quotes.filter((quote) => !quote.speaker && isShown(shows, quote));
    root.append(...[
      rows.length + unresolved.length > 0 ? table(rows, unresolved, state) : el('p', { class: 'nothing' }, 'No quote of the kinds switched on was found.'),
      moreButton(rows.length, shown, () => { shown += pageLength; render(store.get()); }),
      hiddenNote(model, shows),
      notQuoted(model, state.choice, actions),
    ].filter(Boolean));
  }

  store.onLater(['model'], render);
  store.on(['shows', 'choice'], render);
  return {
    /** Opens the row that holds a quote and brings it into sight. */
    reveal(id) {
      const { model } = store.get();
      const quote = model.quotes.get(id);
      opened.add(quote.speaker ? model.speakers.get(quote.speaker).name : '\u0000unresolved');
      render(store.get());
      const item = root.querySelector(`[data-quote-item="${CSS.escape(id)}"]`);
      item?.scrollIntoView({ block: 'center' });
      item?.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}
