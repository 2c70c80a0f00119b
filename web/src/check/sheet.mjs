// The check sheet: what a reader noted about the items, kept apart from them so that it outlives every new analysis.
//
// A record is `{key, anchor, state, since, was, claim, source, how, note, initials, time}`; `since` says that the words changed after it
// was found right, and `was` which they were. Functions take records and give new ones: nothing is changed in place, which is what undo and saving need.
import { anchorOf, editBetween, findAgain, movedAnchor } from './anchors.mjs';

export const emptyNotes = { state: 'open', since: false, was: '', source: '', how: '', note: '', initials: '', time: '' };

const isBlank = (record) => record.state === 'open' && !record.source && !record.how && !record.note;

/** Rows `{item, record}` for the items, `record` null where nothing was noted; and the records whose item is gone. */
export function join(items, records) {
  const byKey = new Map(records.filter(({ key }) => key).map((record) => [record.key, record]));
  return { rows: items.map((item) => ({ item, record: byKey.get(item.key) ?? null })), gone: records.filter(({ key }) => !key) };
}

/** The records with `patch` noted for an item; who and when are noted with a state. */
export function noted(records, text, item, patch, { initials, time }) {
  const old = records.find(({ key }) => key === item.key);
  const record = { ...emptyNotes, ...old, ...patch, key: item.key, anchor: anchorOf(text, item), claim: item.claim };
  if (patch.state) Object.assign(record, { since: false, was: '', initials, time });
  if (record.state === 'open' && patch.state) Object.assign(record, { initials: '', time: '' });
  const others = records.filter((one) => one !== old);
  return isBlank(record) ? others : [...others, record];
}

/** What was right and has other words is `changed` since; when the words it was right with come back, it is right again. */
function reviewed(record, item, changed) {
  if (record.since && item.words === record.was) return { state: 'right', since: false, was: '' };
  return changed && record.state === 'right' ? { state: 'changed', since: true, was: record.anchor.words } : {};
}

/**
 * The records after the text became `after`, with its `items`: each with its item's key, or without one where it is gone.
 */
export function carried(records, before, items, after) {
  const found = findAgain(records.map(({ anchor }) => anchor), before, items, after);
  const edit = editBetween(before, after);
  return records.map((record, i) => {
    if (!found[i]) return { ...record, key: null, anchor: movedAnchor(record.anchor, edit, after) };
    const { item, changed } = found[i];
    return { ...record, ...reviewed(record, item, changed), key: item.key, anchor: anchorOf(after, item), claim: item.claim };
  });
}

/** The records after a correction by hand, which changes no text. */
export function corrected(records, items, text) {
  const found = findAgain(records.map(({ anchor }) => anchor), text, items, text);
  return records.map((record, i) => (found[i] ? { ...record, key: found[i].item.key, anchor: anchorOf(text, found[i].item), claim: found[i].item.claim } : { ...record, key: null }));
}

/** `{total, right, query, changed, opinion, open}` */
export function tallyOf(rows) {
  const tally = { total: rows.length, open: 0, right: 0, changed: 0, query: 0, opinion: 0 };
  for (const { record } of rows) tally[record?.state ?? 'open'] += 1;
  return tally;
}

/** "23 of 64 right, 2 queries" */
export function tallyWords({ total, right, query, changed }) {
  const parts = [`${right} of ${total} right`];
  if (query > 0) parts.push(`${query} ${query === 1 ? 'query' : 'queries'}`);
  if (changed > 0) parts.push(`${changed} changed`);
  return parts.join(', ');
}

const isOpen = (row) => ['open', 'changed', 'query'].includes(row.record?.state ?? 'open');

/** The filters of the sheet; `person` narrows to what somebody says or is. */
export const filters = {
  all: { label: 'Everything', fits: () => true },
  open: { label: 'Not done', fits: isOpen },
  queries: { label: 'Queries', fits: ({ record }) => record?.state === 'query' },
  changed: { label: 'Changed', fits: ({ record }) => record?.state === 'changed' },
  quoted: { label: 'In quotes', fits: ({ item }) => Boolean(item.inQuote) },
  hard: { label: 'Hard figures', fits: ({ item }) => Boolean(item.hard) },
  names: { label: 'Names and titles', fits: ({ item }) => ['name', 'title', 'organization', 'source', 'document', 'group'].includes(item.kind) },
};

export const isOf = ({ item }, person) => !person || item.claim === person || item.person === person;

/** The next row that is not done, from the one with `key`, or null. */
export function nextOpen(rows, key, by) {
  const at = rows.findIndex(({ item }) => item.key === key);
  const from = at < 0 && by < 0 ? 0 : at;
  for (let step = 1; step <= rows.length; step++) {
    const row = rows[(from + by * step + rows.length * 2) % rows.length];
    if (isOpen(row)) return row;
  }
  return null;
}
