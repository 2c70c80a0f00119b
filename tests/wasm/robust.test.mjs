// Whatever a text is made of, and whatever is handed over as the WebAssembly.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { checkAnalysis } from './contract.mjs';
import { article, strange } from './texts.mjs';

const analyzer = await createAnalyzer();
const bytes = readFileSync(new URL('../../dist/onrecord.wasm', import.meta.url));

// Planes 3 to 13 are empty and 15 and 16 private: of those, a few.
function* codePoints() {
  for (let c = 0; c <= 0x10ffff; c++) {
    const plane = c >> 16;
    if (plane <= 2 || plane === 14 || c % 257 === 0) yield c;
  }
}

test('every code point, lone surrogates too, inside and outside of quotation marks', { timeout: 300_000 }, () => {
  const all = [...codePoints()];
  assert.ok(all.length > 260_000);
  for (let at = 0; at < all.length; at += 8192) {
    // Surrogates that follow one another would be one character: a letter keeps them apart.
    const part = all.slice(at, at + 8192).map((c) => (c >= 0xd800 && c <= 0xdfff ? `${String.fromCodePoint(c)}x` : String.fromCodePoint(c))).join('');
    const text = `${part}\n\n“${part},” said Ada Holm.\n`;
    checkAnalysis(analyzer.analyze(text), text.length);
  }
});

// Of few words, for the time that it takes; size.test.mjs has more.
const long = {
  'ten million characters': `${'a'.repeat(198)} 5`.repeat(50_000),
  'ten million characters from right to left': `\u202e${'\u05d0'.repeat(197)}\u202c `.repeat(50_000),
  'a million NUL': '\u0000'.repeat(1_000_000),
};
for (const [name, text] of Object.entries(long)) {
  // What is over the limit is named, never cut in silence, and the next text is answered as before.
  test(`${name}: an answer, and the next one too`, { timeout: 300_000 }, () => {
    const before = analyzer.analyze(article);
    const { notices, counts } = analyzer.analyze(text);
    if (text.length > 5_000_000) assert.ok(notices.some(({ code }) => code === 'text-too-long'));
    else assert.equal(counts.characters, text.length);
    assert.deepEqual(analyzer.analyze(article), before);
  });
}

test('a thousand texts one after another take no more memory than one', { timeout: 300_000 }, () => {
  const short = article.slice(0, 200);
  for (let i = 0; i < 100; i++) analyzer.analyze(short);
  const early = process.memoryUsage.rss();
  for (let i = 0; i < 1000; i++) analyzer.analyze(`${short} ${i}`);
  const grown = (process.memoryUsage.rss() - early) / 2 ** 20;
  assert.ok(grown < 64, `${grown} MiB`);
});

const refused = (wasm) => assert.rejects(createAnalyzer({ wasm }), (error) => error instanceof Error && error.message.length > 10 && !(error instanceof TypeError));

test('a WebAssembly that was cut is refused', async () => {
  for (const part of [0, 0.1, 0.5, 0.999]) await refused(bytes.subarray(0, bytes.length * part));
});

test('weights that were damaged are refused by their checksum', async () => {
  const damaged = Buffer.from(bytes);
  const weights = damaged.indexOf('ONRM');
  assert.ok(weights > 0);
  damaged[weights + 100_000] ^= 1;
  await assert.rejects(createAnalyzer({ wasm: damaged }), /onrecord\.wasm: the model's file is damaged/);
});

test('another WebAssembly is refused as such', async () => {
  const empty = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const importing = [...empty, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0]; // wants a function a.b
  for (const other of [empty, importing]) await assert.rejects(createAnalyzer({ wasm: new Uint8Array(other) }), /^Error: onrecord\.wasm: this is another WebAssembly/);
});

// The core as a program of this machine, where the tests of the core have built one.
const builds = ['release', 'sanitize', 'dev'].map((preset) => fileURLToPath(new URL(`../../build/${preset}/tests/tools/analyses_tool`, import.meta.url)));
const native = builds.find(existsSync);
test('the WebAssembly and the core on this machine give the same answers', { skip: native ? false : 'no native build', timeout: 300_000 }, () => {
  const texts = { ...strange, article, numbers: '9.99 %, £1.5bn, 3/4 '.repeat(500), marks: '“a” '.repeat(2000), names: 'Ada Holm and Bo Lind, '.repeat(500) };
  for (const [name, text] of Object.entries(texts)) {
    const { stdout } = spawnSync(native, ['utf16'], { input: text.toWellFormed?.() ?? Buffer.from(text), encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.deepEqual(JSON.parse(stdout), analyzer.analyze(text), name);
  }
});
