// The corrections by hand as a list, with undo and redo, and those that lost their place.
import { button, el } from '../page/dom.mjs';
import { count } from '../page/words.mjs';
import { operationWords } from './operations.mjs';

/** Below the check sheet; null where nothing was corrected. */
export function correctionsList({ done, undone, lost }, desk) {
  if (done.length + undone.length === 0) return null;
  const isLost = new Set(lost);
  return el('section', { class: 'corrections' },
    el('h2', {}, count(done.length, 'correction'), ' by hand'),
    el('p', { class: 'correct-bar' },
      button('Undo', desk.undo, { disabled: done.length === 0, 'aria-keyshortcuts': 'Control+Z', title: 'Control and Z, outside of text fields' }),
      button('Redo', desk.redo, { disabled: undone.length === 0, 'aria-keyshortcuts': 'Control+Shift+Z' })),
    lost.length > 0 && el('div', { class: 'lost', role: 'status' },
      el('p', {}, `${count(lost.length, 'correction')} lost ${lost.length === 1 ? 'its' : 'their'} place, and ${lost.length === 1 ? 'changes' : 'change'} nothing:`),
      el('ul', {}, lost.map((operation) => el('li', {}, operationWords(operation), ' ',
        button('Let go', () => desk.drop(operation), { class: 'inline', 'aria-label': `Let go: ${operationWords(operation)}` }))))),
    el('ul', {}, done.filter((operation) => !isLost.has(operation)).map((operation) => el('li', {}, operationWords(operation)))));
}
