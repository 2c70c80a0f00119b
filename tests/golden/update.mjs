// Writes the reviews of the golden articles anew, from dist/: node tests/golden/update.mjs. Then read the diff.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { review } from './marked.mjs';

const analyzer = await createAnalyzer();
const here = new URL('.', import.meta.url);
for (const file of readdirSync(here).filter((name) => name.endsWith('.txt') && !name.endsWith('.marked.txt'))) {
  const text = readFileSync(new URL(file, here), 'utf8');
  writeFileSync(new URL(file.replace('.txt', '.marked.txt'), here), review(text, analyzer.analyze(text)));
}
