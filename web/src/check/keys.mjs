// Keys of the check: Alt and a digit sets the state, Alt+C goes to the sheet, Alt+N to the note, Alt+K to the card, Alt+M takes what is
// chosen, Control+Z undoes. They work in the sheet's own fields too; elsewhere text fields keep theirs.
import { stateNames } from './kinds.mjs';

/** `enabled()`: are the Alt keys on? `act`: setState(state), sheet(), note(), card(), step(by), select(), undo(), redo(); each gives whether it did something. */
export function createCheckKeys({ enabled, act }) {
  const fieldOf = (target) => target.closest('textarea, input:not([type="checkbox"]), select, [contenteditable]');

  function altKey({ code }) {
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code);
    if (digit) return act.setState(stateNames[Number(digit[1]) - 1]);
    const name = { KeyC: 'sheet', KeyN: 'note', KeyK: 'card', KeyM: 'select' }[code];
    if (name) return act[name]();
    const by = { ArrowDown: 1, ArrowUp: -1 }[code];
    return by ? act.step(by) : false;
  }

  function commandKey({ code, shiftKey }) {
    if (code === 'KeyZ') return shiftKey ? act.redo() : act.undo();
    return code === 'KeyY' ? act.redo() : false;
  }

  // In the capture phase, to be before the keys that walk from mark to mark.
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    const field = fieldOf(event.target);
    const inSheet = /** @type {Element} */ (event.target).closest('#panel-check');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    let done = false;
    if (event.altKey && plain && enabled() && (!field || inSheet || event.code === 'KeyM')) done = altKey(event);
    else if ((event.ctrlKey || event.metaKey) && !event.altKey && !field) done = commandKey(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
