// Fuzzes the reading of HTML files in Chromium, whose parser it uses: mutations of good ones, always the same for a seed.
//   node tests/fuzz/files/html.mjs [RUNS] [SEED]     10,000 runs if not said; what fails is left in build/fuzz
// Besides giving a text, no file may make the page run a script, ask for anything or change itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../web/support.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [runs, seed] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1)];
if (!(runs > 0 && seed >= 0)) throw new Error('usage: html.mjs [RUNS] [SEED]');
const batch = 500;

const corpus = [
  '<!doctype html><html><head><title>t</title><script>window.ran = true</script></head><body><nav>menu</nav><main><h1>Bridge</h1><p>\u201cYes,\u201d said <b>Ada</b> Holm<sup><a href="#n">1</a></sup>.</p></main></body></html>',
  '<article><p>It cost <del>$5</del> $6<br>or <math><mi>x</mi></math></p><table><tr><td>a</td><td>7</td></tr></table><img src=x onerror="window.ran=true"><ul><li>one<li>two</ul></article>',
  '<svg><script>window.ran = true</script></svg><iframe srcdoc="<script>parent.ran = true</script>"></iframe><pre>a\n  b</pre><template><p>t</p></template><form><p>in</p></form><link rel=stylesheet href=x.css>',
];
const words = ['<p>', '</p>', '<script>window.ran=true</script>', '<img src=x onerror=window.ran=true>', '<svg onload=window.ran=true>', '<table>', '<td>', '</table>', '<sup>', '</sup>', '<template>', '<math>',
  '<style>@import "x.css"</style>', '<!--', '-->', '<![CDATA[', '&#0;', '&amp', '&nbsp;', '<base href=http://localhost:1/>', '<noscript>', '<select>', '<frameset>', '<plaintext>', '<article>', '<main>', '\u0000', '<a href=javascript:window.ran=true>'];

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>fuzz</title>');
  if (!/^\/(?:web\/src|tests\/fuzz)\/[\w/-]+\.mjs$/.test(pathname)) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(join(root, pathname)));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await launch();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);

/** In the page: a batch of runs; gives what failed. */
async function inPage({ first, count, seed, corpus, words }) {
  const { mutated, randomOf } = await import('/tests/fuzz/files/mutate.mjs');
  const { textOfHtml } = await import('/web/src/input/html-text.mjs');
  const bytesOf = (text) => new TextEncoder().encode(text);
  const others = corpus.map(bytesOf);
  const before = document.documentElement.outerHTML;
  const failures = [];
  let slowest = 0;
  for (let run = first; run < first + count; run++) {
    const bytes = mutated(others[run % others.length], { random: randomOf(seed * 1_000_003 + run), words: words.map(bytesOf), others });
    const html = new TextDecoder().decode(bytes);
    const start = performance.now();
    let why;
    try {
      const { text, leftOut } = textOfHtml(html);
      if (typeof text !== 'string' || typeof leftOut !== 'string') why = 'no text';
    } catch (error) {
      why = error.stack;
    }
    slowest = Math.max(slowest, performance.now() - start);
    if (window.ran || document.documentElement.outerHTML !== before) why = 'it did something';
    if (why) failures.push({ run, why, html });
  }
  return { failures, slowest };
}

let failed = 0;
let slowest = 0;
const asked = [];
await page.evaluate(inPage, { first: 0, count: 1, seed, corpus, words }); // loads the modules
page.on('request', (request) => asked.push(request.url()));
const start = performance.now();
for (let first = 0; first < runs; first += batch) {
  const outcome = await page.evaluate(inPage, { first, count: Math.min(batch, runs - first), seed, corpus, words });
  slowest = Math.max(slowest, outcome.slowest);
  for (const { run, why, html } of outcome.failures) {
    mkdirSync('build/fuzz', { recursive: true });
    writeFileSync(`build/fuzz/html-${run}`, html);
    console.error(`html, run ${run}, kept as build/fuzz/html-${run}: ${why}`);
    failed += 1;
  }
}
console.log(`html: ${runs.toLocaleString('en')} runs in ${((performance.now() - start) / 60_000).toFixed(1)} minutes, ${failed} failed, ${asked.length} requests, the slowest ${slowest.toFixed(0)} ms`);
await browser.close();
server.close();
process.exitCode = failed === 0 && asked.length === 0 ? 0 : 1;
