// The package as it is installed: what is in it, its types, and the examples of its README in Node.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { dist, examples, project } from './support.mjs';

const { folder, archive, files } = project();
const installed = join(folder, 'node_modules/onrecord');
const tool = (name) => fileURLToPath(new URL(`node_modules/.bin/${name}`, import.meta.url));
after(() => rmSync(folder, { recursive: true }));

function node(code) {
  writeFileSync(join(folder, 'example.mjs'), code);
  return execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
}

test('it holds the library, the command, its papers, and nothing else', () => {
  const known = /^(?:onrecord[\w.-]*\.(?:mjs|wasm)|onrecord\.d\.ts|pool(?:-worker)?\.mjs|pool\.d\.ts|cli\/[\w-]+\.mjs|package\.json|README\.md|LICENSE|THIRD_PARTY\.md|sbom\.cdx\.json)$/;
  assert.deepEqual(files.filter((name) => !known.test(name)), []);
  for (const name of ['onrecord.mjs', 'onrecord.wasm', 'onrecord.d.ts', 'pool.mjs', 'cli/main.mjs', 'README.md', 'LICENSE', 'THIRD_PARTY.md']) assert.ok(files.includes(name), name);
});

test('whatever its modules refer to is in it; no source maps, no eval', () => {
  for (const name of files.filter((file) => file.endsWith('.mjs'))) {
    const source = readFileSync(join(installed, name), 'utf8');
    for (const [, reference] of source.matchAll(/(?:from |new URL\()'(\.[^']+)'/g)) {
      assert.ok(existsSync(join(installed, dirname(name), reference)), `${name} refers to ${reference}`);
    }
    assert.doesNotMatch(source, /sourceMappingURL|\beval\(|new Function/, name);
  }
});

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('arethetypeswrong: they are right, for those who can import a module', () => {
  const { status, stdout } = spawnSync(tool('attw'), [archive, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji', '--exclude-entrypoints', 'onrecord.wasm'], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('the types are those that the README uses', () => {
  writeFileSync(join(folder, 'example.ts'), `${examples('js')[0].replace('const { quotes', 'export const { quotes')}
const speaker: string | null = quotes[0].speaker;
export const start: number = quotes[0].content[0].start;
// @ts-expect-error: there is no such option
analyzer.analyze('', { offset: 'utf16' });
export { speaker };\n`);
  const { status, stdout } = spawnSync(tool('tsc'), ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext', 'example.ts'],
    { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('three lines analyse an article in an empty project', () => {
  const printed = node(`${examples('js')[0]}console.log(JSON.stringify({ quotes, speakers, figures }));`);
  const { quotes, speakers, figures } = JSON.parse(printed);
  assert.equal(quotes.length, 1);
  assert.equal(speakers[0].name, 'Ada Holm');
  assert.deepEqual(figures.map(({ value, unit, inclusive }) => [value, unit, inclusive]), [[5e6, 'dollar', true]]);
});

test('the longer example prints who said what and every figure', () => {
  const lines = node(examples('js')[1]).trimEnd().split('\n');
  assert.equal(lines.filter((line) => line.startsWith('Bo Lind (')).length, 2, lines.join('\n'));
  assert.ok(lines.includes('Friday: date, 2024-05-17'), lines.join('\n'));
  assert.ok(lines.some((line) => line.startsWith('80 years old: age, 80 ') || line.includes('80 years')), lines.join('\n'));
});

test('its further examples run: a text that grows, and many texts on workers', () => {
  const [growing, many] = ['analyzer.update', 'createPool'].map((part) => examples('js').find((code) => code.includes(part)));
  assert.equal(node(growing), '1\n');
  assert.equal(node(many), '[ 1, 1 ]\n');
});

test('the WebAssembly is a public part of it, and is found', () => {
  assert.match(node("console.log(import.meta.resolve('onrecord/onrecord.wasm'));"), /onrecord\/onrecord\.wasm$/m);
  const code = `import { createAnalyzer } from 'onrecord';
    const analyzer = await createAnalyzer({ wasm: new URL(import.meta.resolve('onrecord/onrecord.wasm')) });
    console.log(analyzer.analyze('It cost $5.').figures.length);`;
  assert.equal(node(code), '1\n');
});

test('the command is there, and does what the README says', () => {
  const article = 'The mayor, Bo Lind, said on Friday that 12 boats were lost.';
  writeFileSync(join(folder, 'article.txt'), article);
  writeFileSync(join(folder, 'archive.jsonl'), `${JSON.stringify({ url: 'u1', body: article, published: '2024-05-14' })}\n`);
  const [, commands] = examples('sh');
  const outputs = commands.trimEnd().split('\n').map((command) => execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }));
  assert.equal(JSON.parse(outputs[0]).id, 'article.txt');
  const answer = JSON.parse(readFileSync(join(folder, 'answers.jsonl'), 'utf8'));
  assert.equal(answer.id, 'u1');
  assert.ok(answer.analysis.figures.some(({ iso }) => iso === '2024-05-17' || iso === '2024-05-10'));
  assert.match(readFileSync(join(folder, 'figures.csv'), 'utf8'), /^article\.txt,f\d,12 boats,count,exactly,12,/m);
});

test('the loop that goes on until an archive is done ends', () => {
  const { version } = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  writeFileSync(join(folder, 'archive.jsonl'), '{"text": "It cost $5."}\nno JSON\n{"text": "It cost $6."}\n');
  rmSync(join(folder, 'answers.jsonl'), { force: true });
  spawnSync('sh', ['-c', examples('sh')[2]], { cwd: folder, timeout: 60_000 });
  assert.equal(readFileSync(join(folder, 'answers.jsonl'), 'utf8').trimEnd().split('\n').length, 3);
});
