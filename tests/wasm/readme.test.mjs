// Every block of code in README.md and CONTRIBUTING.md does what the text around it says.
//
//   ```sh     each command that is a file of the repository is there and can be run, and knows the options it is given
//   ```js     runs as a module beside the library; `text` is the last ```text block, else an article of the tests
//   ```text   an article; a ```json block after it is part of its analysis: objects hold the fields shown, lists have,
//             in this order, the elements shown
import assert from 'node:assert/strict';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article } from './texts.mjs';

const root = new URL('../../', import.meta.url);
const pages = ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(new URL(name, root)));

/** Fenced blocks as {language, code, line}. */
function blocksOf(markdown) {
  const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(fence)].map(({ 1: language, 2: code, index }) => (
    { language, code, line: markdown.slice(0, index).split('\n').length + 1 }));
}

function checkCommand(command) {
  const [program, ...args] = command.split(/\s+/);
  if (!program.includes('/') || /^https?:/.test(program)) return;
  const file = fileURLToPath(new URL(program, root));
  accessSync(file, constants.X_OK);
  const script = readFileSync(file, 'utf8');
  for (const option of args.filter((arg) => /^--?[a-z]/.test(arg))) {
    assert.ok(script.includes(option.split('=')[0]), `${program} knows ${option}`);
  }
}

async function runModule(code, text, name) {
  const file = fileURLToPath(new URL(`dist/.${name}.mjs`, root));
  const declared = /\b(?:const|let)\s+text\b/.test(code) ? '' : `const text = ${JSON.stringify(text)};\n`;
  writeFileSync(file, declared + code.replace(/(['"])onrecord\1/g, "'./onrecord.mjs'"));
  try {
    await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** Does what was found hold all that is shown? */
function holds(found, shown) {
  if (Array.isArray(shown)) {
    let next = 0;
    return Array.isArray(found) && shown.every((element) => {
      while (next < found.length && !holds(found[next], element)) next += 1;
      return next++ < found.length;
    });
  }
  if (typeof shown !== 'object' || shown === null) return found === shown;
  return typeof found === 'object' && found !== null && Object.keys(shown).every((key) => holds(found[key], shown[key]));
}

const analyzer = await createAnalyzer();
for (const page of pages) {
  let text = article;
  for (const { language, code, line } of blocksOf(readFileSync(new URL(page, root), 'utf8'))) {
    const words = text;
    if (language === 'text') text = code.trimEnd();
    if (language === 'sh' || language === 'bash') {
      test(`${page}:${line}: commands`, () => code.split('\n').filter((command) => /^[^#\s]/.test(command)).forEach(checkCommand));
    } else if (language === 'js') {
      test(`${page}:${line}: a module that runs`, () => runModule(code, words, `${page}-${line}`));
    } else if (language === 'json') {
      test(`${page}:${line}: what the analysis gives`, () => {
        const found = analyzer.analyze(words);
        assert.ok(holds(found, JSON.parse(code)), `not in ${JSON.stringify(found, null, 1).slice(0, 4000)}`);
      });
    }
  }
}
