#!/usr/bin/env node
// Makes the kernels of 8-bit products (relaxed SIMD), a WebAssembly module of its own beside the core: an engine without
// relaxed SIMD would refuse a core that holds them.
//
//   node wasm_bindings/relaxed_kernels.mjs            prints the module in base64, as onrecord.mjs has it
//   node wasm_bindings/relaxed_kernels.mjs --write    puts it there
//
// Three versions of one function, core/model/kernels.h `Kernel`; which is fastest depends on engine and processor:
//   widen4, widen2   i16x8.relaxed_dot_i8x16_i7x16_s, its sums widened to 32 bits every 4 or 2 steps
//   add              i32x4.relaxed_dot_i8x16_i7x16_add_s, one instruction where processors have it
// "Relaxed" leaves open what happens where the second operand has its top bit set or 16 bits overflow. Inputs are at most 127
// and weights at most 31, so neither happens, and every engine gives the same sums.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TOKENS = 4; // rows computed together, for 8 outputs: 8 sums, 2 weights and 1 input fit the registers
const STEPS = 4; // of 4 inputs a turn of the innermost loop

const I32 = 0x7f;
const V128 = 0x7b;
const simd = (opcode) => [0xfd, ...unsigned(opcode)];
const op = {
  loop: [0x03, 0x40], end: [0x0b], branchIf: [0x0d], get: [0x20], set: [0x21], constant: [0x41],
  lessThan: [0x49], add: [0x6a], subtract: [0x6b], multiply: [0x6c],
  load: simd(0x00), load32Splat: simd(0x09), store: simd(0x0b),
  addI16: simd(0x8e), addI32: simd(0xae), addPairs: simd(0x7e), dot: simd(0x112), dotAdd: simd(0x113),
};

function unsigned(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

function signed(value) {
  const bytes = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value & 127];
}

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** A function's code; locals are named, and the first ones are its parameters. */
function assemble(parameters, numbers, vectors, write) {
  const names = [...parameters, ...numbers, ...vectors];
  const local = (name) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`no local ${name}`);
    return unsigned(index);
  };
  const code = {
    get: (name) => [...op.get, ...local(name)],
    set: (name, ...value) => [...value.flat(), ...op.set, ...local(name)],
    number: (value) => [...op.constant, ...signed(value)],
    at: (offset) => [0, ...unsigned(offset)], // nothing is known of the alignment
    loop: (...body) => [...op.loop, ...body.flat(Infinity), ...op.end],
    again: (...condition) => [...condition.flat(), ...op.branchIf, 0],
  };
  code.move = (name, by) => code.set(name, code.get(name), code.number(by), op.add);
  code.countDown = (name, by) => [code.set(name, code.get(name), code.number(by), op.subtract), code.again(code.get(name))];
  const locals = [2, ...unsigned(numbers.length), I32, ...unsigned(vectors.length), V128];
  const body = [...locals, ...write(code).flat(Infinity), ...op.end];
  return [...unsigned(body.length), ...body];
}

const parameters = ['rows', 'width', 'tapStep', 'taps', 'count', 'weights', 'start', 'outputs', 'sums'];
const numbers = ['slabs', 'tokens', 'token', 'out', 'row', 'tap', 'weight', 'end', 'rowBytes', ...range(TOKENS).map((t) => `x${t}`)];
const both = ['low', 'high'];
const pairsOf = (what) => range(TOKENS).flatMap((t) => both.map((half) => `${what}${t}${half}`));
const vectors = ['low', 'high', 'input', ...pairsOf('sum'), ...pairsOf('part')];

/** The innermost loop's body: 16 inputs of 4 rows for 8 outputs. `widenEvery`: steps between two widenings, 0 for `add`. */
function turn(code, widenEvery) {
  const { get, set, at } = code;
  const steps = range(STEPS).map((step) => [
    both.map((half, i) => set(half, get('weight'), op.load, at(32 * step + 16 * i))),
    range(TOKENS).map((t) => [
      set('input', get(`x${t}`), op.load32Splat, at(4 * step)),
      both.map((half) => {
        const [sum, part] = [`sum${t}${half}`, `part${t}${half}`];
        if (widenEvery === 0) return set(sum, get(half), get('input'), get(sum), op.dotAdd);
        const dot = [get(half), get('input'), op.dot].flat();
        const first = step % widenEvery === 0;
        const last = step % widenEvery === widenEvery - 1;
        return [
          set(part, dot, first ? [] : [get(part), op.addI16].flat()),
          last ? set(sum, get(sum), get(part), op.addPairs, op.addI32) : [],
        ];
      }),
    ]),
  ]);
  return [steps, range(TOKENS).map((t) => code.move(`x${t}`, 4 * STEPS)), code.move('weight', 32 * STEPS)];
}

function kernel(widenEvery) {
  return assemble(parameters, numbers, vectors, (code) => {
    const { get, set, at, loop, again, move, countDown } = code;
    const ofTap = [
      set('x0', get('row')),
      range(TOKENS - 1).map((t) => set(`x${t + 1}`, get(`x${t}`), get('width'), op.add)),
      set('end', get('x1')),
      loop(turn(code, widenEvery), again(get('x0'), get('end'), op.lessThan)),
      set('row', get('row'), get('tapStep'), op.add),
      countDown('tap', 1),
    ];
    const ofTokens = [
      pairsOf('sum').map((sum) => set(sum, get('start'), op.load, at(sum.endsWith('high') ? 16 : 0))),
      set('row', get('token')), set('weight', get('weights')), set('tap', get('taps')),
      loop(ofTap),
      range(TOKENS).map((t) => [
        both.map((half, i) => [get('out'), get(`sum${t}${half}`), op.store, at(16 * i)]),
        set('out', get('out'), get('rowBytes'), op.add),
      ]),
      set('token', get('token'), get('width'), code.number(TOKENS), op.multiply, op.add),
      countDown('tokens', TOKENS),
    ];
    return [
      set('slabs', get('outputs')), set('rowBytes', get('outputs'), code.number(4), op.multiply),
      loop(
        set('token', get('rows')), set('out', get('sums')), set('tokens', get('count')),
        loop(ofTokens),
        set('weights', get('weight')), move('start', 32), move('sums', 32),
        countDown('slabs', 8),
      ),
    ];
  });
}

const section = (id, ...content) => [id, ...unsigned(content.flat().length), ...content.flat()];
const text = (string) => [string.length, ...new TextEncoder().encode(string)];

/** The module's bytes. It imports the core's memory, so that it reads and writes where the core says. */
export function relaxedKernels() {
  const versions = { widen4: kernel(4), widen2: kernel(2), add: kernel(0) };
  const names = Object.keys(versions);
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, parameters.length, ...parameters.map(() => I32), 0]),
    ...section(2, [1, ...text('core'), ...text('memory'), 2, 0, 1]),
    ...section(3, [names.length, ...names.map(() => 0)]),
    ...section(7, [names.length, ...names.flatMap((name, i) => [...text(name), 0, i])]),
    ...section(10, [names.length, ...Object.values(versions).flat()]),
  ]);
}

export const library = new URL('onrecord.mjs', import.meta.url);
export const packed = /(?<=RELAXED_KERNELS = `)[^`]*(?=`)/;

/** The module in base64, in lines that fit a source file. */
export function relaxedKernelsText() {
  return `\n${Buffer.from(relaxedKernels()).toString('base64').replace(/.{1,116}/g, '  $&\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--write') writeFileSync(library, readFileSync(library, 'utf8').replace(packed, relaxedKernelsText()));
  else process.stdout.write(relaxedKernelsText());
}
