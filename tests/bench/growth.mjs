// Time as the length doubles: linear if the time per character stays. Ends with 1 if it keeps growing.
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { textOf } from './articles.mjs';

const DOUBLINGS = 5;
const WORST = 2.5; // the time per character at full length, against a quarter of it: four times were quadratic

const analyzer = await createAnalyzer();
const texts = {
  articles: textOf,
  'articles on one line': (length) => textOf(length).replaceAll('\n', ' '),
  'quotation marks': (length) => '"'.repeat(length),
  'opening marks': (length) => '“'.repeat(length),
  'numbers': (length) => '12 '.repeat(length / 3),
  'one word': (length) => 'x'.repeat(length),
  'one sentence': (length) => 'and he said that '.repeat(length / 17),
  'names': (length) => 'Ada Holm and Bo Lind, '.repeat(length / 22),
};

function milliseconds(text) {
  const start = performance.now();
  analyzer.analyze(text);
  return performance.now() - start;
}

analyzer.analyze(textOf(50_000)); // warms up
let linear = true;
for (const [name, make] of Object.entries(texts)) {
  const longest = name === 'articles' ? 5_000_000 : 625_000;
  console.log(`Growth on ${name}:`);
  const perCharacter = [];
  for (let length = longest / 2 ** DOUBLINGS; length <= longest; length *= 2) {
    const text = make(length);
    const first = milliseconds(text);
    const time = first > 1000 ? first : Math.min(first, milliseconds(text));
    perCharacter.push(time / text.length);
    console.log(`  ${String(text.length).padStart(9)} characters ${time.toFixed(0).padStart(7)} ms ${(1e6 * time / text.length).toFixed(0).padStart(6)} ns each`);
  }
  const growth = perCharacter.at(-1) / perCharacter.at(-3);
  if (growth > WORST) linear = false;
  console.log(`  longest against a quarter of it: ${growth.toFixed(2)}${growth > WORST ? '  NOT LINEAR' : ''}`);
}
process.exitCode = linear ? 0 : 1;
