// The one line for what stays true until something is done: a failure and its cause, a text that can be brought back.
import { button, el } from './dom.mjs';

/**
 * `say(message, actions)` shows a line that stays until the next; each action is `{label, act}` and ends the line. `add` puts one below,
 * `clear()` takes them away. What `keep` says stays through all of these.
 * @param {HTMLElement} root an element with `role="status"`
 */
export function createStatus(root) {
  const clear = () => {
    for (const line of root.querySelectorAll('p:not(.kept)')) line.remove();
  };
  function add(message, actions = [], props = {}) {
    const line = el('p', props, el('span', {}, message));
    for (const { label, act } of actions) {
      line.append(' ', button(label, () => {
        clear();
        act();
      }));
    }
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
    keep: (message) => add(message, [], { class: 'kept' }),
  };
}
