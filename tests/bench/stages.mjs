// Where the time of an analysis goes: the text and its features, the network, all that is made of its scores, and what
// JavaScript adds.
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { articles, what } from './articles.mjs';
import { record } from './record.mjs';

const analyzer = await createAnalyzer();
const sums = { 'text and features': 0, network: 0, 'quotes, speakers, figures, JSON': 0 };
const timed = (name, run) => {
  const start = performance.now();
  const value = run();
  sums[name] += performance.now() - start;
  return value;
};

for (let round = 0; round < 2; round++) {
  for (const name of Object.keys(sums)) sums[name] = 0; // the first round warms up
  for (const text of articles) {
    analyzer.analyze(''); // nothing is taken over from the article before
    const steps = timed('text and features', () => analyzer.begin(text));
    timed('network', () => steps.read(steps.tokens));
    timed('quotes, speakers, figures, JSON', () => steps.finish());
  }
}

const all = Object.values(sums).reduce((sum, time) => sum + time, 0);
const characters = articles.reduce((sum, text) => sum + text.length, 0);
console.log(`Stages on ${what} under Node ${process.versions.node}:`);
for (const [name, time] of Object.entries(sums))
  console.log(`  ${name.padEnd(32)} ${(100 * time / all).toFixed(0).padStart(3)} %  ${(1e6 * time / characters).toFixed(0).padStart(6)} ns a character`);
record('stages', Object.fromEntries(Object.entries(sums).map(([name, time]) => [name, time / all])));
