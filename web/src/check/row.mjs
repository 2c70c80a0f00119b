// One row of the check sheet, and what opens below the one that is looked at: state, source, how, note.
import { button, el } from '../page/dom.mjs';
import { itemKinds, signOf, states, stateWords, ways } from './kinds.mjs';

const longest = 160;
const pause = 300; // of typing, before a note is taken over

const shortened = (words) => (words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest) > 40 ? words.lastIndexOf(' ', longest) : longest)} \u2026`);

const blank = { state: 'open', since: false, source: '', how: '', note: '', initials: '', time: '' };
const upper = (words) => words[0].toUpperCase() + words.slice(1);

/** "12 Mar 2026, 14:05" where the reader is. */
const timeWords = (time) => (time ? new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }) : '');

const factsOf = ({ kind, detail, claim }) => [detail, kind !== 'title' && claim ? `claimed by ${claim}` : claim].filter(Boolean).join(' \u00b7 ');

const notesOf = ({ source, how, note, initials, time, state }) => [
  [how, source].filter(Boolean).join(': '), note, state === 'open' ? '' : [initials, timeWords(time)].filter(Boolean).join(', '),
].filter(Boolean).join(' \u00b7 ');

/** What a row looks like, to leave it alone when nothing of it changed. */
export const lookOf = ({ item, record }, isOpen) => JSON.stringify([item.kind, item.words, item.detail, item.claim, item.hand, record, isOpen]);

/** The line of a row. `on`: open(item), note(item, patch). */
export function rowHead({ item, record }, isOpen, on) {
  const noted = record ?? blank;
  const said = upper(stateWords(noted));
  const notes = notesOf(noted);
  const next = noted.state === 'right' ? 'open' : 'right';
  return el('div', { class: 'check-head' },
    button(signOf[noted.state], () => on.note(item, { state: next }), {
      class: 'check-state', 'aria-pressed': String(noted.state === 'right'), 'aria-label': `Right: ${shortened(item.words)}`, title: `${said}: press for ${next}`,
    }),
    el('div', { class: 'check-what' },
      button(shortened(item.words), () => on.open(item), { class: 'check-words', 'aria-expanded': String(isOpen), data: { checks: item.key } }),
      el('p', { class: 'check-facts' },
        el('span', { class: 'tag' }, itemKinds[item.kind]), ' ', noted.state !== 'open' && el('span', { class: 'check-said' }, said), ' ', factsOf(item), item.hand && ' \u00b7 by hand'),
      notes && el('p', { class: 'check-notes' }, notes)));
}

function field(label, name, control, wide) {
  return el('label', { class: wide ? 'wide-field' : 'field' }, el('span', {}, label), Object.assign(control, { name }));
}

/** The editor of a row's notes. `update(record)` shows the states; `focus(name)` goes to a field; `flush()` takes over what is typed. */
export function createEditor({ item, record }, on) {
  let waiting = {};
  let timer = 0;
  const flush = () => {
    clearTimeout(timer);
    if (Object.keys(waiting).length > 0) on.note(item, waiting);
    waiting = {};
  };
  const typed = ({ target }) => {
    waiting[target.name] = target.value;
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  };
  const noted = record ?? blank;
  const stateButtons = states.map(({ state, label, sign }, i) => button([el('span', { class: 'sign-sample', 'aria-hidden': 'true' }, sign), label], () => {
    flush();
    on.note(item, { state });
  }, { class: `state-button ${state}`, 'aria-keyshortcuts': `Alt+${i + 1}`, title: `Alt and ${i + 1}`, data: { state } }));
  const text = (tag, value, rest = {}) => Object.assign(el(tag, { oninput: typed, onchange: flush, autocomplete: 'off', ...rest }), { value });
  const how = el('select', { onchange: (event) => { typed(event); flush(); } }, el('option', { value: '' }, 'not said'), ways.map((way) => el('option', { value: way }, way)));
  how.value = noted.how;
  const element = el('div', { class: 'check-editor' },
    el('div', { class: 'state-buttons', role: 'group', 'aria-label': 'State' }, stateButtons),
    field('Source', 'source', text('input', noted.source, { placeholder: 'address, page, minute of the tape' }), true),
    field('How', 'how', how),
    field('Note', 'note', text('textarea', noted.note, { rows: 2, 'aria-keyshortcuts': 'Alt+N' }), true));

  function update(now) {
    const { state } = now ?? blank;
    for (const one of stateButtons) one.setAttribute('aria-pressed', String(one.dataset.state === state));
  }
  update(record);
  return { element, update, flush, focus: (name) => element.querySelector(`[name="${name}"]`).focus() };
}
