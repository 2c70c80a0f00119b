// Fuzzes what reads the page's files: mutations of good ones, always the same for a seed. A page's HTML is read in Chromium (html.mjs).
//   node tests/fuzz/files/run.mjs [TARGET...] [--runs N] [--seed N]
// What breaks a rule is left in build/fuzz, and its target and run are named. Ends with 1 then.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutated, randomOf } from './mutate.mjs';
import { targets } from './targets.mjs';

const slowest = 2000; // ms for 20 kB: far beyond linear time on any machine

const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } }, allowPositionals: true });
const runs = Number(values.runs);
const chosen = positionals.length > 0 ? positionals : Object.keys(targets);
const unknown = chosen.find((name) => !(name in targets));
if (unknown !== undefined || !(runs > 0)) {
  console.error(unknown === undefined ? `--runs: a number is needed, not '${values.runs}'` : `${unknown}: no such target; there is ${Object.keys(targets).join(', ')}`);
  process.exit(2);
}

for (const name of chosen) {
  const { corpus, words, read } = targets[name];
  const start = process.cpuUsage();
  let good = 0;
  let longest = 0;
  for (let run = 0; run < runs; run++) {
    const random = randomOf(Number(values.seed) * 1_000_003 + run);
    const bytes = mutated(corpus[run % corpus.length], { random, words, others: corpus });
    const before = process.cpuUsage();
    try {
      if (await read(bytes)) good += 1;
      const { user } = process.cpuUsage(before);
      longest = Math.max(longest, user / 1000);
      if (user / 1000 > slowest) throw new Error(`it took ${user / 1000} ms`);
    } catch (error) {
      mkdirSync('build/fuzz', { recursive: true });
      const file = `build/fuzz/${name.replaceAll(/\W+/g, '-')}-${run}`;
      writeFileSync(file, bytes);
      console.error(`${name}, run ${run}, kept as ${file}: ${error.stack}`);
      process.exitCode = 1;
    }
  }
  const { user, system } = process.cpuUsage(start);
  const minutes = ((user + system) / 6e7).toFixed(1);
  console.log(`${name}: ${runs.toLocaleString('en')} runs in ${minutes} minutes of processor time, ${((100 * good) / runs).toFixed(1)} % readable, the slowest ${longest.toFixed(0)} ms`);
}
