// Memory of the WebAssembly for texts of several lengths, at its highest and after the call.
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { textOf } from './articles.mjs';

const { Instance, instantiate } = WebAssembly;
const memories = [];
const follow = (instance) => {
  if (instance.exports.onrecord_input) memories.push(instance.exports.memory);
  return instance;
};
WebAssembly.instantiate = async (...args) => follow(await instantiate(...args));
WebAssembly.Instance = function (...args) { return follow(new Instance(...args)); };

const mib = (bytes) => `${(bytes / 2 ** 20).toFixed(1).padStart(7)} MiB`;
console.log('Memory of the core:');
for (const length of [0, 10_000, 100_000, 1_000_000, 5_000_000]) {
  const analyzer = await createAnalyzer();
  const memory = memories.at(-1);
  const text = textOf(length);
  const result = JSON.stringify(analyzer.analyze(text)).length;
  console.log(`  ${String(length).padStart(9)} characters ${mib(memory.buffer.byteLength)}   result ${mib(result)}`);
}
