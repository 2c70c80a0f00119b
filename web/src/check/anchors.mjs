// Finding an item again in a changed text.
//
// An edit is one stretch that was replaced: what stands before and behind it has a known new place, so an item there is found without
// doubt, also among others of the same words. Only what the edit touched is looked for by likeness, weighed as Hypothesis weighs it:
// words 50, the 32 characters before and behind 20 each, rough place 2 (hypothesis/client,
// src/annotator/anchoring/match-quote.ts).
//
//   checked "12 March" in "on 12 March in Oslo", now "on 13 March in Oslo"  ->  the item "13 March", changed: true

const reach = 32;
const weights = { words: 50, before: 20, after: 20, place: 2 };
const enough = 0.6; // of the likeness of everything
const sameSurroundings = 0.8; // of 2: strangers share about 0.45
const nearby = 50; // candidates looked at for one item

/** What an item is found by: `{kind, words, before, after, start, end}`. */
export const anchorOf = (text, { kind, words, start, end }) => ({
  kind, words, start, end, before: text.slice(Math.max(0, start - reach), start), after: text.slice(end, end + reach),
});

/** The edit that makes `after` of `before`: `{start, end, delta}`, the replaced stretch in `before` and how far what follows moved. */
export function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  const step = 4096; // compared by the piece first: the engine compares strings faster than a loop does
  let start = 0;
  while (start + step <= shorter && before.slice(start, start + step) === after.slice(start, start + step)) start += step;
  while (start < shorter && before[start] === after[start]) start += 1;
  let back = 0;
  while (back + step <= shorter - start && before.slice(before.length - back - step, before.length - back) === after.slice(after.length - back - step, after.length - back)) back += step;
  while (back < shorter - start && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  return { start, end: before.length - back, delta: after.length - before.length };
}

/** Where a span of the old text is now, or null where the edit touched it. */
export function moved({ start, end }, edit) {
  if (end <= edit.start) return { start, end };
  if (start >= edit.end) return { start: start + edit.delta, end: end + edit.delta };
  return null;
}

/** An anchor for the text `after`. One that the edit touched is `gone`: it belongs to no text, and is looked for by its words. */
export function movedAnchor(anchor, edit, after) {
  if (anchor.gone) return anchor;
  const place = moved(anchor, edit);
  return place ? anchorOf(after, { ...anchor, ...place }) : { ...anchor, gone: true };
}

/** Levenshtein's distance as a likeness from 0 to 1. */
function likenessOfShort(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return 1 - row[b.length] / Math.max(a.length, b.length);
}

/** Dice's measure over words. */
function likenessOfLong(a, b) {
  const words = new Set(a.split(/\s+/));
  const others = new Set(b.split(/\s+/));
  let shared = 0;
  for (const word of others) if (words.has(word)) shared += 1;
  return (2 * shared) / (words.size + others.size);
}

export function likeness(a, b) {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  return Math.max(a.length, b.length) <= 2 * reach ? likenessOfShort(a, b) : likenessOfLong(a, b);
}

function scoreOf(anchor, item, text, place) {
  const here = anchorOf(text, item);
  const parts = {
    words: likeness(anchor.words, here.words),
    before: likeness(anchor.before, here.before),
    after: likeness(anchor.after, here.after),
    place: 1 - Math.min(1, Math.abs(place - item.start) / Math.max(1, text.length)),
  };
  const sum = Object.keys(weights).reduce((total, name) => total + weights[name] * parts[name], 0);
  const full = Object.values(weights).reduce((total, weight) => total + weight, 0);
  // The same words in another place are something else.
  return parts.before + parts.after >= sameSurroundings ? sum / full : 0;
}

/** Somebody is found by how their name is printed, wherever it comes first. */
const isEntity = ({ kind }) => ['name', 'organization', 'document', 'group', 'source'].includes(kind);
const entityKey = ({ kind, words }) => `${kind}|${words}`;

const placeKey = ({ kind, start, end }) => `${kind}|${start}|${end}`;

/** The items of one kind, in text order, that touch a stretch. */
function nearItems(items, place, touches) {
  return items.filter(touches).sort((a, b) => Math.abs(a.start - place) - Math.abs(b.start - place)).slice(0, nearby);
}

/**
 * Finds each anchor of `before` among the items of `after`. `anchors` are as anchorOf gives them. Gives, anchor by anchor,
 * `{item, changed}` or null: `changed` when its words are not what they were. No item is given twice.
 */
export function findAgain(anchors, before, items, after) {
  const edit = editBetween(before, after);
  const byPlace = new Map(items.map((item) => [placeKey(item), item]));
  const byWords = new Map(items.filter(isEntity).map((item) => [entityKey(item), item]));
  const found = new Array(anchors.length).fill(null);
  const taken = new Set();
  const give = (i, item) => {
    found[i] = { item, changed: item.words !== anchors[i].words };
    taken.add(item);
  };
  const open = [];
  for (const [i, anchor] of anchors.entries()) {
    const place = anchor.gone ? null : moved(anchor, edit);
    const item = (isEntity(anchor) && byWords.get(entityKey(anchor))) || (place && byPlace.get(placeKey({ ...anchor, ...place })));
    if (item && !taken.has(item)) give(i, item);
    else open.push(i);
  }
  if (open.length > 0) findByLikeness(open, { anchors, items, after, edit, taken, give });
  return found;
}

/** The rest: what the edit touched, or what is read otherwise than before at the same place. */
function findByLikeness(open, { anchors, items, after, edit, taken, give }) {
  const byKind = new Map();
  for (const item of items) {
    if (taken.has(item)) continue;
    if (byKind.has(item.kind)) byKind.get(item.kind).push(item);
    else byKind.set(item.kind, [item]);
  }
  const editedTo = edit.end + edit.delta;
  const pairs = [];
  for (const i of open) {
    const anchor = anchors[i];
    const place = moved(anchor, edit);
    const stays = place && !anchor.gone;
    const here = place ?? { start: edit.start, end: editedTo };
    const at = stays ? place.start : Math.min(Math.max(anchor.start, edit.start), editedTo);
    // One character more on both sides: words that are typed right behind an item make it longer.
    const touches = (item) => (stays ? item.start < here.end && item.end > here.start : item.start <= editedTo && item.end >= edit.start);
    for (const item of nearItems(byKind.get(anchor.kind) ?? [], at, touches)) {
      const score = stays ? 1 : scoreOf(anchor, item, after, at);
      if (score >= enough) pairs.push({ i, item, score, far: Math.abs(item.start - at) });
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.far - b.far);
  const done = new Set();
  for (const { i, item } of pairs) {
    if (done.has(i) || taken.has(item)) continue;
    done.add(i);
    give(i, item);
  }
}
