// Asking the worker: the newest text wins, and every request ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../web/src/analysis/client.mjs';

/** A client over a worker that answers when the test says so. */
function setUp() {
  const clock = { time: 0 };
  const workers = [];
  const seen = { done: [], errors: [], failed: [], busy: [] };
  const client = createClient({
    spawn() {
      const worker = { asked: [], postMessage(message) { this.asked.push(message); }, terminate() { this.ended = true; } };
      workers.push(worker);
      return worker;
    },
    onDone: (text, analysis) => seen.done.push([text, analysis]),
    onError: (message) => seen.errors.push(message),
    onFailed: (message) => seen.failed.push(message),
    onBusy: (busy) => seen.busy.push(busy),
    now: () => clock.time,
  });
  const worker = () => workers[workers.length - 1];
  const answer = (data) => worker().onmessage({ data });
  return { client, seen, workers, worker, answer, clock };
}

test('parts of an answer are put together', () => {
  const { client, seen, worker, answer } = setUp();
  client.submit('text', {});
  const { version } = worker().asked[0];
  answer({ version, list: 'quotes', items: [1, 2] });
  answer({ version, list: 'quotes', items: [3] });
  answer({ version, done: { schema: 1 } });
  assert.deepEqual(seen.done, [['text', { paragraphs: [], sentences: [], quotes: [1, 2, 3], speakers: [], people: [], figures: [], figureGroups: [], notices: [], schema: 1 }]]);
  assert.deepEqual(seen.busy, [true, false]);
});

test('while one text is read only the newest waits, and an overtaken answer is not shown', () => {
  const { client, seen, worker, answer } = setUp();
  client.submit('a', {});
  client.submit('ab', {});
  client.submit('abc', {});
  assert.equal(worker().asked.length, 1);
  answer({ version: worker().asked[0].version, done: {} });
  assert.deepEqual(seen.done, []);
  assert.equal(worker().asked[1].text, 'abc');
  answer({ version: worker().asked[1].version, done: {} });
  assert.deepEqual(seen.done.map(([text]) => text), ['abc']);
});

test('an error is told, and the next text is read', () => {
  const { client, seen, worker, answer } = setUp();
  client.submit('a', {});
  answer({ version: worker().asked[0].version, error: 'no' });
  assert.deepEqual(seen.errors, ['no']);
  client.submit('b', {});
  answer({ version: worker().asked[1].version, done: {} });
  assert.equal(seen.done.length, 1);
});

test('a worker that dies is replaced, and what waited is read', () => {
  const { client, seen, workers, worker, answer } = setUp();
  client.submit('a', {});
  client.submit('b', {});
  answer({ ready: true });
  worker().onerror({ message: 'out of memory' });
  assert.equal(workers.length, 2);
  assert.ok(workers[0].ended);
  answer({ version: worker().asked[0].version, done: {} });
  assert.deepEqual(seen.done.map(([text]) => text), ['b']);
});

test('a cancelled text is never answered', () => {
  const { client, seen, workers, worker } = setUp();
  client.submit('a', {});
  const { version } = worker().asked[0];
  client.cancel();
  assert.equal(workers.length, 2);
  worker().onmessage({ data: { version, done: {} } });
  assert.deepEqual(seen, { done: [], errors: [], failed: [], busy: [true, false] });
});

test('a long reading that is overtaken is given up', () => {
  const { client, seen, workers, worker, answer, clock } = setUp();
  client.submit('long', {});
  clock.time = 5_000;
  client.submit('longer', {});
  assert.equal(workers.length, 2);
  assert.ok(workers[0].ended);
  assert.equal(worker().asked[0].text, 'longer');
  answer({ version: worker().asked[0].version, done: {} });
  assert.deepEqual(seen.done.map(([text]) => text), ['longer']);
});

test('a worker that never comes to work is not tried again', () => {
  for (const die of [({ worker }) => worker().onerror({ message: 'forbidden' }), ({ answer }) => answer({ failed: 'forbidden' })]) {
    const parts = setUp();
    parts.client.submit('a', {});
    die(parts);
    parts.client.submit('b', {});
    assert.deepEqual([parts.seen.failed, parts.seen.errors, parts.workers.length, parts.seen.busy], [['forbidden'], [], 1, [true, false]]);
  }
});
