// Saving, opening, keeping and sharing the work on a text: what the menu "My work" does.
import { saveFile } from '../export/menu.mjs';
import { exampleArticle } from '../input/example.mjs';
import { checkSize, headlineOf, readSession, sessionText } from './file.mjs';
import { fragmentOf, isLink, sessionOfFragment } from './link.mjs';
import { forget, keep } from './keep.mjs';

const pause = 500; // of work, before it is kept on this machine

const fileName = (headline) => `${headline.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 50).replace(/-+$/, '') || 'text'}.onrecord.json`;

/**
 * `text()` and `date()` give what is in the page, `openText({text, date}, what)` puts another in; `settle()` takes over what is being
 * typed. `tell(message)` for what was done, `fail(message)` for what could not be.
 */
export function createSaving({ store, desk, text, date, openText, settle, tell, fail, now }) {
  let keptId = null; // of the text that is kept on this machine
  let timer = 0;
  let savedText = ''; // as it is in a file, or kept here

  function saved(whole) {
    savedText = whole.text;
    desk.markSaved();
  }

  const session = () => ({ text: text(), date: date(), initials: store.get().initials, ...desk.work() });

  function open(found, what) {
    openText({ text: found.text, date: found.date }, what);
    desk.load(found);
    savedText = found.text;
    store.set({ initials: found.initials });
  }

  async function keepNow() {
    clearTimeout(timer);
    const { sheet } = store.get();
    const whole = session();
    if (keptId === null || whole.text === '') return;
    await keep({ id: keptId, time: now(), headline: headlineOf(whole.text), progress: { right: sheet.tally.right, total: sheet.tally.total }, session: sessionText(whole, now()) });
    saved(whole);
  }

  function stopKeeping() {
    clearTimeout(timer);
    keptId = null;
    store.set({ kept: false });
  }

  store.on(['sheet', 'corrections', 'initials', 'referenceDate'], () => {
    if (keptId === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => keepNow().catch(refused), pause);
  });
  // Another text is another decision.
  store.on(['textId'], stopKeeping);

  function refused(error) {
    stopKeeping();
    fail(`This browser refuses to keep texts here (${error.message}). Private windows and pages opened from disk often do. Save a session file instead.`);
  }

  return {
    save() {
      settle();
      const whole = session();
      const name = fileName(headlineOf(whole.text));
      saveFile(name, 'application/json', sessionText(whole, now()));
      saved(whole);
      tell(`Saved ${name}`);
    },
    /** Opens the content of a session file; throws an Error with a line for the reader. */
    openSession(json, what) {
      open(readSession(json), what);
    },
    async openFile(file) {
      checkSize(file.size);
      open(readSession(await file.text()), file.name);
    },
    async setKept(on) {
      settle();
      if (!on) {
        const id = keptId;
        stopKeeping();
        if (id !== null) await forget(id);
        return;
      }
      keptId = `${now()} ${Math.random().toString(36).slice(2)}`;
      store.set({ kept: true });
      try {
        await keepNow();
      } catch (error) {
        refused(error);
      }
    },
    /** Opens a text that is kept here, and goes on keeping it. */
    openKept({ id, session: json, headline }) {
      open(readSession(json), headline);
      keptId = id;
      store.set({ kept: true });
    },
    forgot(id) {
      if (id === keptId || id === null) stopKeeping();
    },
    isKept: () => keptId !== null,
    /** Would leaving the page lose something? The example can be had again. */
    wouldLose: () => text() !== '' && (desk.isUnsaved() || ![exampleArticle, savedText].includes(text())),
    async link() {
      settle();
      return location.href.replace(/#.*/s, '') + await fragmentOf(session(), now());
    },
    /** Opens the session of the address, and takes it out of the address at once. */
    async openAddress() {
      const { hash } = location;
      if (!isLink(hash)) return;
      history.replaceState(null, '', location.pathname + location.search);
      try {
        open(await sessionOfFragment(hash), 'The text of the link');
        tell('Opened from a link. It stays on this machine.');
      } catch (error) {
        fail(error.message);
      }
    },
  };
}
