// Our modules as one script: same behaviour, and a form that the bundler does not know is an error, not a broken page.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bundle } from '../../web/bundle.mjs';

/** Bundles the files and runs the script; gives what it left in `seen`. */
function run(files) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
    const context = { seen: [] };
    runInNewContext(bundle(join(folder, 'main.mjs')), context);
    return [...context.seen];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('imports, renamed ones too, and each module once', () => {
  assert.deepEqual(run({
    'main.mjs': "import { one, two as deux } from './a.mjs';\nimport {\n  Three,\n} from './b.mjs';\nseen.push(one(), deux, new Three().value);\n",
    'a.mjs': "import { four } from './b.mjs';\nexport function one() { return four; }\nexport const two = 2;\nseen.push('a');\n",
    'b.mjs': "class Three { value = 3; }\nconst four = 4;\nseen.push('b');\nexport { Three, four };\n",
  }), ['b', 'a', 4, 2, 3]);
});

test('names of different modules do not meet', () => {
  assert.deepEqual(run({
    'main.mjs': "import { get } from './a.mjs';\nconst secret = 1;\nseen.push(secret, get());\n",
    'a.mjs': 'const secret = 2;\nexport const get = () => secret;\n',
  }), [1, 2]);
});

test('a text that looks like code is left alone', () => {
  assert.deepEqual(run({ 'main.mjs': "seen.push('an import { x }', `we export it`);\n" }), ['an import { x }', 'we export it']);
});

test('what it does not know is an error', () => {
  assert.throws(() => run({ 'main.mjs': "import * as all from './a.mjs';\n", 'a.mjs': '' }), /does not know/);
  assert.throws(() => run({ 'main.mjs': 'export default 1;\n' }), /does not know/);
  assert.throws(() => run({ 'main.mjs': 'seen.push(import.meta.dirname);\n' }), /does not know/);
  assert.throws(() => run({ 'main.mjs': "import { b } from './a.mjs';\nexport const a = b;\n", 'a.mjs': "import { a } from './main.mjs';\nexport const b = a;\n" }), /circle/);
});
