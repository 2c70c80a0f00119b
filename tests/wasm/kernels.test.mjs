// The kernels of 8-bit products: their bytes are those of the generator, their sums are exact, and an answer does not depend
// on which kernel an engine has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { library, packed, relaxedKernels, relaxedKernelsText } from '../../wasm_bindings/relaxed_kernels.mjs';
import { article, strange } from './texts.mjs';

setFlagsFromString('--experimental-wasm-relaxed-simd'); // Node 20 has them, but not without asking
const relaxed = WebAssembly.validate(relaxedKernels());
const skip = relaxed ? false : 'this engine has no relaxed SIMD';
// The V8 of Node 20, where relaxed SIMD is an experiment, gets `add` wrong; the core finds that out (see below).
const sound = parseInt(process.versions.node) >= 22 ? ['widen4', 'widen2', 'add'] : ['widen4', 'widen2'];

test('onrecord.mjs holds what the generator makes', () => {
  assert.equal(readFileSync(library, 'utf8').match(packed)[0], relaxedKernelsText());
});

const shape = { width: 48, taps: 3, stride: 2, count: 8, outputs: 16 };
const inputs = shape.width * shape.taps;
const at = { rows: 0x1000, weights: 0x4000, start: 0x8000, sums: 0x9000 };
let seed = 1;
const below = (most) => (seed = (seed * 48271) % 0x7fffffff) % most;
const choices = { lowest: () => 0, highest: (count) => count - 1, random: below };

function sumsOf(rows, weights, start) {
  const sums = [];
  for (let t = 0; t < shape.count; t++) {
    for (let o = 0; o < shape.outputs; o++) {
      let sum = start[o];
      for (let i = 0; i < inputs; i++) {
        const row = t + Math.floor(i / shape.width) * shape.stride;
        const weight = ((o >> 3) * (inputs / 4) + (i >> 2)) * 32 + (o & 7) * 4 + (i & 3);
        sum += rows[row * shape.width + (i % shape.width)] * weights[weight];
      }
      sums.push(sum);
    }
  }
  return sums;
}

for (const name of sound) {
  for (const [inputEnd, chooseInput] of Object.entries(choices)) {
    for (const [weightEnd, chooseWeight] of Object.entries(choices)) {
      test(`${name}: ${inputEnd} inputs, ${weightEnd} weights`, { skip }, () => {
        const memory = new WebAssembly.Memory({ initial: 1 });
        const kernels = new WebAssembly.Instance(new WebAssembly.Module(relaxedKernels()), { core: { memory } }).exports;
        const rows = new Uint8Array(memory.buffer, at.rows, (shape.count + (shape.taps - 1) * shape.stride) * shape.width);
        const weights = new Int8Array(memory.buffer, at.weights, inputs * shape.outputs);
        const start = new Int32Array(memory.buffer, at.start, shape.outputs);
        rows.forEach((_, i) => { rows[i] = chooseInput(128); });
        weights.forEach((_, i) => { weights[i] = chooseWeight(63) - 31; });
        start.forEach((_, i) => { start[i] = below(2_000_000) - 1_000_000; });
        kernels[name](at.rows, shape.width, shape.stride * shape.width, shape.taps, shape.count, at.weights, at.start, shape.outputs, at.sums);
        assert.deepEqual([...new Int32Array(memory.buffer, at.sums, shape.count * shape.outputs)], sumsOf(rows, weights, start));
      });
    }
  }
}

// A fresh copy of the library that sees other engines: `change` alters what WebAssembly offers while it loads.
async function analyzerWith(change) {
  const { validate, Instance } = WebAssembly;
  change();
  try {
    const { createAnalyzer } = await import(`../../dist/onrecord.mjs?${Math.random()}`);
    return await createAnalyzer();
  } finally {
    Object.assign(WebAssembly, { validate, Instance });
  }
}

/** Leaves one kernel, or none, and lets `spoil` change what it gives. */
function only(name, used) {
  const { Instance } = WebAssembly;
  WebAssembly.validate = () => name !== undefined;
  WebAssembly.Instance = function (module, imports) {
    const instance = new Instance(module, imports);
    if (!instance.exports[name]) return instance;
    used?.();
    return { exports: { [name]: instance.exports[name] } };
  };
}

let plain;
before(async () => { plain = await analyzerWith(() => only(undefined)); });

for (const name of ['widen4', 'widen2', 'add']) {
  test(`the same answers with ${name} as with plain SIMD`, { skip }, async () => {
    let used = false;
    const analyzer = await analyzerWith(() => only(name, () => { used = true; }));
    assert.ok(used);
    for (const text of [article, article.repeat(20), ...Object.values(strange)]) {
      assert.deepEqual(analyzer.analyze(text), plain.analyze(text), text.slice(0, 40));
    }
  });
}
