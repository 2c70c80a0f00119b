// The one line for what stays true until something is done: a failure and its cause, a text that can be brought back.
import { button, el } from './dom.mjs';

/**
 * `say(message, actions)` shows a line that stays; each action is `{label, act}` and ends the line. `add` puts
 * one below, `clear()` takes all away.
 * @param {HTMLElement} root an element with `role="status"`
 */
export function createStatus(root) {
  const clear = () => root.replaceChildren();
  function add(message, actions = []) {
    const line = el('p', {}, el('span', {}, message));
    for (const { label, act } of actions) line.append(' ', button(label, () => (clear(), act())));
    line.append(button('\u00d7', () => line.remove(), { class: 'close', 'aria-label': 'Close this line' }));
    root.append(line);
  }
  return {
    clear,
    add,
    say(message, actions) {
      clear();
      add(message, actions);
    },
  };
}
