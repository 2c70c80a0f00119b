// Memory is given back after a long text, and a core that failed is replaced.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article } from './texts.mjs';

const KEPT = 64 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

// Follows the memory of every instance made from here on.
const memories = [];
const { instantiate, Instance } = WebAssembly;
let highest = 0;
const follow = (instance) => {
  const { memory, onrecord_input: input, onrecord_output: output } = instance.exports;
  if (!input) return instance;
  memories.push(new WeakRef(memory));
  const noted = () => {
    highest = Math.max(highest, memory.buffer.byteLength);
    return output();
  };
  return { exports: { ...instance.exports, onrecord_output: noted } };
};
WebAssembly.instantiate = async (...args) => follow(await instantiate(...args));
WebAssembly.Instance = function (...args) { return follow(new Instance(...args)); };

async function heldBytes() {
  await new Promise((done) => setTimeout(done, 10)); // a WeakRef holds until its job ends
  collectGarbage();
  return memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
}

test('after a long text at most 64 MiB are kept', { timeout: 60_000 }, async () => {
  const analyzer = await createAnalyzer();
  const before = await heldBytes();
  analyzer.analyze('1 '.repeat(200_000));
  assert.ok(highest > KEPT, `${highest} bytes at most: the text is too short for this test`);
  assert.ok(await heldBytes() <= KEPT, `${await heldBytes()} bytes`);
  const answer = analyzer.analyze(article);
  assert.equal(answer.counts.characters, article.length);
  assert.ok(await heldBytes() <= before * 2);
});

test('many texts take no more than one', async () => {
  const analyzer = await createAnalyzer();
  const text = article;
  for (let i = 0; i < 20; i++) analyzer.analyze(text);
  const early = await heldBytes();
  for (let i = 0; i < 50; i++) analyzer.analyze(text);
  assert.equal(await heldBytes(), early);
});

// A module with our exports that traps where a text begins with the byte 1, and else gives the text back: WebAssembly text
//   (table (export "__indirect_function_table") 0 funcref)
//   (memory (export "memory") 1)
//   (func (export "onrecord_max_characters") (result i32) i32.const 100)
//   (func (export "onrecord_input") (param i32) (result i32) i32.const 0)
//   (func (export "onrecord_output") (result i32) i32.const 0)
//   (func (export "onrecord_error") (result i32) i32.const 200)
//   (func (export "onrecord_read") (param i32) (result i32) i32.const 0)
//   (func (export "onrecord_is_exact") (param i32) (result i32) i32.const 0)
//   (func (export "onrecord_begin") (param i32 i32 i32) (result i32)
//     i32.const 0 i32.load8_u i32.const 1 i32.eq if unreachable end
//     i32.const 0 local.get 0 i32.store offset=300 local.get 0)
//   (func (export "onrecord_finish") (param i32) (result i32) i32.const 0 i32.load offset=300)
function trappingModule() {
  const name = (text) => [text.length, ...Buffer.from(text)];
  const section = (id, items) => {
    const content = [items.length, ...items.flat()];
    return [id, (content.length & 127) | 128, content.length >> 7, ...content];
  };
  const body = (...code) => [code.length + 2, 0, ...code, 0x0b];
  const constant = (...value) => body(0x41, ...value);
  const i32 = 0x7f;
  const [none, one, three] = [0, 1, 2];
  const functions = {
    onrecord_max_characters: [none, constant(0xe4, 0)],
    onrecord_input: [one, constant(0)],
    onrecord_output: [none, constant(0)],
    onrecord_error: [none, constant(0xc8, 1)],
    onrecord_read: [one, constant(0)],
    onrecord_is_exact: [one, constant(0)],
    onrecord_begin: [three, body(0x41, 0, 0x2d, 0, 0, 0x41, 1, 0x46, 0x04, 0x40, 0x00, 0x0b,
      0x41, 0, 0x20, 0, 0x36, 2, 0xac, 2, 0x20, 0)],
    onrecord_finish: [one, body(0x41, 0, 0x28, 2, 0xac, 2)],
  };
  const exported = Object.keys(functions).map((key, index) => [...name(key), 0, index]);
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [[0x60, 0, 1, i32], [0x60, 1, i32, 1, i32], [0x60, 3, i32, i32, i32, 1, i32]]),
    ...section(3, Object.values(functions).map(([type]) => [type])),
    ...section(4, [[0x70, 0, 0]]),
    ...section(5, [[0, 1]]),
    ...section(7, [[...name('memory'), 2, 0], [...name('__indirect_function_table'), 1, 0], ...exported]),
    ...section(10, Object.values(functions).map(([, code]) => code))]);
}

test('after a trap there is a clear error and a fresh core', async () => {
  const analyzer = await createAnalyzer({ wasm: trappingModule() });
  assert.deepEqual(analyzer.analyze('[1]'), [1]);
  assert.throws(() => analyzer.analyze('\u0001'), (error) =>
    /analysis failed/.test(error.message) && error.cause instanceof WebAssembly.RuntimeError);
  assert.deepEqual(analyzer.analyze('[2]'), [2]);
});
