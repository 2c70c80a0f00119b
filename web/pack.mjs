#!/usr/bin/env node
// node web/pack.mjs --dist DIR: puts the page beside the built library (DIR/onrecord.mjs, DIR/onrecord.wasm).
//
//   DIR/index.html, style/, src/   the hosted page, as its sources stand here
//   DIR/worker.js                  the analysis worker as one classic script, which the page starts from a Blob
//   DIR/onrecord.html              the whole page in one file: script, styles, worker and wasm inside, with a policy that names
//                                  the script and the styles by their hash and forbids every request
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const web = dirname(fileURLToPath(import.meta.url));

const hashOf = (content) => `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;

/** Replaces exactly what is there; a page that changed shape must not be packed wrong silently. */
function replaceOnce(html, what, replacement) {
  const pieces = html.split(what);
  if (pieces.length !== 2) throw new Error(`index.html holds ${pieces.length - 1} times: ${what}`);
  return pieces.join(replacement);
}

/** Content that may stand inside an element of this name, `script` or `style`. */
function inlined(content, name) {
  if (content.toLowerCase().includes(`</${name}`) || content.includes('<!--')) throw new Error(`what is put into <${name}> holds a tag that would end it`);
  return content;
}

function stylesOf(html) {
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"( media="[^"]+")?>\n/g)];
  return links.map(([tag, href, media]) => ({ tag, media: media ?? '', content: inlined(readFileSync(join(web, href), 'utf8'), 'style') }));
}

function singleFile(dist, workerSource) {
  let html = readFileSync(join(web, 'index.html'), 'utf8');
  const script = inlined(bundle(join(dist, 'src/main.mjs')), 'script');
  const styles = stylesOf(html);
  for (const { tag, media, content } of styles) html = replaceOnce(html, tag, `<style${media}>${content}</style>\n`);
  const policy = [
    "default-src 'none'", `script-src ${hashOf(script)} 'wasm-unsafe-eval'`, `style-src ${styles.map(({ content }) => hashOf(content)).join(' ')}`,
    'img-src data:', "connect-src 'none'", 'worker-src blob:', "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types onrecord',
  ].join('; ');
  html = html.replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (whole, head) => head + policy);
  html = html.replace(/<!-- The policy of the page\.[^>]*-->/, '<!-- The policy of the page: nothing but what stands in this file, and no request at all. -->');
  html = html.replace(/<link rel="preload"[^>]*>\n/g, '');
  html = replaceOnce(html, '<script type="module" src="src/main.mjs"></script>\n', '');
  // A function as the replacement: a string's `$&` would be taken as a pattern.
  const wasm = readFileSync(join(dist, 'onrecord.wasm')).toString('base64');
  return html.replace('</body>', () => [
    `<script type="text/plain" id="packed-worker">${inlined(workerSource, 'script')}</script>`,
    `<script type="text/plain" id="packed-wasm">${wasm}</script>`,
    `<script>${script}</script>\n</body>`,
  ].join('\n'));
}

export function pack(dist) {
  for (const name of ['onrecord.mjs', 'onrecord.wasm']) {
    if (!existsSync(join(dist, name))) throw new Error(`${join(dist, name)} is missing: build the library first`);
  }
  for (const name of ['src', 'style']) rmSync(join(dist, name), { recursive: true, force: true });
  for (const name of ['index.html', 'src', 'style']) cpSync(join(web, name), join(dist, name), { recursive: true });
  const workerSource = bundle(join(dist, 'src/analysis/worker.mjs'));
  writeFileSync(join(dist, 'worker.js'), workerSource);
  writeFileSync(join(dist, 'onrecord.html'), singleFile(dist, workerSource));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--dist');
  const dist = at > 0 ? process.argv[at + 1] : undefined;
  if (!dist) {
    console.error('usage: node web/pack.mjs --dist DIR');
    process.exit(2);
  }
  pack(dist);
}
