// Reading in steps and together: whoever reads, all tokens are read, and an overtaken text is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { help, readShared } from '../../web/src/analysis/sharing.mjs';

/** Steps as the library has them, over tokens that are only counted. */
function countedSteps(tokens) {
  const read = new Array(tokens).fill(false);
  const reserved = [];
  let front = 0;
  let back = tokens;
  const mark = (begin, end) => read.fill(true, begin, end);
  return {
    tokens,
    get left() { return read.filter((done) => !done).length; },
    read(count) {
      if (front === back) for (const [begin, end] of reserved.splice(0)) mark(begin, end);
      const end = Math.min(back, front + count);
      mark(front, end);
      front = end;
      return this.left;
    },
    reserve(count) {
      const end = back;
      back = Math.max(front, back - count);
      if (back < end) reserved.push([back, end]);
      return { begin: back, end };
    },
    scores: (begin, end) => new Uint8Array([begin & 255, end & 255]),
    take(begin, end) {
      this.taken = (this.taken ?? 0) + end - begin;
      mark(begin, end);
      return this.left;
    },
  };
}

const options = (more) => ({ version: 1, text: 'x', helpers: [], tell() {}, overtaken: () => false, ...more });

test('a text is read to its end in steps, and progress grows', async () => {
  const shares = [];
  const steps = countedSteps(10_000);
  assert.equal(await readShared(steps, options({ tell: ({ share }) => shares.push(share) })), true);
  assert.equal(steps.left, 0);
  assert.ok(shares.length >= 3);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
});

test('an overtaken text is left', async () => {
  const steps = countedSteps(10_000);
  let turns = 0;
  assert.equal(await readShared(steps, options({ overtaken: () => ++turns > 1 })), false);
  assert.ok(steps.left > 0);
});

test('helpers read a part of a long text', async () => {
  const steps = countedSteps(200_000);
  const helpers = [];
  const closed = [];
  const tell = ({ wanted }) => {
    if (!wanted) return;
    const { port1, port2 } = new MessageChannel();
    help(port1, Promise.resolve({ begin: () => countedSteps(200_000) }));
    helpers.push(port2);
    closed.push(port1, port2);
  };
  assert.equal(await readShared(steps, options({ helpers, tell })), true);
  for (const port of closed) port.close();
  assert.equal(steps.left, 0);
  assert.ok(helpers.length === 0 || steps.taken > 0, 'the helper read nothing');
});

test('a helper that never answers does no harm', async () => {
  const steps = countedSteps(200_000);
  const { port1, port2 } = new MessageChannel();
  assert.equal(await readShared(steps, options({ helpers: [port1] })), true);
  assert.equal(steps.left, 0);
  port1.close();
  port2.close();
});
