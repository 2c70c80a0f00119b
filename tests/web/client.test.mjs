// Asking the worker: the newest text wins, and every request ends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../web/src/analysis/client.mjs';

/** A client over workers that answer when the test says so. */
function setUp() {
  const clock = { time: 0 };
  const workers = [];
  const seen = { done: [], errors: [], failed: [], busy: [], progress: [] };
  const client = createClient({
    spawn(module) {
      const worker = { module, asked: [], postMessage(message) { this.asked.push(message); }, terminate() { this.ended = true; } };
      workers.push(worker);
      return worker;
    },
    onDone: (text, analysis) => seen.done.push([text, analysis]),
    onError: (message) => seen.errors.push(message),
    onFailed: (message) => seen.failed.push(message),
    onBusy: (busy) => seen.busy.push(busy),
    onProgress: (share) => seen.progress.push(share),
    now: () => clock.time,
  });
  const worker = () => workers.findLast(({ onmessage }) => onmessage);
  const answer = (data) => worker().onmessage({ data });
  const asked = () => worker().asked.filter(({ text }) => text !== undefined);
  return { client, seen, workers, worker, answer, asked, clock };
}

test('parts of an answer are put together', () => {
  const { client, seen, answer, asked } = setUp();
  client.submit('text', {});
  const [{ version }] = asked();
  answer({ version, list: 'quotes', items: [1, 2] });
  answer({ version, list: 'quotes', items: [3] });
  answer({ version, done: { schema: 1 } });
  assert.deepEqual(seen.done, [['text', { paragraphs: [], sentences: [], quotes: [1, 2, 3], speakers: [], people: [], figures: [], figureGroups: [], notices: [], schema: 1 }]]);
  assert.deepEqual(seen.busy, [true, false]);
});

test('every version is passed on at once, and only the newest is answered', () => {
  const { client, seen, answer, asked } = setUp();
  for (const text of ['a', 'ab', 'abc']) client.submit(text, {});
  assert.deepEqual(asked().map(({ text }) => text), ['a', 'ab', 'abc']);
  answer({ version: asked()[0].version, list: 'quotes', items: [1] });
  answer({ version: asked()[0].version, done: {} });
  answer({ version: asked()[1].version, error: 'no' });
  assert.deepEqual([seen.done, seen.errors], [[], []]);
  answer({ version: asked()[2].version, done: {} });
  assert.deepEqual(seen.done.map(([text, { quotes }]) => [text, quotes]), [['abc', []]]);
  assert.deepEqual(seen.busy, [true, false]);
});

test('an error is told, and the next text is read', () => {
  const { client, seen, answer, asked } = setUp();
  client.submit('a', {});
  answer({ version: asked()[0].version, error: 'no' });
  assert.deepEqual(seen.errors, ['no']);
  client.submit('b', {});
  answer({ version: asked()[1].version, done: {} });
  assert.equal(seen.done.length, 1);
});

test('a worker that dies is told of and replaced', () => {
  const { client, seen, workers, worker, answer, asked } = setUp();
  client.submit('a', {});
  answer({ ready: true });
  worker().onerror({ message: 'out of memory' });
  assert.deepEqual(seen.errors, ['out of memory']);
  assert.equal(workers.length, 2);
  assert.ok(workers[0].ended);
  client.submit('b', {});
  answer({ version: asked()[0].version, done: {} });
  assert.deepEqual(seen.done.map(([text]) => text), ['b']);
  assert.deepEqual(seen.busy, [true, false, true, false]);
});

test('a cancelled text is never answered', () => {
  const { client, seen, workers, worker, asked } = setUp();
  client.submit('a', {});
  const [{ version }] = asked();
  client.cancel();
  assert.equal(workers.length, 2);
  worker().onmessage({ data: { version, done: {} } });
  assert.deepEqual(seen, { done: [], errors: [], failed: [], busy: [true, false], progress: [] });
});

test('progress is told for the newest text only', () => {
  const { client, seen, answer, asked } = setUp();
  client.submit('a', {});
  client.submit('b', {});
  answer({ version: asked()[0].version, share: 0.5 });
  answer({ version: asked()[1].version, share: 0.25 });
  assert.deepEqual(seen.progress, [0.25]);
});

test('helpers are called when they are wanted, with the compiled core, and go when the text is read', () => {
  const { client, workers, answer, asked } = setUp();
  answer({ ready: true, module: 'core' });
  client.submit('long', {});
  const [{ version }] = asked();
  answer({ version, wanted: 2 });
  const [reader, ...helpers] = workers;
  assert.deepEqual(helpers.map(({ module }) => module), ['core', 'core']);
  const ends = [...helpers.map(({ asked: [message] }) => message.help), ...reader.asked.slice(1).map(({ helper }) => helper)];
  assert.ok(ends.length === 4 && ends.every((port) => port instanceof MessagePort));
  answer({ version, done: {} });
  assert.ok(helpers.every(({ ended }) => ended));
  assert.deepEqual(reader.asked.at(-1), { alone: true });
  for (const port of ends) port.close();
});

test('it is told how long the last reading took', () => {
  const { client, answer, asked, clock } = setUp();
  assert.equal(client.lastTook(), 0);
  client.submit('text', {});
  clock.time += 90;
  answer({ version: asked().at(-1).version, done: {} });
  assert.equal(client.lastTook(), 90);
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
