// Whole articles, fictional, against reviews that a person can read: what is said of them now, errors included.
// After a change that is meant:
// node tests/golden/update.mjs, and read the diff.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { review } from '../golden/marked.mjs';
import { checkAnalysis } from './contract.mjs';

const folder = new URL('../golden/', import.meta.url);
const read = (file) => readFileSync(new URL(file, folder), 'utf8');
const analyzer = await createAnalyzer();

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.endsWith('.marked.txt'))) {
  test(`${file}: as reviewed`, () => {
    const text = read(file);
    const analysis = analyzer.analyze(text);
    checkAnalysis(analysis, text.length);
    assert.equal(review(text, analysis), read(file.replace('.txt', '.marked.txt')));
  });
}
