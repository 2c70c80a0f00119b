// Going to a place in the reading view: scrolled to, focused and shown, by click, by key and from the tables.

const selectorOf = {
  quote: (id) => `mark.quote[data-quote="${CSS.escape(id)}"]`,
  figure: (id) => `mark[data-figure="${CSS.escape(id)}"]`,
};

const calm = matchMedia('(prefers-reduced-motion: reduce)');

function scrollTo(element) {
  const jump = () => element.scrollIntoView({ block: 'center', behavior: 'instant' });
  jump();
  // Blocks out of sight have a guessed height: once they are laid out, the place may have moved.
  requestAnimationFrame(jump);
}

function flash(element) {
  if (calm.matches || !element.animate) return;
  element.animate([{ outlineColor: 'currentColor' }, { outlineColor: 'transparent' }], { duration: 900 });
}

export function createWalk({ root, reading }) {
  let current = [];

  function letGo() {
    for (const mark of current) mark.classList.remove('current');
    current = [];
  }

  function paragraphAt(offset) {
    const block = reading.elementAt(offset);
    return [...(block?.children ?? [])].filter((p) => Number(p.dataset.start) <= offset).pop();
  }

  return {
    letGo,

    /** Shows the mark of a quote or figure that stands at `offset`; gives its first element or null where it is not marked. */
    show(type, id, offset, { focus = true, scroll = true } = {}) {
      const block = reading.elementAt(offset);
      letGo();
      current = [...root.querySelectorAll(selectorOf[type](id))];
      for (const mark of current) mark.classList.add('current');
      const target = current[0] ?? block;
      if (!target) return null;
      if (scroll) scrollTo(target);
      else target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (focus) {
        target.setAttribute('tabindex', '-1');
        target.focus({ preventScroll: true });
      }
      flash(target);
      return current[0] ?? null;
    },

    /** Keeps the paragraph at `offset` in sight, as while typing. */
    follow(offset) {
      paragraphAt(offset)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },

    /** Shows a place that has no mark of its own: the mention of a speaker, the start of a notice. */
    showPlace(offset, { focus = true } = {}) {
      letGo();
      const paragraph = paragraphAt(offset);
      if (!paragraph) return;
      scrollTo(paragraph);
      if (focus) {
        paragraph.setAttribute('tabindex', '-1');
        paragraph.focus({ preventScroll: true });
      }
      flash(paragraph);
    },
  };
}

/** What a click in the reading view points at: `{type, id}` of the innermost mark, or null. */
export function pointedAt(event) {
  const mark = event.target.closest('mark');
  if (!mark || !getSelection().isCollapsed) return null;
  const { type, figure, quote, speaker, person } = mark.dataset;
  if (type === 'figure') return { type: 'figure', id: figure };
  if (type === 'speaker' && (speaker || person)) return { type: 'speaker', id: speaker ?? person };
  return quote ? { type: 'quote', id: quote.split(' ')[0] } : null;
}
