// One package, the same answers, byte for byte: in every runtime, and however an archive is cut and spread.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strange } from '../../wasm/texts.mjs';
import { examples, project } from '../support.mjs';

const { folder } = project();
after(() => rmSync(folder, { recursive: true }));
const runtime = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));
const golden = new URL('../../golden/', import.meta.url);

const texts = [...Object.values(strange), ...readdirSync(golden).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(new URL(name, golden), 'utf8'))];
const articles = Array.from({ length: 120 }, (_, i) => ({ id: `a${i}`, text: `${texts[i % texts.length]}\nIt took ${i} days.` }));
// Spark reads half of a character, which JSON can hold and UTF-8 cannot, as "?".
const wellFormed = articles.filter(({ text }) => text.isWellFormed());
const archive = join(folder, 'archive.jsonl');
writeFileSync(archive, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));

const path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
const sh = (command, env) => execFileSync('sh', ['-c', command], { cwd: folder, env: { ...process.env, PATH: path, ...env }, encoding: 'utf8', maxBuffer: 1 << 30 });
const answers = sh('onrecord <archive.jsonl');

test('three lines, in each runtime', () => {
  writeFileSync(join(folder, 'three.mjs'), `${examples('js')[0]}console.log(JSON.stringify({ quotes, speakers, people, figures }));`);
  const expected = execFileSync(process.execPath, ['three.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.match(expected, /Ada Holm/);
  for (const [name, ...words] of [['node'], ['deno', 'run', '--allow-read'], ['bun', 'run']]) {
    assert.equal(execFileSync(runtime(name), [...words, 'three.mjs'], { cwd: folder, encoding: 'utf8' }), expected, name);
  }
});

test('the command, in each runtime', () => {
  const command = join(folder, 'node_modules/onrecord/cli/main.mjs');
  for (const [name, ...words] of [['node'], ['deno', 'run', '--allow-read', '--allow-sys', '--allow-env'], ['bun', 'run']]) {
    const output = execFileSync(runtime(name), [...words, command, '--input', 'jsonl', archive], { encoding: 'utf8', maxBuffer: 1 << 30 });
    assert.ok(output === answers, name);
  }
});

test('GNU parallel', () => {
  const recipe = examples('sh').find((code) => code.startsWith('parallel')).replace('--sshloginfile machines ', '');
  sh(recipe);
  assert.ok(readFileSync(join(folder, 'answers.jsonl'), 'utf8') === answers);
});

test('Apache Spark', { skip: process.env.PYSPARK_PYTHON ? false : 'no PySpark: run.sh installs it' }, () => {
  const whole = join(folder, 'whole.jsonl');
  writeFileSync(whole, wellFormed.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const recipe = examples('python')[0]
    .replace('getOrCreate()', "master('local[2]').config('spark.ui.enabled', 'false').getOrCreate()")
    .replace('spark.read.parquet("articles")', `spark.read.json("${whole}").repartition(4)`)
    .replace(/^spark\.read\.json\(answers\).*$/m, `answers.saveAsTextFile("answers")\nassert spark.read.json(answers).filter("analysis is not null").count() == ${wellFormed.length}`);
  writeFileSync(join(folder, 'recipe.py'), recipe);
  sh(`${process.env.PYSPARK_PYTHON} recipe.py`);
  const parts = readdirSync(join(folder, 'answers')).filter((name) => name.startsWith('part-'));
  assert.ok(parts.length > 1);
  const lines = parts.flatMap((name) => readFileSync(join(folder, 'answers', name), 'utf8').trimEnd().split('\n'));
  const alone = sh('onrecord --offsets codepoint <whole.jsonl').trimEnd().split('\n');
  assert.deepEqual(lines.sort(), alone.sort());
});
