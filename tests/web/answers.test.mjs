// The library gives the same answers in three engines, whichever kernels an engine has and chooses: relaxed SIMD or plain.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { engineNames, openIn } from './engines.mjs';
import { analyze, exampleArticle, serve } from './support.mjs';

const texts = [exampleArticle, exampleArticle.repeat(6), 'x'.repeat(3_000), '“‘Deep,’ he said,” she said. '.repeat(60)];
const hashOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Hashes of the analyses, whole and from version to version, as a function of the page. */
async function hashesHere({ address, articles }) {
  const { createAnalyzer } = await import(address);
  const analyzer = await createAnalyzer();
  const hashOfHere = async (value) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const hashes = [];
  for (const text of articles) {
    hashes.push(await hashOfHere(analyzer.analyze(text)));
    for (const length of [text.length - 40, text.length]) hashes.push(await hashOfHere(analyzer.update(text.slice(0, length))));
  }
  return hashes;
}

for (const engine of engineNames) {
  describe(engine, () => {
    let server;
    let page;
    before(async () => {
      server = await serve();
      page = await openIn(engine);
      await page.goto(`${server.address}page.css`); // of the same origin, without the page's policy
    });
    after(async () => {
      await page?.close();
      server?.close();
    });

    test('answers are those under Node', { timeout: 120_000 }, async () => {
      const wanted = [];
      for (const text of texts) {
        const whole = hashOf(await analyze(text));
        wanted.push(whole, hashOf(await analyze(text.slice(0, -40))), whole);
      }
      assert.deepEqual(await page.evaluate(hashesHere, { address: `${server.address}onrecord.mjs`, articles: texts }), wanted);
    });
  });
}
