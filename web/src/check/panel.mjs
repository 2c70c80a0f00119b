// The check sheet as a panel: the top line, filters, rows in text order, what is gone, and the corrections by hand.
import { button, byId, el } from '../page/dom.mjs';
import { count, number } from '../page/words.mjs';
import { createEditor, lookOf, rowHead } from './row.mjs';
import { filters, isOf, nextOpen, tallyWords } from './sheet.mjs';

const pageLength = 200;

/** Everybody who claims or is something, by how much is theirs. */
function peopleOf(rows) {
  const tally = new Map();
  for (const { item } of rows) for (const name of new Set([item.claim, item.person])) if (name) tally.set(name, (tally.get(name) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The class of a row: its state, or whether anything was noted. */
function stateClass(record) {
  if (!record) return 'blank';
  return record.state === 'open' ? 'noted' : record.state;
}

function goneList(gone, onDrop) {
  if (gone.length === 0) return null;
  return el('details', { class: 'gone' },
    el('summary', {}, `${count(gone.length, 'checked item')} no longer in the text`),
    el('ul', {}, gone.map(({ anchor, state, source, note }) => el('li', {}, [anchor.words, state, source, note].filter(Boolean).join(' \u00b7 ')))),
    el('p', {}, button('Forget them', onDrop)));
}

/**
 * `desk` holds the work, `actions.showItem(item)` shows its place in the text. Gives what the keys call: `step(by)`, `setState(state)`,
 * `toNote()`, and `reveal(key)`.
 */
export function createSheet({ root, store, desk, actions }) {
  let current = null; // key of the row that is open
  let editor = null;
  let shown = pageLength;
  const lines = new Map(); // key to {element, look}

  const show = el('select', { id: 'check-show', onchange: () => render() }, Object.entries(filters).map(([value, { label }]) => el('option', { value }, label)));
  const person = el('select', { id: 'check-person', onchange: () => render() });
  const initials = el('input', {
    id: 'check-initials', maxlength: '12', size: '4', autocomplete: 'off', oninput: ({ target }) => store.set({ initials: target.value.trim() }),
  });
  const tally = el('p', { class: 'check-tally', role: 'status' });
  const done = el('progress', { 'aria-label': 'Right so far', value: '0', max: '1' });
  const list = el('ol', { class: 'check-list' });
  const below = el('div');
  root.append(
    el('div', { class: 'check-top' }, tally, done,
      el('div', { class: 'filters' }, el('label', {}, 'Show ', show), el('label', {}, 'Of ', person), el('label', {}, 'Your initials ', initials))),
    list, below);

  const rowOf = (key) => store.get().sheet.rows.find(({ item }) => item.key === key) ?? null;

  const wanted = () => {
    const { rows } = store.get().sheet;
    const { fits } = filters[show.value];
    return rows.filter((row) => (fits(row) && isOf(row, person.value)) || row.item.key === current);
  };

  function offerPeople(rows) {
    const chosen = person.value;
    const people = peopleOf(rows);
    person.replaceChildren(el('option', { value: '' }, 'everybody'), ...people.map((name) => el('option', { value: name }, name)));
    person.value = people.includes(chosen) ? chosen : '';
  }

  const on = {
    note: (item, patch) => desk.note(item, patch),
    open(item) {
      open(current === item.key ? null : item.key);
      if (current) actions.showItem(item);
    },
  };

  function lineOf(row) {
    const { key } = row.item;
    const isOpen = key === current;
    const look = lookOf(row, isOpen);
    const line = lines.get(key) ?? { element: el('li', { data: { key } }), look: null };
    lines.set(key, line);
    if (line.look !== look) {
      const hadFocus = line.element.querySelector('.check-head')?.contains(document.activeElement) ? document.activeElement.className : null;
      line.element.querySelector('.check-head')?.remove();
      line.element.prepend(rowHead(row, isOpen, on));
      line.element.className = `check-row is-${row.item.kind} is-${stateClass(row.record)}${isOpen ? ' is-open' : ''}`;
      if (hadFocus) line.element.querySelector(`.${hadFocus}`)?.focus({ preventScroll: true });
      line.look = look;
    }
    if (isOpen && !editor) {
      editor = createEditor(row, on);
      line.element.append(editor.element);
    }
    if (isOpen) editor.update(row.record);
    return line.element;
  }

  /** Puts the elements in the list, leaving those alone that stand where they should, for the focus is in one. */
  function place(elements) {
    for (const [i, element] of elements.entries()) if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
    while (list.children.length > elements.length) list.lastChild.remove();
  }

  function render() {
    const { sheet, corrections } = store.get();
    const rows = wanted();
    tally.textContent = sheet.rows.length > 0 ? tallyWords(sheet.tally) : '';
    done.max = Math.max(1, sheet.tally.total);
    done.value = sheet.tally.right;
    place(rows.slice(0, shown).map(lineOf));
    for (const key of lines.keys()) if (lines.get(key).element.parentNode !== list) lines.delete(key);
    below.replaceChildren(...[
      rows.length === 0 && el('p', { class: 'nothing' }, sheet.rows.length > 0 ? 'Nothing fits this choice.' : 'Nothing to check was found.'),
      rows.length > shown && el('p', { class: 'more' }, button(`Show ${number(Math.min(pageLength, rows.length - shown))} more of ${number(rows.length)}`, () => {
        shown += pageLength;
        render();
      })),
      goneList(sheet.gone, desk.dropGone),
      actions.correctionsList(corrections),
    ].filter(Boolean));
  }

  function open(key) {
    if (key === current) return;
    editor?.flush();
    editor?.element.remove();
    editor = null;
    current = key;
    const { rows } = store.get().sheet;
    const at = wanted().findIndex(({ item }) => item.key === key);
    if (at >= shown) shown = at + pageLength;
    if (key && !rows.some(({ item }) => item.key === key)) current = null;
    render();
    store.set({ checking: current });
  }

  function reveal(key, { focus = true } = {}) {
    if (!rowOf(key)) return;
    open(key);
    const line = lines.get(key)?.element;
    line?.scrollIntoView({ block: 'nearest' });
    if (focus) line?.querySelector('.check-words').focus({ preventScroll: true });
  }

  store.on(['sheet'], ({ sheet }) => {
    if (current && !sheet.rows.some(({ item }) => item.key === current)) {
      editor?.element.remove();
      editor = null;
      current = null;
    }
    if (!byId(root.id).hidden || sheet.rows.length < 400) {
      offerPeople(sheet.rows);
      render();
    }
  });
  store.on(['corrections'], () => render());

  return {
    reveal,
    render() {
      offerPeople(store.get().sheet.rows);
      render();
    },
    current: () => current,
    flush: () => editor?.flush(),
    /** To the next item that is not done. */
    step(by) {
      const row = nextOpen(wanted(), current, by);
      if (!row) return;
      reveal(row.item.key);
      actions.showItem(row.item);
    },
    setState(key, state) {
      const row = rowOf(key);
      if (!row) return false;
      if (key === current) editor?.flush();
      desk.note(row.item, { state });
      return true;
    },
    toNote(key) {
      if (!rowOf(key)) return false;
      reveal(key, { focus: false });
      editor.focus('note');
      return true;
    },
  };
}
