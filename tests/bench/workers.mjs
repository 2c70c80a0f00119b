// Many articles on one worker and on two, in turns: how much the second one brings.
import { availableParallelism } from 'node:os';
import { createPool } from '../../dist/pool.mjs';
import { articles } from './articles.mjs';
import { median, record } from './record.mjs';

const ROUNDS = 5;
const texts = articles.slice(0, 60);
const pools = [await createPool({ size: 1 }), await createPool({ size: 2 })];

async function seconds(pool) {
  const start = performance.now();
  await Promise.all(texts.map((text) => pool.analyze(text)));
  return (performance.now() - start) / 1000;
}

for (const pool of pools) await seconds(pool); // warms up
const ratios = [];
for (let round = 0; round < ROUNDS; round++) ratios.push((await seconds(pools[0])) / (await seconds(pools[1])));
await Promise.all(pools.map((pool) => pool.close()));
console.log(`Two workers on ${availableParallelism()} cores: ${median(ratios).toFixed(2)} times one`);
record('workers', { ratio: median(ratios), cores: availableParallelism() });
