// Two drafts of a text: which quotes and figures came, changed and went.
//
//   "22 percent" of the first, at the same place "24 percent" in the second  ->  changed: [{before, after}]
import { anchorOf, findAgain } from '../check/anchors.mjs';

const compared = new Set(['quote', 'figure', 'date', 'age']);

const told = ({ items }) => items.filter(({ kind }) => compared.has(kind));

/** `before` and `after` are `{text, items}`, items as the check sheet has them. Each list is in text order. */
export function compareDrafts(before, after) {
  const old = told(before);
  const now = told(after);
  const found = findAgain(old.map((item) => anchorOf(before.text, item)), before.text, now, after.text);
  const taken = new Set(found.filter(Boolean).map(({ item }) => item));
  const pairs = old.map((item, i) => ({ before: item, after: found[i]?.item ?? null }));
  return {
    added: now.filter((item) => !taken.has(item)),
    changed: pairs.filter(({ before: one, after: other }) => other && (one.words !== other.words || one.claim !== other.claim)),
    gone: pairs.filter(({ after: other }) => !other).map(({ before: one }) => one),
  };
}
