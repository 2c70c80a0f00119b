// Everything a text can come in by: typing, pasting, a file, the example. Hands it to the analysis, with the day it appeared.
import { byId } from '../page/dom.mjs';
import { count } from '../page/words.mjs';
import { createDraft } from './draft.mjs';
import { exampleArticle, exampleDate } from './example.mjs';
import { acceptDrops, textOfFile } from './files.mjs';
import { textOfHtml } from './html-text.mjs';

const longestHeadline = 120;

/** What was copied, as text. Formatted text with raised signs is read as an HTML file is: as plain text it would glue them to numbers. */
function copiedText(clipboard) {
  const html = clipboard.getData('text/html');
  return /<sup\b/i.test(html) ? textOfHtml(html).text : clipboard.getData('text/plain');
}

const isField = (element) => element instanceof Element && element.closest('textarea, input, select, [contenteditable], dialog') !== null;

/**
 * `views`: which panes are in sight; `status`: the line that stays; `preview(text)` shows a new text before it is analyzed; `spawn()` gives
 * a promise of a worker that reads a file; `openSession(file)` opens saved work. The store's `textId` is another number for another text, the same while one is edited.
 */
export function createInput({ store, views, status, preview, spawn, openSession }) {
  const textarea = byId('draft');
  const date = byId('reference-date');
  let client = null;
  let following = false;
  let reading = new AbortController();

  function submit() {
    const text = draft.text();
    byId('draft-length').textContent = text === '' ? '' : count(text.length, 'character');
    byId('headline').textContent = text.trimStart().split('\n', 1)[0].slice(0, longestHeadline);
    store.set({ referenceDate: date.value });
    if (text === '') {
      client?.cancel();
      date.value = '';
      store.set({ model: null, choice: null, selected: null, referenceDate: '' });
      views.setEmpty();
      return;
    }
    client?.submit(text, date.value ? { referenceDate: date.value } : {});
  }

  const draft = createDraft({
    textarea,
    lastTook: () => client?.lastTook() ?? 0,
    onText(text, { pasted }) {
      following = !pasted;
      if (text !== '') views.setFull({ reading: pasted });
      if (text !== '' && (pasted || !client)) preview(text);
      submit();
    },
    onPasteOver(clipboard) {
      const text = copiedText(clipboard);
      if (text === '') return false;
      open({ text }, 'What you pasted');
      return true;
    },
    onPart(index, parts) {
      byId('parts').hidden = parts === 1;
      byId('part-name').textContent = `Long text: part ${index + 1} of ${parts} is here to edit. All of it is analyzed.`;
      byId('part-previous').disabled = index === 0;
      byId('part-next').disabled = index === parts - 1;
    },
  });

  /**
   * Another text takes the place of the one there is, which can be brought back. Relative dates of the new one never count from the day
   * of the old one.
   */
  function open({ text, date: day = '' }, what) {
    const old = { text: draft.text(), date: date.value };
    reading.abort();
    date.value = day;
    store.set({ textId: store.get().textId + 1 });
    draft.replace(text);
    status.clear();
    if (old.text.trim() === '' || old.text === text || old.text === exampleArticle) return;
    status.say(`${what} took the place of your text.`, [{ label: 'Bring it back', act: () => open(old, 'Your earlier text') }]);
  }

  async function openFile(file) {
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    status.say(`Reading ${file.name} \u2026`, [{ label: 'Cancel', act: () => mine.abort() }]);
    try {
      if (/\.json$/i.test(file.name)) {
        await openSession(file);
        return;
      }
      const { text, leftOut } = await textOfFile(file, { spawn, signal: mine.signal });
      if (mine.signal.aborted) return;
      open({ text }, file.name);
      if (leftOut) status.add(`${file.name} is read without ${leftOut}.`);
    } catch (error) {
      if (!mine.signal.aborted) status.say(error.message);
    }
  }

  byId('example').addEventListener('click', () => open({ text: exampleArticle, date: exampleDate }, 'The example'));
  byId('clear').addEventListener('click', () => {
    open({ text: '' }, 'An empty page');
    textarea.focus();
  });
  byId('open-file').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', ({ target }) => {
    if (target.files[0]) openFile(target.files[0]);
    target.value = '';
  });
  byId('part-previous').addEventListener('click', () => draft.step(-1));
  byId('part-next').addEventListener('click', () => draft.step(1));
  byId('draft-open').addEventListener('click', () => {
    const { model, selected } = store.get();
    const at = selected?.type === 'figure' ? model.figures.get(selected.id).start : selected?.type === 'quote' ? model.quotes.get(selected.id).content[0]?.start : null;
    views.show('draft');
    if (at !== null && at !== undefined) draft.editPartAt(at);
    textarea.focus();
  });
  byId('draft-close').addEventListener('click', () => views.closeDraft());
  date.addEventListener('change', submit);
  acceptDrops(document, openFile);
  // Ctrl+V anywhere but in a field is a new text, or a file.
  document.addEventListener('paste', (event) => {
    if (isField(event.target) || document.querySelector('dialog[open]')) return;
    const [file] = event.clipboardData.files;
    const text = copiedText(event.clipboardData);
    if (text === '' && !file) return;
    event.preventDefault();
    if (text === '') openFile(file);
    else open({ text }, 'What you pasted');
  });
  // What was typed or pasted before this program ran.
  if (draft.text() !== '') draft.replace(draft.text());

  return {
    open,
    openFile,
    submit,
    date: () => date.value,
    text: draft.text,
    /** The words chosen in the textarea as a span of the text, or null. */
    selection() {
      const span = draft.selection();
      return document.activeElement === textarea && span.end > span.start ? span : null;
    },
    /** The analyzer is there: what came in while it loaded is analyzed now. */
    connect(ready) {
      client = ready;
      submit();
    },
    /** While typing, keeps the place that is edited in sight in the reading view. */
    followCaret(walk) {
      if (following && document.activeElement === textarea) walk.follow(draft.caret());
    },
  };
}
