// The command's workers: order, bounds, and what dies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../dist/cli/articles.mjs';
import { inOrder } from '../../dist/cli/pool.mjs';

const pause = (time) => new Promise((resume) => setTimeout(resume, time));
async function* numbers(count) {
  for (let n = 0; n < count; n++) yield { n, bytes: new Uint8Array(10) };
}
const collect = async (answers) => {
  const all = [];
  for await (const { n } of answers) all.push(n);
  return all;
};

test('answers come in order, however long each takes, and never too many at a time', async () => {
  let underWay = 0;
  let highest = 0;
  const work = async ({ n }) => {
    highest = Math.max(highest, ++underWay);
    await pause((n * 7919) % 13);
    underWay -= 1;
    return { n };
  };
  const all = Array.from({ length: 100 }, (_, n) => n);
  assert.deepEqual(await collect(inOrder(numbers(100), work, { jobs: 5, bytes: 1e6 })), all);
  assert.equal(highest, 5);
  highest = 0;
  assert.deepEqual(await collect(inOrder(numbers(100), work, { jobs: 50, bytes: 30 })), all);
  assert.equal(highest, 3);
  assert.deepEqual(await collect(inOrder(numbers(3), work, { jobs: 5, bytes: 1 })), [0, 1, 2], 'one larger than the room');
  assert.deepEqual(await collect(inOrder(numbers(0), work, { jobs: 5, bytes: 1 })), []);
});

test('an answer is given before the next job comes', { timeout: 5000 }, async () => {
  let release;
  async function* slow() {
    yield { n: 1 };
    await new Promise((resolve) => { release = resolve; });
    yield { n: 2 };
  }
  const answers = inOrder(slow(), async ({ n }) => ({ n }), { jobs: 5, bytes: 1e6 });
  assert.equal((await answers.next()).value.n, 1);
  release();
  assert.equal((await answers.next()).value.n, 2);
});

test('a source that fails, fails the whole, after the answers before it', async () => {
  async function* failing() {
    yield { n: 1 };
    throw new Error('disk gone');
  }
  const answers = inOrder(failing(), async ({ n }) => (await pause(5), { n }), { jobs: 1, bytes: 1e6 });
  assert.equal((await answers.next()).value.n, 1);
  await assert.rejects(answers.next(), /disk gone/);
});

test('lines are the same however they are cut into pieces; one too long is told apart', async () => {
  const bytes = Buffer.from('one\r\n\nthree “é”\nlonger than ten\nlast');
  for (let size = 1; size <= bytes.length; size++) {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const lines = [];
    for await (const line of linesOf(pieces(), 14)) lines.push(line && Buffer.from(line).toString());
    assert.deepEqual(lines, ['one\r', '', 'three “é”', undefined, 'last']);
  }
});
