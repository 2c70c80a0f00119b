// What the browser tests share: a server for dist/, a Chromium, pages that note what goes wrong, and texts.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { exampleArticle } from '../../web/src/input/example.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const dist = resolve(process.env.ONRECORD_DIST ?? join(here, '../../dist'));

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A server that sends no headers but the type: the page's policy must hold on the plainest host. `seen` notes what it was asked for. */
export function serve(folder = dist) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder + sep) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready({ address: `http://localhost:${server.address().port}/`, seen, close: () => server.close() }));
  });
}

export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'], { encoding: 'utf8' }).trim();
}

export const launch = () => chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });

/**
 * Opens the page and waits until it is ready. The page notes `problems` (errors in the console or thrown) and `requests`
 * (all but those for data: and blob:).
 */
export async function openPage(browser, address, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(90_000); // a busy machine is slow, not wrong
  page.problems = [];
  page.requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.problems.push(message.text());
  });
  page.on('pageerror', (error) => page.problems.push(error.stack));
  page.context().on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) page.requests.push(request.url());
  });
  await page.goto(address);
  await until(page, () => document.getElementById('draft-status').textContent.startsWith('Ready'), null, 60_000);
  return page;
}

/** Waits until a function of the page gives something true. The page's policy forbids eval, so the asking is done from here. */
export async function until(page, condition, argument, limit = 60_000) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await page.evaluate(condition, argument);
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain for ${condition}`);
    await new Promise((resume) => setTimeout(resume, 40));
  }
}

/** What a paste outside of any field does, as a function of the page. */
export function pasteHere({ text, html = '' }) {
  const held = { 'text/plain': text, 'text/html': html };
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox gives a made event an empty clipboard.
  Object.defineProperty(event, 'clipboardData', { value: { getData: (type) => held[type] ?? '', files: [] } });
  document.body.dispatchEvent(event);
}

/** Puts a text into the page as a paste does, and waits for its marks. */
export async function paste(page, text) {
  await page.evaluate(pasteHere, { text });
  await settled(page, text);
}

/** Is the text drawn from its first line to its last, with its marks? As a function of the page. */
export function isDrawn({ start, end }) {
  const reading = document.getElementById('reading');
  const drawn = reading.textContent.trim();
  return reading.getAttribute('aria-busy') === 'false' && drawn.startsWith(start) && drawn.endsWith(end) && document.getElementById('found').textContent !== '';
}

/** The ends of a text, as `isDrawn` takes them. */
export function endsOf(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return { start: lines[0]?.slice(0, 40) ?? '', end: lines.at(-1)?.slice(-40) ?? '' };
}

/** Waits until the reading view shows a text to its end. */
export const settled = (page, text, limit = 60_000) => until(page, isDrawn, endsOf(text), limit);

let analyzer;
/** What the library says about a text, outside of any browser. */
export async function analyze(text, options) {
  const { createAnalyzer } = await import(pathToFileURL(join(dist, 'onrecord.mjs')).href);
  analyzer ??= await createAnalyzer();
  return analyzer.analyze(text, options);
}

export const singleFile = pathToFileURL(join(dist, 'onrecord.html')).href;

const seed = join(here, '../../../shared/data/seed/gold.json');

/** A real article where there is one beside the checkout, else the example. */
export const article = existsSync(seed) ? JSON.parse(readFileSync(seed, 'utf8')).text : exampleArticle;
export { exampleArticle };
