// Keeping and handing on: nothing stored unasked, kept texts restored, files and links opened or refused in words, leaving, paper.
import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exampleArticle, launch, openPage, serve, settled, singleFile, until } from './support.mjs';

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const own = `${exampleArticle}\nThat was all.\n`;

async function withText(context, address = server.address, text = own) {
  const page = await openPage(context, address);
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await settled(page, text);
  await until(page, () => document.querySelectorAll('.check-row').length > 50);
  await page.click('#tab-check');
  return page;
}

const check = (page, key, note) => page.evaluate(([wanted]) => document.querySelector(`.check-row[data-key="${wanted}"] .check-state`).click(), [key, note]);
const stored = (page) => page.evaluate(async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie, caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
}));
const nothing = { local: 0, session: 0, cookies: '', caches: 0, databases: 0 };
const rightKeys = (page) => page.$$eval('.check-row.is-right', (rows) => rows.map((row) => row.dataset.key));

async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+S')]);
  return download.path();
}

test('with the switch off nothing is stored, whatever is done', async () => {
  const context = await browser.newContext();
  const page = await withText(context);
  await check(page, 'figure:f8');
  await save(page);
  await page.click('#work-menu summary');
  await page.click('[data-work="link"]');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1_200);
  assert.deepEqual(await stored(page), nothing);
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('a text that is kept outlives a killed tab, to within a second, with a list to open it from, and deleting leaves nothing', async () => {
  const context = await browser.newContext();
  let page = await withText(context);
  await page.click('#work-menu summary');
  await page.check('#keep');
  await until(page, async () => (await indexedDB.databases()).length === 1);
  await check(page, 'figure:f8');
  await page.click('.check-row[data-key="figure:f10"] .check-words');
  await page.fill('.check-editor [name="note"]', 'ask again');
  await page.waitForTimeout(1_000);
  await page.close({ runBeforeUnload: false });

  page = await openPage(context, server.address);
  await until(page, () => document.querySelector('.kept-open'));
  assert.match(await page.textContent('#kept'), /Harbor bridge.*1 of \d+ right/s);
  await page.click('.kept-open');
  await settled(page, own);
  await until(page, () => document.querySelector('.check-row.is-right'));
  assert.deepEqual(await rightKeys(page), ['figure:f8']);
  assert.match(await page.textContent('.check-row[data-key="figure:f10"]'), /ask again/);
  assert.equal(await page.isChecked('#keep'), true);
  // Goes on being kept.
  await check(page, 'figure:f11');
  await page.waitForTimeout(1_000);
  await page.close({ runBeforeUnload: false });

  page = await openPage(context, server.address);
  await until(page, () => /2 of \d+ right/.test(document.getElementById('kept').textContent));
  await page.click('#kept button:text-is("Delete")');
  await until(page, async () => (await indexedDB.databases()).length === 0);
  assert.deepEqual(await stored(page), nothing);
  await until(page, () => document.getElementById('kept').hidden);
  await context.close();
});

test('a browser that refuses to keep says so, and nothing is lost', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no storage here', 'SecurityError'); }; });
  const page = await withText(context);
  await check(page, 'figure:f8');
  await page.click('#work-menu summary');
  await page.click('#keep');
  await until(page, () => /refuses to keep texts here/.test(document.getElementById('status').textContent));
  assert.equal(await page.isChecked('#keep'), false);
  assert.deepEqual(await rightKeys(page), ['figure:f8']);
  await context.close();
});

describe('a session file', () => {
  test('is opened in the one-file page too, and gives an equal one when saved again', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await withText(context);
    await check(page, 'figure:f8');
    await page.fill('#check-initials', 'mb');
    const file = await save(page);
    const other = await openPage(context, singleFile);
    await other.setInputFiles('#file', { name: 'work.onrecord.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await settled(other, own);
    await until(other, () => document.querySelector('.check-row.is-right'));
    const { saved: first, ...before } = JSON.parse(readFileSync(file, 'utf8'));
    const { saved: second, ...again } = JSON.parse(readFileSync(await save(other), 'utf8'));
    assert.deepEqual(again, before);
    assert.ok(second >= first);
    await context.close();
  });

  test('that is hostile is refused in words, and the text and work before stay', async () => {
    const context = await browser.newContext();
    const page = await withText(context);
    await check(page, 'figure:f8');
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    const huge = join(folder, 'huge.json');
    closeSync(openSync(huge, 'w'));
    truncateSync(huge, 100_000_000);
    const start = '{"onrecord":"session","version":1,';
    const files = { 'other.json': '{"a":1}', 'cut.json': `${start}"text":"x`, 'proto.json': `${start}"__proto__":{"polluted":1}}`, 'bomb.json': `${start}"records":${'['.repeat(2_000_000)}`, 'types.json': `${start}"text":1}` };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    for (const [name, words] of [['huge.json', /larger than 24 MB/], ['other.json', /does not start as one/], ['cut.json', /cut off or damaged/], ['proto.json', /__proto__/], ['bomb.json', /nested deeper/], ['types.json', /is not/]]) {
      await page.setInputFiles('#file', join(folder, name));
      await until(page, (wanted) => new RegExp(wanted).test(document.getElementById('status').textContent), words.source);
      assert.match(await page.textContent('#status'), /Nothing was opened/);
    }
    assert.equal(await page.inputValue('#draft'), own);
    assert.deepEqual(await rightKeys(page), ['figure:f8']);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    rmSync(folder, { recursive: true });
    await context.close();
  });
});

test('a link holds the text and the work, warns of it, leaves the address at once, and is refused when it was cut', async () => {
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await withText(context);
  await check(page, 'figure:f8');
  await page.click('#work-menu summary');
  await page.click('[data-work="link"]');
  assert.match(await page.textContent('#link'), /contains your article/);
  await until(page, () => /\d,\d{3} characters/.test(document.getElementById('link-length').textContent)); // deflated meanwhile
  await page.click('#link-copy');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(address.startsWith(`${server.address}#1.`));
  server.seen.length = 0;
  const other = await context.newPage();
  await other.goto(address);
  await settled(other, own);
  await until(other, () => document.querySelector('.check-row.is-right'));
  assert.equal(new URL(other.url()).hash, '');
  assert.equal(await other.inputValue('#draft'), own);
  assert.deepEqual(await rightKeys(other), ['figure:f8']);
  assert.ok(server.seen.every((path) => path.length < 40 && !path.includes('#')), server.seen.join());

  const cut = await context.newPage();
  await cut.goto(address.slice(0, -40));
  await until(cut, () => /damaged or was cut off/.test(document.getElementById('status').textContent));
  assert.equal(new URL(cut.url()).hash, '');
  assert.equal(await cut.inputValue('#draft'), '');
  await context.close();
});

test('leaving asks when something would be lost, and only then', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const asks = async (page) => {
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      dialog.dismiss();
    });
    await page.evaluate(() => { location.reload(); }).catch(() => {});
    await page.waitForTimeout(600);
    page.removeAllListeners('dialog');
    return asked;
  };
  const page = await withText(context);
  await page.click('.check-row[data-key="figure:f8"] .check-state');
  assert.equal(await asks(page), true);
  await save(page);
  assert.equal(await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))), false);
  await page.click('.check-row[data-key="figure:f11"] .check-state');
  assert.equal(await page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))), true);
  await context.close();
});

test('paper has the headline, dates, numbered text, room to write and quotes, no buttons, and nothing else', async () => {
  const context = await browser.newContext();
  const page = await openPage(context, server.address);
  await page.click('#example');
  await settled(page, exampleArticle);
  await until(page, () => document.querySelectorAll('.check-row').length > 50);
  await page.click('.who-table [data-chooses]'); // a lit speaker dims the rest on the screen
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => ({
    head: document.querySelector('#paper header').textContent,
    numbers: [...document.querySelectorAll('#paper .paper-text sup')].map((sup) => sup.textContent),
    rows: document.querySelectorAll('#paper tbody tr').length,
    empty: [...document.querySelectorAll('#paper .paper-write, #paper .paper-box')].filter((cell) => cell.textContent === '').length,
    quotes: document.querySelector('#paper .paper-quotes').textContent,
    buttons: [...document.querySelectorAll('button, select, input, summary')].filter((one) => one.checkVisibility()).length,
    others: [...document.body.children].filter((one) => one.id !== 'paper' && getComputedStyle(one).display !== 'none').map((one) => one.outerHTML.slice(0, 80)),
    colors: [...new Set([...document.querySelectorAll('#paper p, #paper li')].map((one) => getComputedStyle(one).color))],
    text: [...document.querySelectorAll('#paper .paper-text p')].map((p) => [...p.querySelectorAll('sup')].reduce((words, sup) => words, p)).length,
  }));
  assert.match(paper.head, /Harbor bridge in Marrow Point.*Article of 17 October 2024.*Printed on \d+ \w+ \d{4}.*0 of \d+ right/);
  assert.equal(new Set(paper.numbers).size, paper.numbers.length);
  assert.ok(paper.numbers.length >= paper.rows - 2, `${paper.numbers.length} numbers for ${paper.rows} rows`);
  assert.equal(paper.empty, paper.rows * 3);
  assert.match(paper.quotes, /Dorothea Lindqvist.*nothing left to patch/s);
  assert.deepEqual([paper.buttons, paper.others], [0, []]);
  assert.deepEqual(paper.colors, ['rgb(0, 0, 0)']);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.$('#paper'), null);
  await context.close();
});
