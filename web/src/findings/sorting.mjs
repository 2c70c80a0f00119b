// Sortable column heads, and lists that open fifty rows at a time.
import { button, el } from '../page/dom.mjs';
import { number } from '../page/words.mjs';

/** A `<th>` that sorts by `key`; `sort` is `{key, down}` and `onSort` takes the new one. */
export function sortHead(label, key, sort, onSort, { down = false, numeric = false } = {}) {
  const active = sort.key === key;
  return el('th', { scope: 'col', class: numeric && 'numeric', 'aria-sort': active ? (sort.down ? 'descending' : 'ascending') : null },
    button([label, el('span', { class: 'arrow', 'aria-hidden': 'true' }, active ? (sort.down ? '\u2193' : '\u2191') : '')],
      () => onSort({ key, down: active ? !sort.down : down }), { class: 'sort', data: { sort: key } }));
}

/** Sorted copy by `value(item)`, numbers or words; equal ones keep their order. */
export function sortedBy(items, value, down) {
  const keyed = items.map((item) => ({ item, key: value(item) }));
  const compare = (a, b) => (typeof a.key === 'string' ? a.key.localeCompare(b.key, 'en') : a.key - b.key);
  keyed.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
  return keyed.map(({ item }) => item);
}

export const pageLength = 50;

/** A button below a list that is cut at `shown` items, or null. */
export function moreButton(total, shown, onMore) {
  if (total <= shown) return null;
  return el('p', { class: 'more' }, button(`Show ${number(Math.min(pageLength, total - shown))} more of ${number(total)}`, onMore));
}
