// Nothing leaves: after loading, the policy stops every way out, on a host that sends no headers and from disk.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dist, launch, openPage, serve, singleFile, until } from './support.mjs';

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

for (const edition of ['hosted', 'one file from disk']) {
  test(`${edition}: requests of every sort are stopped, in the page and in the analyzer`, async () => {
    const page = await openPage(browser, edition === 'hosted' ? server.address : singleFile);
    server.seen.length = 0;
    const outside = [];
    // The browser tells of a request that its policy stopped too: as failed, for that reason.
    page.context().on('requestfinished', (request) => { if (!request.url().startsWith('blob:')) outside.push(request.url()); });
    page.context().on('requestfailed', (request) => {
      if (request.failure().errorText !== 'csp') outside.push(`${request.url()} ${request.failure().errorText}`);
    });
    const outcome = await page.evaluate(async (own) => {
      const violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
      const results = {};
      results.fetch = await fetch(own).then(() => 'sent', () => 'stopped');
      results.image = await new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = ({ type }) => resolve(type);
        image.src = `${own}x.png`;
      });
      results.script = await new Promise((resolve) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.onload = script.onerror = ({ type }) => resolve(type);
        try {
          script.src = `${own}page.js?again`;
          document.head.append(script);
        } catch {
          resolve('refused');
        }
      });
      results.style = await new Promise((resolve) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${own}page.css?again` });
        link.onload = link.onerror = ({ type }) => resolve(type);
        document.head.append(link);
      });
      navigator.sendBeacon(own, 'x');
      await new Promise((resume) => setTimeout(resume, 100));
      return { results, violations };
    }, server.address);
    assert.equal(outcome.results.fetch, 'stopped');
    assert.equal(outcome.results.image, 'error');
    assert.ok(['error', 'refused'].includes(outcome.results.script));
    assert.equal(outcome.results.style, 'error');
    for (const directive of ['connect-src', 'img-src']) assert.ok(outcome.violations.includes(directive), `${directive} in ${outcome.violations}`);
    await page.click('#privacy-open');
    await page.click('#self-test');
    await until(page, () => document.querySelectorAll('#self-test-result li').length > 5);
    const told = await page.$$eval('#self-test-result li', (items) => items.map((item) => item.textContent));
    assert.equal(told.filter((line) => line.endsWith(': blocked')).length, 6, told.join('\n'));
    assert.deepEqual(server.seen, []);
    assert.deepEqual(outside, []);
    await page.close();
  });
}

test('markup made from strings is refused by the browser', async () => {
  const page = await openPage(browser, server.address);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<i>x</i>';
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  assert.ok(refused);
  await page.close();
});

test('the policies say what they must, directive by directive', () => {
  const policyOf = (file) => Object.fromEntries(/Security-Policy" content="([^"]+)"/.exec(readFileSync(join(dist, file), 'utf8'))[1].split('; ').map((part) => {
    const [name, ...values] = part.split(' ');
    return [name, values.join(' ')];
  }));
  const one = policyOf('onrecord.html');
  assert.match(one['script-src'], /^'sha256-[^']+' 'wasm-unsafe-eval'$/);
  assert.match(one['style-src'], /^('sha256-[^']+' ?)+$/);
  for (const [name, value] of Object.entries({ 'default-src': "'none'", 'connect-src': "'none'", 'worker-src': 'blob:', 'form-action': "'none'", 'base-uri': "'none'", 'require-trusted-types-for': "'script'" })) assert.equal(one[name], value, name);
  const hosted = policyOf('index.html');
  assert.equal(hosted['default-src'], "'none'");
  assert.equal(hosted['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.equal(hosted['worker-src'], "blob: 'self'"); // the offline copy's; the second policy takes it away
});

test('the sources name no other host, and never set markup from a string', () => {
  const folder = fileURLToPath(new URL('../../web/src', import.meta.url));
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.mjs'));
  assert.ok(sources.length > 20);
  for (const name of sources) {
    const source = readFileSync(join(folder, name), 'utf8');
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/, name);
    // The self-test names hosts to try, a form of annotation names its standard.
    if (!/(?:privacy|annotations)\.mjs$/.test(name)) assert.doesNotMatch(source, /https?:\/\//, name);
  }
});

test('the hosted page is few files, and all that it loads is of its own', async () => {
  server.seen.length = 0;
  const page = await openPage(browser, server.address);
  assert.deepEqual([...new Set(server.seen)].sort(), ['/', '/onrecord.wasm', '/page.css', '/page.js', '/worker.js']);
  await page.close();
});
