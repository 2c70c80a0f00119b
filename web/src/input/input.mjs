// Everything a text can come in by: typing, pasting, a file, the example, an article date. Hands it to the analysis.
import { byId } from '../page/dom.mjs';
import { count } from '../page/words.mjs';
import { createDraft } from './draft.mjs';
import { exampleArticle, exampleDate } from './example.mjs';
import { acceptDrops, textOfFile } from './files.mjs';

export function createInput({ store, views, tell, preview }) {
  const textarea = byId('draft');
  const status = byId('draft-status');
  const undo = byId('draft-undo');
  const date = byId('reference-date');
  let client = null;
  let replaced = '';
  let following = false;

  const say = (message) => { status.textContent = message; };

  function submit() {
    const text = draft.text();
    say(text === '' ? 'Ready. Nothing you paste leaves this machine.' : '');
    byId('draft-length').textContent = text === '' ? '' : count(text.length, 'character');
    if (text === '') {
      client?.cancel();
      store.set({ model: null, choice: null, selected: null });
      views.setEmpty();
      return;
    }
    client?.submit(text, date.value ? { referenceDate: date.value } : {});
  }

  const draft = createDraft({
    textarea,
    onText(text, { pasted }) {
      following = !pasted;
      if (text !== '') views.setFull({ reading: pasted && client !== null });
      if (pasted && text !== '') preview(text);
      submit();
    },
    onPart(index, parts) {
      byId('parts').hidden = parts === 1;
      byId('part-name').textContent = `Long text: part ${index + 1} of ${parts} is here to edit. All of it is analyzed.`;
      byId('part-previous').disabled = index === 0;
      byId('part-next').disabled = index === parts - 1;
    },
  });

  /** Replaces the text and offers to bring the old one back. */
  function replaceWith(text, what) {
    replaced = draft.replace(text);
    undo.hidden = replaced.trim() === '' || replaced === text;
    undo.querySelector('span').textContent = `${what} took the place of your text.`;
    if (!undo.hidden) tell(`${what} took the place of your text`);
  }

  async function openFile(file) {
    try {
      replaceWith(await textOfFile(file), file.name);
    } catch (error) {
      tell(error.message);
      say(error.message);
    }
  }

  byId('example').addEventListener('click', () => {
    if (!date.value) date.value = exampleDate;
    replaceWith(exampleArticle, 'The example');
  });
  byId('clear').addEventListener('click', () => {
    replaceWith('', 'An empty page');
    textarea.focus();
  });
  byId('open-file').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', ({ target }) => {
    if (target.files[0]) openFile(target.files[0]);
    target.value = '';
  });
  undo.querySelector('button').addEventListener('click', () => {
    replaceWith(replaced, 'Your earlier text');
    textarea.focus();
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
  addEventListener('beforeunload', (event) => {
    if (draft.hasEdits()) event.preventDefault();
  });

  return {
    /** The analyzer is there: what was typed while it loaded is analyzed now. */
    connect(ready) {
      client = ready;
      submit();
    },
    fail(error) {
      say(`The analyzer could not be loaded (${error.message}). Your text is untouched.`);
    },
    /** While typing, keeps the place that is edited in sight in the reading view. */
    followCaret(walk) {
      if (following && document.activeElement === textarea) walk.follow(draft.caret());
    },
  };
}
