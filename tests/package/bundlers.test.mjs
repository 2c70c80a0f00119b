// A small real project with each bundler, in Chromium, under a policy without eval: in the page and in a module worker.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import * as vite from 'vite';
import webpack from 'webpack';
import { chromiumPath, examples, project, serve } from './support.mjs';

const { folder } = project();
let browser;
before(async () => { browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] }); });
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const page = (script) => `<!doctype html><meta charset="utf-8"><title>Try</title><p id="page"><p id="worker"><script type="module" src="${script}"></script>`;
const show = "document.getElementById('page').textContent = speakers[0].name;";
const exampleOf = (name) => examples('js').find((code) => code.startsWith(`// ${name}\n`)).replace(/^.*\n/, '');
const workerMain = exampleOf('main.js').replace('console.log(quotes.length)', "document.getElementById('worker').textContent = quotes.length");

/** A project of two files, with the README's code in them. */
function sources(name) {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(join(root, 'index.html'), page('./main.js'));
  writeFileSync(join(root, 'main.js'), `${examples('js')[0]}${show}\n${workerMain}`);
  writeFileSync(join(root, 'worker.js'), exampleOf('worker.js'));
  return root;
}

async function works(address) {
  const tab = await browser.newPage();
  const problems = [];
  tab.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
  });
  tab.on('pageerror', (error) => problems.push(error.message));
  await tab.goto(address);
  try {
    await tab.waitForSelector('#worker:text("1")', { timeout: 20_000 });
  } catch (error) {
    throw new Error(`${problems.join('\n')}\n${error.message}`);
  }
  assert.equal(await tab.textContent('#page'), 'Ada Holm');
  assert.deepEqual(problems, []);
  await tab.close();
}

async function worksServed(built) {
  const server = await serve(built);
  try {
    await works(server.address);
  } finally {
    server.close();
  }
}

test('Vite, built', async () => {
  const root = sources('vite');
  await vite.build({ root, logLevel: 'error', worker: { format: 'es' }, build: { target: 'es2022' } });
  await worksServed(join(root, 'dist'));
});

test('Vite, development server', async () => {
  const root = sources('vite-serve');
  const server = await vite.createServer({ root, logLevel: 'error', cacheDir: join(root, '.vite'), optimizeDeps: { exclude: ['onrecord'] }, server: { fs: { allow: [folder] }, hmr: false } });
  await server.listen(0);
  try {
    await works(server.resolvedUrls.local[0]);
  } finally {
    await server.close();
  }
});

test('webpack', async () => {
  const root = sources('webpack');
  const stats = await new Promise((resolve, reject) => {
    webpack({ context: root, mode: 'production', entry: './main.js', output: { path: join(root, 'dist'), filename: 'main.js' } }, (error, result) => (error ? reject(error) : resolve(result)));
  });
  assert.deepEqual(stats.toJson({ errors: true, warnings: true }).errors, []);
  cpSync(join(root, 'index.html'), join(root, 'dist/index.html'));
  await worksServed(join(root, 'dist'));
});

const esbuildOptions = (root) => ({ absWorkingDir: root, entryPoints: ['main.js', 'worker.js'], bundle: true, format: 'esm', target: 'es2022', outdir: 'dist', logLevel: 'silent', minify: true });

test('esbuild, with the WebAssembly beside the bundle', async () => {
  const root = sources('esbuild');
  const { warnings } = await esbuild.build(esbuildOptions(root));
  assert.deepEqual(warnings, []);
  for (const file of ['onrecord.wasm']) cpSync(join(folder, 'node_modules/onrecord', file), join(root, 'dist', file));
  cpSync(join(root, 'index.html'), join(root, 'dist/index.html'));
  await worksServed(join(root, 'dist'));
});

test('esbuild, with the WebAssembly as an import', async () => {
  const root = sources('esbuild-import');
  const imported = examples('js').find((code) => code.includes('--loader')).replace(/^\/\/.*\n/, '');
  const analyze = "const { speakers } = analyzer.analyze('“We won,” said Ada Holm.');\n";
  writeFileSync(join(root, 'main.js'), `${imported}${analyze}${show}\n${workerMain}`);
  writeFileSync(join(root, 'worker.js'), `${imported.replace('const analyzer = await', 'const ready =')}onmessage = async ({ data }) => postMessage((await ready).analyze(data));`);
  await esbuild.build({ ...esbuildOptions(root), loader: { '.wasm': 'file' } });
  cpSync(join(root, 'index.html'), join(root, 'dist/index.html'));
  await worksServed(join(root, 'dist'));
});

test('no bundler: the package served as it is', async () => {
  const root = sources('plain');
  cpSync(join(folder, 'node_modules/onrecord'), join(root, 'onrecord'), { recursive: true });
  for (const file of ['main.js', 'worker.js']) {
    const code = file === 'main.js' ? `${examples('js')[0]}${show}\n${workerMain}` : exampleOf('worker.js');
    writeFileSync(join(root, file), code.replace("'onrecord'", "'./onrecord/onrecord.mjs'"));
  }
  await worksServed(root);
});
