// Where the WebAssembly may come from, and where the library runs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article } from './texts.mjs';

const library = new URL('../../dist/onrecord.mjs', import.meta.url);
const wasm = new URL('../../dist/onrecord.wasm', import.meta.url);
const bytes = readFileSync(wasm);
const expected = (await createAnalyzer()).analyze(article);

async function loads(source) {
  const analyzer = await createAnalyzer({ wasm: source });
  assert.deepEqual(analyzer.analyze(article), expected);
}

const response = (body, type, status = 200) => new Response(body, { status, headers: { 'Content-Type': type } });

test('from a file URL', () => loads(wasm));
test('from bytes', () => loads(bytes));
test('from an ArrayBuffer', () => loads(new Uint8Array(bytes).buffer));
test('from a response', () => loads(response(bytes, 'application/wasm')));
test('from a response of another type', () => loads(response(bytes, 'application/octet-stream')));

test('a page instead of the WebAssembly is named as such', async () => {
  await assert.rejects(createAnalyzer({ wasm: response('<!doctype html>', 'text/html') }), /is no WebAssembly but "text\/html"/);
});

test('a missing file is named as such', async () => {
  await assert.rejects(createAnalyzer({ wasm: response('', 'text/plain', 404) }), /answered 404/);
  await assert.rejects(createAnalyzer({ wasm: new URL('none.wasm', wasm) }), /none\.wasm/);
});

test('over HTTP', async () => {
  const server = createServer((_, reply) => reply.setHeader('Content-Type', 'application/wasm').end(bytes));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    await loads(new URL(`http://127.0.0.1:${server.address().port}/onrecord.wasm`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

const program = `import { createAnalyzer } from ${JSON.stringify(library.href)};
  const analysis = (await createAnalyzer()).analyze(${JSON.stringify(article)});`;

test('under a policy without eval', () => {
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', `${program}
    let evaluates = true;
    try { new Function(''); } catch { evaluates = false; }
    console.log(JSON.stringify({ evaluates, analysis }));`];
  const answer = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  assert.deepEqual(answer, { evaluates: false, analysis: expected });
});

test('in a worker', async () => {
  const source = `${program} import { parentPort } from 'node:worker_threads'; parentPort.postMessage(analysis);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const answer = await new Promise((done, failed) => worker.on('message', done).on('error', failed));
  await worker.terminate();
  assert.deepEqual(answer, expected);
});

test('two analyzers do not share anything', async () => {
  const [one, other] = await Promise.all([createAnalyzer(), createAnalyzer()]);
  one.analyze('x'.repeat(1_000_000));
  assert.deepEqual(other.analyze(article), expected);
});
