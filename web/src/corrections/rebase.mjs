// Operations whose anchors move along with the text they belong to, so that each next edit is compared with the text just before it.
import { anchorOf, editBetween, moved } from '../check/anchors.mjs';

function movedAnchor(anchor, edit, text) {
  if (anchor.gone) return anchor;
  const place = moved(anchor, edit);
  return place ? anchorOf(text, { ...anchor, ...place }) : { ...anchor, gone: true };
}

/** An operation for the text `after`. An anchor that the edit touched is `gone`: it belongs to no text, and is looked for by its words. */
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
