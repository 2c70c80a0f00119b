// From nothing to an answer in a fresh process: loading, the first analysis of 1,000 words, and one when all is warm.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { textOf } from './articles.mjs';
import { median, record } from './record.mjs';

const words = (count) => textOf(count * 8).split(/(?<=\s)/).slice(0, count).join('');

if (process.argv[2] === 'once') {
  const start = performance.now();
  const { createAnalyzer } = await import('../../dist/onrecord.mjs');
  const analyzer = await createAnalyzer();
  const times = [performance.now() - start];
  const text = words(1_000);
  for (let turn = 0; turn < 8; turn++) {
    const begin = performance.now();
    analyzer.analyze(text);
    times.push(performance.now() - begin);
  }
  console.log(JSON.stringify({ load: times[0], first: times[1], warm: Math.min(...times.slice(4)) }));
} else {
  const runs = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'once'], { encoding: 'utf8' })));
  const result = Object.fromEntries(['load', 'first', 'warm'].map((key) => [key, median(runs.map((run) => run[key]))]));
  console.log(`Cold start under Node ${process.versions.node}, median of ${runs.length} processes, 1,000 words:`);
  for (const [key, time] of Object.entries(result)) console.log(`  ${key.padEnd(6)} ${time.toFixed(0).padStart(5)} ms`);
  record('cold', { node: process.versions.node, ...result });
}
