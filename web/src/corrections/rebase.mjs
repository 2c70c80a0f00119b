// Operations whose anchors move along with the text they belong to, so that each next edit is compared with the text just before it.
import { editBetween, movedAnchor } from '../check/anchors.mjs';

/** An operation for the text `after`. */
export function rebased(operation, before, after) {
  if (before === after) return operation;
  const edit = editBetween(before, after);
  const moving = { ...operation };
  if (moving.on) moving.on = movedAnchor(moving.on, edit, after);
  for (const field of ['who', 'to', 'as']) {
    if (moving[field]?.at) moving[field] = { ...moving[field], at: movedAnchor(moving[field].at, edit, after) };
  }
  return moving;
}
