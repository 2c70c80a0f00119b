// The check sheet without a browser: what is listed, and that a check is found again after edits, or reopened.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createModel } from '../../web/src/analysis/model.mjs';
import { editBetween, findAgain, moved } from '../../web/src/check/anchors.mjs';
import { itemsOf } from '../../web/src/check/items.mjs';
import { patternSpans } from '../../web/src/check/patterns.mjs';
import { carried, filters, join, nextOpen, noted, tallyOf, tallyWords } from '../../web/src/check/sheet.mjs';
import { analyze, exampleArticle } from './support.mjs';

const options = { referenceDate: '2024-10-17' };
const modelOf = async (text) => createModel(text, await analyze(text, options));
const who = { initials: 'ab', time: '2026-01-02T03:04:05.000Z' };

describe('what is listed', () => {
  test('every quote, figure, speaker and named person of the example is there once', async () => {
    const model = await modelOf(exampleArticle);
    const keys = itemsOf(model).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const { quotes, figures, speakers, people } = model.analysis;
    const wanted = [...quotes.map(({ id }) => `quote:${id}`), ...figures.map(({ id }) => `figure:${id}`),
      ...[...speakers, ...people.filter(({ speaker }) => !speaker)].map(({ id }) => `name:${id}`)];
    for (const key of wanted) assert.ok(keys.includes(key), key);
    const roles = speakers.filter(({ role }) => role);
    assert.ok(roles.length >= 3);
    for (const { id, role } of roles) assert.ok(keys.includes(`title:${id}:${role}`), role);
  });

  test('in text order, and the notices first', async () => {
    const items = itemsOf(await modelOf('The nail is 3 cm (1.9 in) long, Ada Lee said. The board has five members: two women and two men.'));
    assert.equal(items[0].kind, 'notice');
    const rest = items.filter(({ kind }) => kind !== 'notice').map(({ start }) => start);
    assert.deepEqual(rest, [...rest].sort((a, b) => a - b));
  });

  test('a name has every spelling, and its words change with them', async () => {
    const [name] = itemsOf(await modelOf('Dorothea Lindqvist spoke. \u201cWe won,\u201d Lindqvist said. \u201cTwice,\u201d Lindqvist added.')).filter(({ kind }) => kind === 'name');
    assert.equal(name.words, 'Dorothea Lindqvist / Lindqvist');
  });

  test('superlatives, addresses and phone numbers', () => {
    const found = (text) => patternSpans(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    assert.deepEqual(found('The world\u2019s oldest bridge is the second-largest, the only one of its kind.'),
      ['superlative: world\u2019s oldest', 'superlative: the second-largest', 'superlative: the only one']);
    assert.deepEqual(found('The forest, the rest and the harvest. Only two came. The city records show it.'), []);
    assert.deepEqual(found('See https://example.org/a?b=1. Or www.example.org, or ada@example.org.'),
      ['address: https://example.org/a?b=1', 'address: www.example.org', 'address: ada@example.org']);
    assert.deepEqual(found('Call +44 20 7946 0958 or (555) 010-0199, or 555-0142.'), ['phone: +44 20 7946 0958', 'phone: (555) 010-0199', 'phone: 555-0142']);
    assert.deepEqual(found('From 1990-1995 it cost 1,234,567 and 12.5 in 2019.'), []);
  });

  test('patterns are linear on hostile text', () => {
    for (const hostile of ['a.'.repeat(200_000), 'a@'.repeat(200_000), '1-'.repeat(200_000), 'the '.repeat(100_000), 'www.'.repeat(100_000), '1 '.repeat(200_000)]) {
      const start = process.cpuUsage();
      patternSpans(hostile);
      assert.ok(process.cpuUsage(start).user < 1_000_000, hostile.slice(0, 8));
    }
  });
});

describe('an edit', () => {
  test('is one replaced stretch', () => {
    assert.deepEqual(editBetween('one two three', 'one 2 three'), { start: 4, end: 7, delta: -2 });
    assert.deepEqual(editBetween('aa', 'aaa'), { start: 2, end: 2, delta: 1 });
    assert.deepEqual(editBetween('same', 'same'), { start: 4, end: 4, delta: 0 });
    const long = 'x'.repeat(10_000);
    assert.deepEqual(editBetween(`${long}a${long}`, `${long}bb${long}`), { start: 10_000, end: 10_001, delta: 1 });
  });

  test('moves what stands behind it, leaves what stands before it, and touches the rest', () => {
    const edit = editBetween('one two three', 'one 2 three');
    assert.deepEqual(moved({ start: 0, end: 3 }, edit), { start: 0, end: 3 });
    assert.deepEqual(moved({ start: 8, end: 13 }, edit), { start: 6, end: 11 });
    assert.equal(moved({ start: 4, end: 7 }, edit), null);
  });
});

describe('a check', () => {
  /** The state of the record for the item of these words, after the text went through these versions. */
  async function after(words, [first, ...later]) {
    let model = await modelOf(first);
    const item = itemsOf(model).find((one) => one.words === words);
    assert.ok(item, `${words} in ${itemsOf(model).map((one) => one.words).join(' | ')}`);
    let records = noted([], first, item, { state: 'right', source: 'the report, p. 3' }, who);
    for (const text of later) {
      const next = await modelOf(text);
      records = carried(records, model.text, itemsOf(next), text);
      model = next;
    }
    return { record: records[0], item: itemsOf(model).find(({ key }) => key === records[0].key) ?? null };
  }

  test('stays through ten edits around it, and one inside reopens it', async () => {
    const base = 'The harbor opened in June. On 12 March the council voted on it. It has nine members. Nobody objected then.';
    const edits = [
      ['The harbor', 'The old harbor'], ['opened in June', 'was opened in June'], ['On 12', 'Then, on 12'], ['council voted', 'town council voted'],
      [' on it.', '.'], ['nine members', '9 members'], ['Nobody', 'No one'], ['objected then', 'objected'], ['June. ', 'June.\n\n'], ['12 March the', '12 March last year the'],
    ];
    const versions = [base];
    for (const [from, to] of edits) {
      assert.ok(versions.at(-1).includes(from), from);
      versions.push(versions.at(-1).replace(from, to));
    }
    const kept = await after('12 March', versions.slice(0, -1));
    assert.equal(kept.record.state, 'right');
    assert.equal(kept.item.words, '12 March');
    const inside = await after('12 March', [...versions.slice(0, -1), versions.at(-2).replace('12 March', '13 March')]);
    assert.equal(inside.item.words, '13 March');
    assert.deepEqual([inside.record.state, inside.record.since, inside.record.source], ['changed', true, 'the report, p. 3']);
  });

  test('never goes over to the same words elsewhere', async () => {
    const text = 'The council met on 12 March in the hall. The mayor left on 12 March in the evening.';
    const gone = await after('12 March', [text, text.replace('on 12 March in the hall', 'in the hall')]);
    assert.equal(gone.record.key, null);
    assert.equal(gone.record.state, 'right');
  });

  test('comes back with its words', async () => {
    const text = 'The council met on 12 March in the hall. It voted.';
    const back = await after('12 March', [text, text.replace('on 12 March ', ''), text]);
    assert.equal(back.item?.words, '12 March');
    assert.equal(back.record.state, 'right');
  });

  test('finds its place in a new draft pasted over the old one', async () => {
    const old = exampleArticle;
    const draft = old.replace('MARROW POINT', 'Marrow Point').replace('on Tuesday night', 'late on Tuesday').replace('two of the four firms', 'two of four firms').replace('“She was built', 'The end. “She was built');
    const kept = await after('22 percent', [old, draft]);
    assert.equal(kept.record.state, 'right');
    assert.equal(kept.item.words, '22 percent');
  });

  test('that was reopened is right again when its words are what they were', async () => {
    const text = 'The council met on 12 March in the hall. It voted.';
    const back = await after('12 March', [text, text.replace('12', '13'), text]);
    assert.deepEqual([back.record.state, back.record.since], ['right', false]);
  });

  test('of a name is reopened by a new spelling, wherever it stands', async () => {
    const text = 'It rained. \u201cWe won,\u201d said Dorothea Lindqvist, the engineer. \u201cTwice,\u201d Lindqvist said.';
    const name = 'Dorothea Lindqvist / Lindqvist';
    const moved = await after(name, [text, text.replace('It rained.', 'Lindqvist spoke late.')]);
    assert.equal(moved.record.state, 'right', moved.item?.words);
    const spelled = await after(name, [text, text.replace('Lindqvist said', 'Lindquist said')]);
    assert.notEqual(spelled.record.key && spelled.record.state, 'right');
  });

  test('of twins in repeated text stays with the right one', async () => {
    const line = 'He said that 12 people came on Monday to see it.\n\n';
    const text = line.repeat(6);
    let model = await modelOf(text);
    const items = itemsOf(model).filter(({ words }) => words === '12 people');
    assert.equal(items.length, 6);
    let records = noted([], text, items[3], { state: 'right' }, who);
    for (const next of [`X. ${text}`, `X. ${text}And then.`, `X. Z.\n\n${text.slice(line.length)}And then.`]) {
      const now = await modelOf(next);
      records = carried(records, model.text, itemsOf(now), next);
      model = now;
    }
    assert.equal(records[0].anchor.start, 3 + 4 + 2 * line.length + line.indexOf('12'));
  });

  test('is nothing when it says nothing, and has who and when when it says something', () => {
    const item = { key: 'figure:f1', kind: 'figure', words: '12', start: 0, end: 2, claim: 'x' };
    let records = noted([], '12 people', item, { state: 'query' }, who);
    assert.deepEqual([records[0].state, records[0].initials, records[0].time], ['query', 'ab', who.time]);
    records = noted(records, '12 people', item, { note: 'ask' }, who);
    assert.equal(records.length, 1);
    assert.equal(records[0].state, 'query');
    records = noted(records, '12 people', item, { state: 'open', note: '' }, who);
    assert.deepEqual(records, []);
  });
});

test('the top line, the filters and the walk over what is not done', () => {
  const rows = ['right', 'query', 'open', 'right', 'opinion'].map((state, i) => ({
    item: { key: `k${i}`, kind: 'figure', hard: i === 0, inQuote: i === 1 }, record: state === 'open' ? null : { state },
  }));
  assert.equal(tallyWords(tallyOf(rows)), '2 of 5 right, 1 query');
  assert.deepEqual(rows.filter(filters.open.fits).map(({ item }) => item.key), ['k1', 'k2']);
  assert.deepEqual(rows.filter(filters.hard.fits).map(({ item }) => item.key), ['k0']);
  assert.equal(nextOpen(rows, 'k1', 1).item.key, 'k2');
  assert.equal(nextOpen(rows, 'k2', 1).item.key, 'k1');
  assert.equal(nextOpen(rows, null, -1).item.key, 'k2');
  assert.equal(nextOpen(rows, null, 1).item.key, 'k1');
  assert.equal(nextOpen(rows.slice(0, 1), null, 1), null);
  assert.equal(join(rows.map(({ item }) => item), [{ key: 'k9', state: 'right' }, { key: null, state: 'right' }]).gone.length, 1);
});

test('no item is found twice', () => {
  const items = [{ key: 'a', kind: 'figure', words: '12', start: 4, end: 6 }];
  const anchors = [0, 1].map(() => ({ kind: 'figure', words: '12', start: 4, end: 6, before: 'the ', after: ' x' }));
  const found = findAgain(anchors, 'the 12 x', items, 'the 12 x');
  assert.equal(found.filter(Boolean).length, 1);
});
