// The text being edited. A textarea, so that input methods, undo and spelling work as everywhere; nothing typed is ever dropped.
//
// A browser lays a whole textarea out at every key, which takes too long from some hundred thousand characters on. A longer text
// is therefore edited in parts: the textarea holds one, `before` and `after` hold the rest, and the text is all three.

const longestWhole = 150_000;
const partLength = 60_000;
const shortestQuiet = 40;
const longestQuiet = 180;

/** The cut nearest before `limit` that does not split a line, or a surrogate pair. */
function partEnd(text, start) {
  const limit = start + partLength;
  if (limit >= text.length) return text.length;
  const line = text.slice(start, limit).lastIndexOf('\n');
  if (line >= 0) return start + line + 1;
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}

/** Parts as `[start, end]`, together the whole text. */
export function partsOf(text) {
  if (text.length <= longestWhole) return [[0, text.length]];
  const parts = [];
  for (let start = 0; start < text.length; ) {
    const end = partEnd(text, start);
    parts.push([start, end]);
    start = end;
  }
  return parts;
}

/**
 * `onText(text, {pasted})` is called a moment after the last change, at once for a paste or a new text, and never between the
 * start and end of a composition; the moment is as long as `lastTook()`, the milliseconds that the last text took, within bounds.
 * `onPasteOver(clipboard)` is asked to take a paste that replaces everything. `onPart(index, count)` tells which part is edited.
 */
export function createDraft({ textarea, onText, onPasteOver, onPart, lastTook }) {
  let before = '';
  let after = '';
  let composing = false;
  let timer = 0;

  const text = () => before + textarea.value + after;

  function settle(pasted) {
    clearTimeout(timer);
    if (textarea.value.length > longestWhole) editPartAt(before.length + textarea.selectionStart, text());
    onText(text(), { pasted });
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(() => settle(false), Math.min(Math.max(lastTook(), shortestQuiet), longestQuiet));
  }

  /** Puts the part that holds `offset` into the textarea. */
  function editPartAt(offset, whole = text()) {
    const parts = partsOf(whole);
    const found = parts.findIndex(([, end]) => offset < end);
    const index = found < 0 ? parts.length - 1 : found;
    const [start, end] = parts[index];
    before = whole.slice(0, start);
    after = whole.slice(end);
    textarea.value = whole.slice(start, end);
    const caret = Math.min(Math.max(offset - start, 0), end - start);
    textarea.setSelectionRange(caret, caret);
    onPart(index, parts.length);
  }

  function replaceSelection(inserted) {
    const start = before.length + textarea.selectionStart;
    const end = before.length + textarea.selectionEnd;
    const whole = text();
    editPartAt(start + inserted.length, whole.slice(0, start) + inserted + whole.slice(end));
  }

  textarea.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  textarea.addEventListener('compositionend', () => {
    composing = false;
    soon();
  });
  textarea.addEventListener('input', ({ inputType }) => {
    const pasted = inputType === 'insertFromPaste' || inputType === 'insertFromDrop';
    if (composing) return;
    if (pasted) settle(inputType === 'insertFromPaste');
    else soon();
  });
  const isAllSelected = () => before === '' && after === '' && textarea.selectionStart === 0 && textarea.selectionEnd === textarea.value.length;

  textarea.addEventListener('paste', (event) => {
    if (isAllSelected() && onPasteOver(event.clipboardData)) {
      event.preventDefault();
      return;
    }
    // A very long paste would be laid out whole before we could take a part of it: it is put in place here instead.
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length + textarea.value.length <= longestWhole) return;
    event.preventDefault();
    replaceSelection(pasted.replace(/\r\n?/g, '\n'));
    settle(true);
  });

  return {
    text,
    /** Replaces the whole text, as from a file; gives the old one, so that it can be brought back. */
    replace(whole) {
      const old = text();
      editPartAt(0, whole.replace(/\r\n?/g, '\n'));
      settle(true);
      return old;
    },
    editPartAt,
    caret: () => before.length + textarea.selectionStart,
    selection: () => ({ start: before.length + textarea.selectionStart, end: before.length + textarea.selectionEnd }),
    /** Steps to the part before or after this one. */
    step(by) {
      editPartAt(by < 0 ? Math.max(before.length - 1, 0) : before.length + textarea.value.length);
      textarea.focus();
    },
  };
}
