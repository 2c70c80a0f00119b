// Figures alone: characters a second beside wink-nlp in the same run, on the same articles, in turns; then time
// as one line grows to 5 million characters. Ends with 1 where wink-nlp is faster or the time is not linear.
//
// wink-nlp runs twice: with all that it does, and with entities alone, its fastest way to a number.
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articles, textOf, what } from './articles.mjs';

const ROUNDS = 7;
const LONGEST = 5_000_000;
const DOUBLINGS = 3;
const WORST = 2; // the time per character at full length, against that of an eighth

const bytes = readFileSync(new URL('../../build/wasm/tests/bench/figures_bench.wasm', import.meta.url));
const { instance } = await WebAssembly.instantiate(bytes, {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: { proc_exit(status) { throw new Error(`exit ${status}`); } },
});
const core = instance.exports;
core._initialize?.();

function figuresOf(text) {
  const at = core.bench_input(text.length * 3);
  const { written } = new TextEncoder().encodeInto(text, new Uint8Array(core.memory.buffer, at, text.length * 3));
  const size = core.bench_figures(written);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(core.memory.buffer, core.bench_output(), size)));
}

function entitiesWith(wink) {
  return (text) => wink.readDoc(text).entities().out(wink.its.detail);
}

const contenders = {
  onrecord: figuresOf,
  'wink-nlp': entitiesWith(winkNLP(model)),
  'wink-nlp, entities alone': entitiesWith(winkNLP(model, ['ner'])),
};

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const characters = articles.reduce((sum, text) => sum + text.length, 0);

const speeds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, find] of Object.entries(contenders)) {
    const start = performance.now();
    const found = articles.reduce((sum, text) => sum + find(text).length, 0);
    const seconds = (performance.now() - start) / 1000;
    if (found === 0) throw new Error(`${name} found nothing`);
    if (round > 0) speeds[name].push(characters / seconds); // the first round warms up
  }
}

console.log(`Figures alone on ${what}, median of ${ROUNDS} rounds:`);
const own = median(speeds.onrecord);
let fine = true;
for (const [name, values] of Object.entries(speeds)) {
  const speed = median(values);
  if (speed > own) fine = false;
  const ratio = name === 'onrecord' ? '' : `   onrecord: ${(own / speed).toFixed(1)} times as fast`;
  console.log(`  ${name.padEnd(24)} ${Math.round(speed / 1000).toString().padStart(6)} k characters/s${ratio}`);
}

console.log('Figures alone on one line:');
const perCharacter = [];
for (let length = LONGEST / 2 ** DOUBLINGS; length <= LONGEST; length *= 2) {
  const text = textOf(length).replaceAll('\n', ' ');
  let time = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    figuresOf(text);
    time = Math.min(time, performance.now() - start);
  }
  perCharacter.push(time / length);
  console.log(`  ${String(length).padStart(9)} characters ${time.toFixed(0).padStart(7)} ms ${(1e6 * time / length).toFixed(0).padStart(6)} ns each`);
}
const growth = perCharacter.at(-1) / perCharacter[0];
console.log(`  longest against an eighth of it: ${growth.toFixed(2)}${growth > WORST ? '  NOT LINEAR' : ''}`);
process.exitCode = fine && growth <= WORST ? 0 : 1;
