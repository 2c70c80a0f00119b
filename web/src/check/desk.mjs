// What the reader did with a text: what was checked and what was corrected, carried along as the text and its analysis change.
//
//   analysis of the core -> take(): corrections applied -> model -> items -> records found again -> store's `sheet`
import { createModel } from '../analysis/model.mjs';
import { emptyHistory, pushed, redone, undone, withoutOperation } from '../corrections/history.mjs';
import { applied } from '../corrections/operations.mjs';
import { rebased } from '../corrections/rebase.mjs';
import { runInSlices } from '../page/slices.mjs';
import { collectItems } from './items.mjs';
import { isDraftOf } from './same-text.mjs';
import { carried, corrected, join, noted, tallyOf } from './sheet.mjs';

const emptySheet = { rows: [], gone: [], tally: tallyOf([]) };

/**
 * `now()` gives the time in ISO 8601. The store's `sheet` is `{rows, gone, tally}`, its `corrections` `{done, undone, lost}`, and
 * `initials` who checks.
 */
export function createDesk({ store, now }) {
  let raw = null; // {text, analysis} as the core gave them
  let history = emptyHistory;
  let records = [];
  let items = [];
  let recordsText = ''; // what the anchors of records and operations belong to
  let operationsText = '';
  let shelf = null; // the work on a text that another took the place of
  let changes = 0;
  let savedChanges = 0;
  let takenId = store.get().textId;
  let collecting = new AbortController();

  store.set({ sheet: emptySheet, corrections: { ...history, lost: [] } });

  function showSheet() {
    const { rows, gone } = join(items, records);
    store.set({ sheet: { rows, gone, tally: tallyOf(rows) } });
  }

  const clear = () => {
    history = emptyHistory;
    records = [];
    savedChanges = changes;
  };

  const hasWork = () => records.length > 0 || history.done.length > 0;

  function putAway() {
    if (hasWork()) shelf = { text: operationsText, records, history };
    clear();
  }

  /** Another text: the work on the one before waits for it to come back, unless this is a new draft of it. */
  function changeText(text) {
    if (shelf?.text === text) {
      const { records: oldRecords, history: oldHistory } = shelf;
      putAway();
      records = oldRecords;
      history = oldHistory;
      recordsText = operationsText = text;
    } else if (hasWork() && !isDraftOf(operationsText, text)) {
      putAway();
    }
  }

  /** The analysis with the corrections; from now on their places are those in `text`. */
  function take(text, analysis) {
    const { textId } = store.get();
    if (textId !== takenId) changeText(text);
    takenId = textId;
    if (text !== operationsText) changes += 1;
    raw = { text, analysis };
    const result = applied(text, analysis, history.done, operationsText);
    history = { done: result.operations, undone: history.undone.map((operation) => rebased(operation, operationsText, text)) };
    operationsText = text;
    store.set({ corrections: { ...history, lost: result.lost } });
    return result.analysis;
  }

  /** Goes through the new model's items, in slices where they are many, and finds the records again. */
  async function review(model) {
    collecting.abort();
    collecting = new AbortController();
    const found = [];
    if (!(await runInSlices(collectItems(model, found), { signal: collecting.signal }))) return;
    items = found;
    if (records.length > 0) records = recordsText === model.text ? corrected(records, items, model.text) : carried(records, recordsText, items, model.text);
    recordsText = model.text;
    showSheet();
  }

  store.on(['model'], ({ model }) => {
    if (!model) {
      collecting.abort();
      items = [];
      store.set({ sheet: emptySheet });
      return;
    }
    review(model).catch(reportError);
  });

  /** Applies the corrections to the analysis there is. */
  function redo(next) {
    if (next === history || !raw) return false;
    history = next;
    changes += 1;
    store.set({ model: createModel(raw.text, take(raw.text, raw.analysis)) });
    return true;
  }

  return {
    take,
    note(item, patch) {
      const { initials = '' } = store.get();
      changes += 1;
      records = noted(records, recordsText, item, patch, { initials, time: now() });
      showSheet();
    },
    correct: (operation) => redo(pushed(history, operation)),
    undo: () => redo(undone(history)),
    redo: () => redo(redone(history)),
    /** Lets an operation go that lost its place. */
    drop: (operation) => redo(withoutOperation(history, operation)),
    dropGone() {
      changes += 1;
      records = records.filter(({ key }) => key);
      showSheet();
    },
    /** Is there work that is in no file? */
    isUnsaved: () => hasWork() && changes !== savedChanges,
    markSaved: () => { savedChanges = changes; },
    /** What a session file holds of the work. */
    work: () => ({ operations: history.done, records }),
    /** Takes the work of a session over, for its text, which is to be analyzed next. */
    load(session) {
      putAway();
      history = { done: session.operations, undone: [] };
      records = session.records;
      recordsText = operationsText = session.text;
      savedChanges = changes;
    },
  };
}
