// Use without a network: only where it is asked for, from the cache and from nowhere else, and a new version at the next start.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, exampleArticle, launch, openPage, serve, settled, until } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const kept = (page) => page.evaluate(async () => ({
  caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length, databases: (await indexedDB.databases()).length,
}));

/** What the served policy test says of each way out. */
async function selfTest(page) {
  await page.click('#privacy-open');
  await page.click('#self-test');
  await until(page, () => document.querySelectorAll('#self-test-result li').length > 5);
  const lines = await page.$$eval('#self-test-result li', (items) => items.map((item) => item.textContent));
  await page.keyboard.press('Escape');
  return lines;
}

test('the service worker is short, has its files and their version, and fetches only when it is installed', () => {
  const source = readFileSync(join(dist, 'sw.js'), 'utf8');
  assert.ok(source.split('\n').length < 40);
  assert.match(source, /'page\.js'.*'onrecord\.wasm'/);
  assert.match(source, /[0-9a-f]{16}/);
  assert.doesNotMatch(source, /\bfetch\(|importScripts|XMLHttpRequest|WebSocket|'message'|skipWaiting/);
});

test('the manifest is there for installing, and the download has its SHA-256 beside it', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  assert.match(html, /<link rel="manifest" href="app\.webmanifest">/);
  const { name, start_url: start, display, icons, scope } = JSON.parse(readFileSync(join(dist, 'app.webmanifest'), 'utf8'));
  assert.ok(name.length > 5 && icons.length > 0);
  assert.deepEqual([start, display, scope], ['./#offline', 'standalone', './']);
  const single = readFileSync(join(dist, 'onrecord.html'));
  assert.ok(html.includes(`<code class="hash">${createHash('sha256').update(single).digest('hex')}</code>`));
  assert.doesNotMatch(single.toString(), /rel="manifest"|class="hash">/);
});

test('nothing is kept unless it is asked for', async () => {
  const server = await serve();
  const context = await browser.newContext();
  const page = await openPage(context, server.address);
  await page.click('#example');
  await settled(page, exampleArticle);
  assert.deepEqual(await kept(page), { caches: [], workers: 0, databases: 0 });
  assert.ok(!server.seen.some((path) => path.includes('sw.js')));
  await context.close();
  server.close();
});

test('asked for, it opens without a network; nothing is requested after loading, and the self-test finds no way out through it', { timeout: 120_000 }, async () => {
  const server = await serve();
  const context = await browser.newContext();
  let page = await openPage(context, `${server.address}#offline`);
  assert.match(await page.textContent('#status'), /kept for use without a network/);
  assert.equal(new URL(page.url()).hash, '');
  const before = server.seen.length;
  await page.click('#example');
  await settled(page, exampleArticle);
  const lines = await selfTest(page);
  assert.equal(lines.filter((line) => line.endsWith(': blocked')).length, 6, lines.join('\n'));
  assert.deepEqual(server.seen.slice(before), []);
  const { caches: [name], databases } = await kept(page);
  assert.match(name, /^onrecord /);
  assert.equal(databases, 0);
  await page.close();

  server.close();
  await context.setOffline(true);
  page = await openPage(context, server.address);
  await page.click('#example');
  await settled(page, exampleArticle);
  const again = await selfTest(page);
  assert.equal(again.filter((line) => line.endsWith(': blocked')).length, 6, again.join('\n'));
  // What is not in the cache is not fetched from elsewhere.
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller !== null), true);

  await page.click('#privacy-open');
  await page.click('#offline-switch');
  await until(page, async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
  await context.close();
});

test('a new version is said to have come, and starts at the next start', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  cpSync(dist, folder, { recursive: true });
  const server = await serve(folder);
  const context = await browser.newContext();
  let page = await openPage(context, `${server.address}#offline`);
  await page.close();
  const change = (name, from, to) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));
  change('index.html', 'Paste an article. See', 'Paste your article. See');
  change('sw.js', /[0-9a-f]{16}/, '0123456789abcdef');

  page = await openPage(context, server.address);
  assert.match(await page.textContent('.lead'), /Paste an article/);
  assert.match(await page.textContent('#status'), /new version/);
  await page.close();
  page = await openPage(context, server.address);
  assert.match(await page.textContent('.lead'), /Paste your article/);
  const names = await until(page, async () => { const all = await caches.keys(); return all.length === 1 && all; });
  assert.match(names[0], /0123456789abcdef$/);
  await context.close();
  server.close();
  rmSync(folder, { recursive: true });
});
