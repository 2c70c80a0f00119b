// Words chosen in the reading view, or in the text that is edited: a quote, a figure, or something to check, made of them.
import { button, el } from '../page/dom.mjs';
import { chooser, speakersNear } from './chooser.mjs';
import { spanAnchor, speakerRef } from './targets.mjs';

const longest = 5_000;

/** The offset in the text of a place in the reading view, or null outside of it. */
function offsetOf(root, node, offset) {
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('p[data-start]');
  if (!paragraph || !root.contains(paragraph)) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

const trimmed = (text, start, end) => {
  while (start < end && /\s/.test(text[start])) start += 1;
  while (end > start && /\s/.test(text[end - 1])) end -= 1;
  return { start, end };
};

/** The words chosen in the reading view as a span of the text, or null. */
function selectedSpan(root, text) {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(root, startContainer, startOffset);
  const end = offsetOf(root, endContainer, endOffset);
  if (start === null || end === null) return null;
  const span = trimmed(text, start, end);
  return span.end > span.start && span.end - span.start <= longest ? span : null;
}

/** `draftSpan()` gives the span chosen in the textarea, or null. Alt+M opens the tools for what is chosen. */
export function createSelectionTools({ root, box, store, correct, draftSpan }) {
  function hide() {
    box.hidden = true;
    box.replaceChildren();
  }

  function made(operation) {
    hide();
    getSelection().removeAllRanges();
    correct(operation);
  }

  function show(span, focus) {
    const { model } = store.get();
    const { text } = model;
    const on = spanAnchor(text, span);
    const quoteOf = () => {
      box.replaceChildren(chooser({
        label: 'Whose words?', choices: speakersNear(model, span.start), nobody: true,
        onChoose: (one) => made({ op: 'addQuote', on, to: one && speakerRef(text, one) }),
      }));
      box.querySelector('button').focus();
    };
    const words = text.slice(span.start, span.end);
    box.replaceChildren(
      el('p', { class: 'hint' }, `\u201c${words.length > 60 ? `${words.slice(0, 60)}\u2026` : words}\u201d`),
      el('div', { class: 'card-actions' },
        button('Quote of \u2026', quoteOf), button('Figure', () => made({ op: 'addFigure', on })), button('Check this', () => made({ op: 'check', on })),
        button('\u00d7', hide, { class: 'close', 'aria-label': 'Close' })));
    box.hidden = false;
    if (focus) box.querySelector('button').focus();
  }

  const spanHere = () => {
    const { model } = store.get();
    return model && (selectedSpan(root, model.text) ?? draftSpan());
  };

  root.addEventListener('pointerup', () => setTimeout(() => {
    const { model } = store.get();
    const span = model && selectedSpan(root, model.text);
    if (span) show(span, false);
    else hide();
  }));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    hide();
  });
  store.on(['model'], hide);
  return {
    /** For the key: gives whether there was something chosen. */
    open() {
      const span = spanHere();
      if (span) show(span, true);
      return Boolean(span);
    },
  };
}
