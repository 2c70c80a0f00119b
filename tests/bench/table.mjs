// Puts what was recorded (record.mjs) into the README, between its markers: node tests/bench/table.mjs RECORD [--write]
import { readFileSync, writeFileSync } from 'node:fs';

const [file, write] = process.argv.slice(2);
const readme = new URL('../../README.md', import.meta.url);
const between = /(?<=<!-- bench: made by tests\/bench\/run\.sh -->\n)[^]*(?=<!-- \/bench -->)/;

const records = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const find = (what) => records.findLast((record) => record.what === what);
const milliseconds = (value) => `${Math.round(value)} ms`;
const percent = (value) => `${Math.round(100 * value)} %`;

const rows = [];
const speeds = new Map(records.filter(({ what }) => what === 'speed').map((record) => [record.node, record]));
for (const { node, own, compromise, wink } of speeds.values()) {
  rows.push([`whole analysis, Node ${node}`, `${Math.round(own / 1000)} k characters/s; ${compromise.toFixed(1)} times compromise, 1/${Math.round(1 / wink)} of wink-nlp`]);
}
const stages = find('stages');
if (stages) rows.push(['of it', Object.entries(stages).filter(([name]) => name !== 'what').map(([name, share]) => `${name} ${percent(share)}`).join(', ')]);
const cold = find('cold');
if (cold) rows.push([`fresh process, Node ${cold.node}`, `loaded in ${milliseconds(cold.load)}; 1,000 words then ${milliseconds(cold.first)}, warm ${milliseconds(cold.warm)}`]);
const workers = find('workers');
if (workers) rows.push([`two workers, ${workers.cores} cores`, `${workers.ratio.toFixed(1)} times one`]);
const chromium = find('chromium');
if (chromium) {
  rows.push([`Chromium ${chromium.version.split('.')[0]}, 1,000 words`, `${milliseconds(chromium.first)} with loading, ${milliseconds(chromium.warm)} warm`]);
  rows.push(['a key typed in 1,000 / 10,000 words, to marks', `${milliseconds(chromium.key1000)} / ${milliseconds(chromium.key10000)}`]);
  rows.push(['1 MB pasted, to the last mark', `${(chromium.megabyte / 1000).toFixed(1)} s`]);
}
const table = ['| | |', '|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
console.log(table);
if (write === '--write') writeFileSync(readme, readFileSync(readme, 'utf8').replace(between, () => `${table}`));
