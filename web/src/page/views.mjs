// Which panes are in sight. Wide windows show text and findings side by side, and the draft beside them while it is edited; narrow ones
// show one at a time.
import { byId } from './dom.mjs';

export function createViews() {
  const { body } = document;
  const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.views button'))];

  function show(view) {
    body.dataset.view = view;
    if (view === 'draft') body.classList.add('editing');
    for (const button of buttons) {
      if (button.dataset.view === view) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  for (const button of buttons) button.addEventListener('click', () => show(button.dataset.view));
  show('draft');

  return {
    show,
    isEmpty: () => body.dataset.state === 'empty',
    setEmpty() {
      body.dataset.state = 'empty';
      show('draft');
    },
    /** There is text: the panes for it open. A pasted text is for reading first; a typed one goes on being typed. */
    setFull({ reading }) {
      body.dataset.state = 'full';
      if (!reading) {
        show('draft');
        return;
      }
      body.classList.remove('editing');
      show('reading');
      byId('reading-scroll').focus({ preventScroll: true });
    },
    closeDraft() {
      body.classList.remove('editing');
      show('reading');
      byId('draft-open').focus();
    },
  };
}
