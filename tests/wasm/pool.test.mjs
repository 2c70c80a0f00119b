// Many texts on several workers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { createPool } from '../../dist/pool.mjs';
import { article, strange } from './texts.mjs';

test('answers are those of one analyzer, each to its text', async () => {
  const pool = await createPool({ size: 2 });
  const analyzer = await createAnalyzer();
  try {
    const texts = [article, ...Object.values(strange), article.repeat(5)];
    const answers = await Promise.all(texts.map((text) => pool.analyze(text, { offsets: 'codepoint' })));
    texts.forEach((text, i) => assert.deepEqual(answers[i], analyzer.analyze(text, { offsets: 'codepoint' })));
  } finally {
    await pool.close();
  }
});

test('a mistake is told to whoever made it, and harms nobody else', async () => {
  const pool = await createPool({ size: 1 });
  try {
    const wrong = assert.rejects(pool.analyze(5), { name: 'TypeError', message: /^text: / });
    const right = pool.analyze(article);
    await wrong;
    assert.equal((await right).schema, 1);
  } finally {
    await pool.close();
  }
});

test('a closed pool rejects what it has and what comes', async () => {
  const pool = await createPool({ size: 1 });
  const caught = assert.rejects(pool.analyze(article), /closed/);
  await pool.close();
  await caught;
  await assert.rejects(pool.analyze(article), /closed/);
});

test('sizes that cannot be', async () => {
  for (const size of [0, -1, 1.5, '2', null]) await assert.rejects(createPool({ size }), { name: 'TypeError', message: /^size: / });
});
