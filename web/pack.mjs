#!/usr/bin/env node
// node web/pack.mjs --dist DIR: puts the page beside the built library (DIR/onrecord.wasm).
//
//   DIR/index.html, page.js, page.css   the hosted page: with worker.js and onrecord.wasm all that is ever requested
//   DIR/worker.js                       the analysis worker as one classic script, which the page starts from a Blob
//   DIR/sw.js, app.webmanifest          for use without a network: the files above by name, and their hash
//   DIR/onrecord.html                   the whole page in one file: script, style, worker and wasm inside, with a policy that names
//                                       script and style by their hash and forbids every request
//
// Modules are put together by esbuild, unminified: whoever doubts the page can read what it loads.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));

/** One script or style sheet from the file at `entry` and all that it imports. */
function bundle(entry) {
  // What a classic script has instead of the address of its module: nothing is loaded from it, the wasm is handed over.
  const address = '--define:import.meta.url="about:srcdoc"';
  const options = ['--bundle', '--format=iife', '--charset=utf8', '--legal-comments=none', '--log-level=warning', address];
  const bundled = execFileSync(process.env.ESBUILD ?? 'esbuild', [join(web, entry), ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
  // In a string, where alone it can stand, this is the same; in an element it would start a comment.
  return bundled.replaceAll('<!--', '\\x3c!--');
}

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

/** What only the hosted page has: requests, and the files they are for. */
const hostedOnly = /<(?:link rel="preload"|link rel="manifest"|script defer|link rel="stylesheet")[^>]*>(?:<\/script>)?\n/g;

function singleFile(html, { script, style, worker, wasm }) {
  const policy = [
    "default-src 'none'", `script-src ${hashOf(script)} 'wasm-unsafe-eval'`, `style-src ${hashOf(style)}`,
    'img-src data:', "connect-src 'none'", 'worker-src blob:', "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types onrecord',
  ].join('; ');
  const head = html
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (whole, start) => start + policy)
    .replace(/<!-- The policy of the page\.[^>]*-->/, '<!-- The policy of the page: nothing but what stands in this file, and no request at all. -->')
    .replace(hostedOnly, '');
  const styled = replaceOnce(head, '</head>', `<style>${inlined(style, 'style')}</style>\n</head>`);
  return replaceOnce(styled, '</body>', [
    `<script type="text/plain" id="packed-worker">${inlined(worker, 'script')}</script>`,
    `<script type="text/plain" id="packed-wasm">${wasm.toString('base64')}</script>`,
    `<script>${inlined(script, 'script')}</script>\n</body>`,
  ].join('\n'));
}

/** Where the one-file page is named, hosted: where to get it, and how to see that it is this one. */
function withDownload(html, single) {
  const hash = createHash('sha256').update(single).digest('hex');
  return replaceOnce(html, '<!-- one file -->', ` <a href="onrecord.html" download>Download it</a>; its SHA-256 is <code class="hash">${hash}</code>`);
}

/** The service worker for these files: `{name: content}`. */
function serviceWorker(files) {
  const hash = createHash('sha256');
  for (const [name, content] of Object.entries(files)) hash.update(name).update(content);
  const names = ['./', ...Object.keys(files)].map((name) => `'${name}'`).join(', ');
  const listed = replaceOnce(readFileSync(join(web, 'sw.js'), 'utf8'), '/* files */', names);
  return replaceOnce(listed, '/* version */', hash.digest('hex').slice(0, 16));
}

export function pack(dist) {
  const library = join(dist, 'onrecord.wasm');
  if (!existsSync(library)) throw new Error(`${library} is missing: build the library first`);
  const wasm = readFileSync(library);
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  const parts = { script: bundle('src/main.mjs'), style: bundle('style/all.css'), worker: bundle('src/analysis/worker.mjs') };
  const single = singleFile(replaceOnce(html, '<!-- one file -->', ''), { ...parts, wasm });
  const files = {
    'index.html': withDownload(html, single), 'page.js': parts.script, 'page.css': parts.style, 'worker.js': parts.worker, 'onrecord.wasm': wasm,
    'onrecord.html': single, 'app.webmanifest': readFileSync(join(web, 'app.webmanifest')),
  };
  for (const [name, content] of Object.entries(files)) if (name !== 'onrecord.wasm') writeFileSync(join(dist, name), content);
  writeFileSync(join(dist, 'sw.js'), serviceWorker(files));
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
