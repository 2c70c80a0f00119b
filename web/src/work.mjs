// The reader's work on a text, put together: check sheet, corrections, keeping and handing on. Made by main.mjs, which hands it the
// parts of the page.
import { placeOf } from './analysis/model.mjs';
import { createCheckKeys } from './check/keys.mjs';
import { createSheet } from './check/panel.mjs';
import { showHighlights, showSigns } from './check/signs.mjs';
import { states } from './check/kinds.mjs';
import { correctionTools } from './corrections/card.mjs';
import { correctionsList } from './corrections/list.mjs';
import { createSelectionTools } from './corrections/selection.mjs';
import { createMenu } from './export/menu.mjs';
import { quoteForms } from './export/quote-text.mjs';
import { button, byId, el } from './page/dom.mjs';
import { createAudit, createComparison } from './research/dialogs.mjs';
import { createKeptList } from './session/kept-list.mjs';
import { createWorkMenu } from './session/menu.mjs';
import { createPaper } from './session/paper.mjs';
import { createSaving } from './session/saving.mjs';

/** The key in the sheet of what is selected in the text, or null. */
const keyOf = (selected) => (selected ? `${selected.type === 'speaker' ? 'name' : selected.type}:${selected.id}` : null);

/** On the card: the states, and a way to the note. */
function stateButtons({ sheet, selected }, desk, toSheet) {
  const row = sheet.rows.find(({ item }) => item.key === keyOf(selected));
  if (!row) return null;
  const state = row.record?.state ?? 'open';
  return el('div', { class: 'card-states', role: 'group', 'aria-label': 'State of the check' },
    states.filter((one) => one.state !== 'open' || state !== 'open').map((one) => button([el('span', { class: 'sign-sample', 'aria-hidden': 'true' }, one.sign), one.label],
      () => desk.note(row.item, { state: one.state }), { class: `state-button ${one.state}`, 'aria-pressed': String(one.state === state), data: { state: one.state } })),
    button('Note \u2026', () => toSheet(row.item.key), { class: 'to-note' }));
}

/**
 * Takes the parts of the page; `reading` is the element the text is drawn in. Gives what the page calls: `cardTools(state)` for the card
 * of a mark, `drawn()` when the marks are drawn, `setState(key, state)`, `openFile(file)` for saved work, `start()` when all is made.
 */
export function createWork({ store, desk, views, tabs, walk, reading, input, status, tell }) {
  function toSheet() {
    views.show('findings');
    tabs.select(byId('tab-check'));
    byId('tab-check').focus();
  }

  /** From the sheet or the text to what can be done with the mark one is at. */
  function toCard() {
    const first = byId('card').querySelector('.correct button');
    if (!first || byId('card').hidden) return false;
    views.show('reading');
    first.focus();
    return true;
  }

  const fail = (message) => status.say(message);
  const now = () => new Date().toISOString();

  const actions = {
    showItem({ key, start }) {
      const [type, id] = key.split(':');
      const isMark = (type === 'quote' || type === 'figure') && walk.show(type, id, type === 'quote' ? placeOf(store.get().model.quotes.get(id)).start : start, { focus: false });
      if (isMark) store.set({ selected: { type, id } });
      else walk.showPlace(start, { focus: false });
    },
    toSheet,
    correctionsList: (corrections) => correctionsList(corrections, desk),
  };

  function toNote(key) {
    views.show('findings');
    tabs.select(byId('tab-check'));
    return sheet.toNote(key);
  }

  function correct(operation) {
    desk.correct(operation);
    // The card was made anew: the keyboard goes on where it was, or in the text.
    if (!toCard()) byId('reading-scroll').focus({ preventScroll: true });
    tell('Corrected. Control and Z takes it back.');
  }

  const sheet = createSheet({ root: byId('panel-check'), store, desk, actions });
  const settle = () => sheet.flush();
  const saving = createSaving({
    store, desk, text: input.text, date: input.date, openText: input.open, settle, tell, fail, now,
  });
  const keptList = createKeptList({
    root: byId('kept'), onOpen: (entry) => saving.openKept(entry), onForgot: saving.forgot, fail, now: () => Date.now(),
  });
  const selection = createSelectionTools({ root: reading, box: byId('selection-tools'), store, correct, draftSpan: input.selection });

  createMenu({ details: byId('export'), store, tell, settle, print: () => print() });
  createPaper({ store, date: input.date, settle });
  createWorkMenu({ root: byId('work'), store, saving, actions, tell, fail, extras: [
    { label: 'Compare two drafts \u2026', name: 'compare', act: createComparison({ store }).open },
    { label: 'Sources over several texts \u2026', name: 'audit', act: createAudit({ store, date: input.date, tell }).open },
  ] });
  byId('quote-form').append(...Object.entries(quoteForms).map(([value, { sample }]) => el('option', { value }, sample)));
  byId('quote-form').addEventListener('change', ({ target: { value } }) => store.set({ quoteForm: value }));
  byId('keys-open').addEventListener('click', () => byId('keys').showModal());

  const inSheet = () => !byId('panel-check').hidden;
  const target = () => (inSheet() ? sheet.current() : null) ?? keyOf(store.get().selected);
  createCheckKeys({
    enabled: () => byId('use-keys').checked,
    act: {
      setState: (state) => sheet.setState(target(), state),
      note: () => toNote(target()),
      sheet: () => Boolean(store.get().model) && (toSheet(), true),
      card: toCard,
      step: (by) => inSheet() && (sheet.step(by), true),
      select: selection.open,
      undo: desk.undo,
      redo: desk.redo,
    },
  });

  addEventListener('beforeunload', (event) => {
    if (saving.wouldLose()) event.preventDefault();
  });

  function drawn() {
    const { sheet: { rows }, model } = store.get();
    showSigns(reading, rows);
    if (model) showHighlights(reading, { 'to-check': rows.filter(({ item }) => item.kind === 'other').map(({ item }) => item) });
  }
  store.on(['sheet'], drawn);
  store.on(['model'], ({ model }) => {
    if (!model && input.text() === '') keptList.render();
  });
  // A long sheet is drawn when it comes into sight, and shows the mark that was chosen in the text.
  new MutationObserver(sheet.render).observe(byId('panel-check'), { attributeFilter: ['hidden'] });
  store.on(['selected'], ({ selected }) => {
    if (selected && inSheet()) sheet.reveal(keyOf(selected), { focus: false });
  });

  return {
    drawn,
    cardTools: (state) => [stateButtons(state, desk, toNote), correctionTools(state, correct)].filter(Boolean),
    setState: sheet.setState,
    openFile: saving.openFile,
    start() {
      keptList.render();
      saving.openAddress();
    },
  };
}
