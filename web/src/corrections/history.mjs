// What was done and undone, as plain lists: `{done, undone}`. Functions give a new history.

export const emptyHistory = { done: [], undone: [] };

export const pushed = ({ done }, operation) => ({ done: [...done, operation], undone: [] });

export function undone(history) {
  if (history.done.length === 0) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, history.done[history.done.length - 1]] };
}

export function redone(history) {
  if (history.undone.length === 0) return history;
  return { done: [...history.done, history.undone[history.undone.length - 1]], undone: history.undone.slice(0, -1) };
}

/** Without one operation, wherever it stands: as when it lost its place and is let go. */
export const withoutOperation = (history, operation) => ({ ...history, done: history.done.filter((one) => one !== operation) });
