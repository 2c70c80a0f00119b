// Keys for the whole page. Each needs Alt, or is Escape: nothing is bound to a letter that somebody may type or speak.

export function createKeys({ step, letGo, enabled }) {
  document.addEventListener('keydown', (event) => {
    const typing = /** @type {Element} */ (event.target).closest('textarea, input:not([type="checkbox"]), select');
    if (event.key === 'Escape' && !typing && !document.querySelector('dialog[open]')) letGo();
    if (!enabled() || typing || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
}
