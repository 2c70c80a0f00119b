// The texts kept on this machine, on the first screen and in a dialog: opened, deleted one by one or all.
import { button, el } from '../page/dom.mjs';
import { forget, forgetAll, kept } from './keep.mjs';

const day = (time) => new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** Fills `root` with the list. `onOpen(entry)`, `onForgot(id or null for all)`. Gives `render()`. */
export function createKeptList({ root, onOpen, onForgot, fail, now }) {
  async function deleted(id) {
    await (id === null ? forgetAll() : forget(id));
    onForgot(id);
    await render();
  }
  const act = (work) => () => work().catch((error) => fail(`The list of kept texts could not be changed (${error.message}).`));

  const item = (entry) => el('li', {},
    button(entry.headline || 'A text without a headline', () => onOpen(entry), { class: 'kept-open' }),
    el('span', { class: 'hint' }, `${entry.progress.right} of ${entry.progress.total} right \u00b7 ${day(entry.time)}`),
    button('Delete', act(() => deleted(entry.id)), { class: 'inline', 'aria-label': `Delete: ${entry.headline}` }));

  async function render() {
    let entries = [];
    try {
      entries = await kept(now());
    } catch {
      // A browser that refuses storage has nothing to list.
    }
    root.hidden = entries.length === 0;
    root.replaceChildren(...(entries.length === 0 ? [] : [
      el('h2', {}, 'Kept on this machine'),
      el('ul', {}, entries.map(item)),
      el('p', { class: 'hint' }, 'Each is deleted thirty days after its last change. ', button('Delete all', act(() => deleted(null)), { class: 'inline' })),
    ]));
  }
  return { render };
}
