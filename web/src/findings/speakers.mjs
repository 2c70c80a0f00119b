// Who said what: one row per speaker, opening on their quotes.
import { button, el } from '../page/dom.mjs';
import { count } from '../page/words.mjs';
import { firstPlaceOf, isShown } from '../analysis/model.mjs';
import { notQuoted } from './people.mjs';
import { moreButton, pageLength, sortedBy } from './sorting.mjs';
import { nobody, speakerTable } from './speaker-table.mjs';

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

function hiddenNote(model, shows, showAll) {
  const hidden = model.analysis.quotes.filter((quote) => !isShown(shows, quote)).length;
  if (hidden === 0) return null;
  return el('p', { class: 'hint' }, `${count(hidden, 'more attribution')} (thoughts, attitudes or kinds switched off) not listed. `,
    button('Show all', showAll, { class: 'inline' }));
}

function showAll(store) {
  const everything = { direct: true, mixed: true, indirect: true, speech: true, thought: true, attitude: true };
  store.set({ shows: { ...store.get().shows, ...everything } });
}

/** The panel's content, top to bottom; `on.more` lengthens the table. */
function contentOf(state, view, on) {
  const { model, shows, choice } = state;
  const rows = rowsOf(model, shows);
  const orphans = model.analysis.quotes.filter((quote) => !quote.speaker && isShown(shows, quote));
  const first = sortedBy(rows, sortValues[view.sort.key], view.sort.down).slice(0, view.shown);
  return [
    rows.length + orphans.length > 0 ? speakerTable(first, orphans, state, view, on) : el('p', { class: 'nothing' }, 'No quote of the kinds switched on was found.'),
    moreButton(rows.length, view.shown, on.more),
    hiddenNote(model, shows, on.showAll),
    notQuoted(model, choice, on),
  ].filter(Boolean);
}

export function createSpeakers({ root, store, actions }) {
  /** `opened` holds names: they outlive a new analysis, ids do not. */
  const view = { sort: { key: 'quotes', down: true }, shown: pageLength, opened: new Set() };

  /** Draws the panel anew, and puts the focus back on the button it was on. */
  function render(focusOn) {
    const state = store.get();
    root.replaceChildren(...(state.model ? contentOf(state, view, on) : []));
    if (focusOn) root.querySelector(focusOn)?.focus();
  }

  const on = {
    ...actions,
    sort(sort) {
      view.sort = sort;
      render(`[data-sort="${sort.key}"]`);
    },
    open(name) {
      if (!view.opened.delete(name)) view.opened.add(name);
      render(`[data-opens="${CSS.escape(name)}"]`);
    },
    choose(speaker) {
      const chosen = store.get().choice === speaker.id;
      if (!chosen) view.opened.add(speaker.name);
      actions.choose(chosen ? null : speaker.id);
      root.querySelector(`[data-chooses="${CSS.escape(speaker.id)}"]`)?.focus();
    },
    choosePerson: (id) => actions.choose(store.get().choice === id ? null : id),
    more() {
      view.shown += pageLength;
      render();
    },
    showAll: () => showAll(store),
  };

  store.onLater(['model'], () => render());
  store.on(['shows', 'choice'], () => render());
  return {
    /** Opens the row that holds a quote and brings it into sight. */
    reveal(id) {
      const { model } = store.get();
      view.opened.add(model.speakers.get(model.quotes.get(id).speaker)?.name ?? nobody);
      render();
      const item = root.querySelector(`[data-quote-item="${CSS.escape(id)}"]`);
      item?.scrollIntoView({ block: 'center' });
      item?.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}
