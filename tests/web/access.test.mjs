// For everybody: axe finds nothing, light and dark, wide and narrow; all can be done with the keyboard; marks are said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { exampleArticle, launch, openPage, serve, settled, until } from './support.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function violations(page, within = 'html') {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((scope) => globalThis.axe.run(scope, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }), within);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
}

async function openExample(options) {
  const page = await openPage(browser, server.address, options);
  await page.click('#example');
  await settled(page, exampleArticle);
  return page;
}

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    test(`axe finds nothing: ${colorScheme}, ${viewport.width} wide`, async () => {
      const options = { colorScheme, viewport, reducedMotion: 'reduce' };
      const empty = await openPage(browser, server.address, options);
      assert.deepEqual(await violations(empty), []);
      await empty.close();
      const page = await openExample(options);
      const narrow = viewport.width < 900;
      const view = (name) => narrow && page.click(`.views [data-view="${name}"]`);
      if (narrow) await page.click('#legend-open');
      for (const mode of ['thought', 'attitude']) await page.click(`[data-shows="${mode}"]`);
      await settled(page, exampleArticle);
      await page.click('#mark-next');
      assert.deepEqual(await violations(page), []);
      await view('findings');
      await page.click('.who-table [data-chooses]');
      assert.deepEqual(await violations(page), []);
      await view('reading');
      assert.deepEqual(await violations(page), []);
      await page.click('#choice button');
      await view('findings');
      await page.click('#tab-figures');
      await page.check('.tick input >> nth=0');
      assert.deepEqual(await violations(page), []);
      // An open menu lies over other controls for as long as it is open.
      await page.click('#export summary');
      assert.deepEqual(await violations(page, '#export'), []);
      await page.click('#export summary');
      await (narrow ? view('draft') : page.click('#draft-open'));
      assert.deepEqual(await violations(page), []);
      for (const [open, dialog] of [['#privacy-open', '#privacy'], ['#limits-open', '#limits']]) {
        await page.click(open);
        assert.deepEqual(await violations(page), []);
        await page.click(`${dialog} form button`);
      }
      await page.close();
    });
  }
}

describe('keyboard', () => {
  let page;
  before(async () => { page = await openExample(); });
  after(() => page.close());
  const focused = () => page.evaluate(() => ({ ...document.activeElement.dataset, id: document.activeElement.id, tag: document.activeElement.tagName }));

  test('the text has the focus after it was put in, and marks are walked with Alt and arrows', async () => {
    assert.equal((await focused()).id, 'reading-scroll');
    await page.keyboard.press('Alt+ArrowDown');
    const first = await focused();
    assert.ok(first.quote || first.figure);
    await page.keyboard.press('Alt+ArrowDown');
    const second = await focused();
    assert.notDeepEqual(second, first);
    await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual(await focused(), first);
    assert.ok(await page.isVisible('#card'));
    await page.keyboard.press('Escape');
    assert.ok(await page.isHidden('#card'));
  });

  test('the keys can be switched off', async () => {
    await page.evaluate(() => { document.getElementById('use-keys').checked = false; });
    await page.keyboard.press('Alt+ArrowDown');
    assert.ok(await page.isHidden('#card'));
    await page.evaluate(() => { document.getElementById('use-keys').checked = true; });
  });

  test('from a speaker to a quote and its place, without a mouse', async () => {
    await page.focus('.who-table [data-opens]');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-expanded')), 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('#reading.choosing'));
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')), 'true');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.ok((await focused()).quote);
  });

  test('tabs are walked with arrows', async () => {
    await page.focus('#tab-speakers');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focused()).id, 'tab-figures');
    assert.ok(await page.isVisible('#panel-figures'));
  });

  test('every stop of the Tab key can be seen', async () => {
    await page.focus('#limits-open');
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return element === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || element.matches('input, select');
      });
      assert.ok(seen, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
    }
  });
});

test('marks are said with their kind and speaker, and that can be switched off; their text stays their own', async () => {
  const page = await openExample();
  const said = () => page.evaluate(() => {
    const mark = document.querySelector('#reading mark.quote');
    return { content: getComputedStyle(mark, '::before').content, text: mark.querySelector('.chip').textContent };
  });
  assert.match((await said()).content, /quote \d+, /);
  assert.equal((await said()).text, '');
  await page.click('#limits-open');
  await page.uncheck('#say-marks');
  assert.equal((await said()).content, 'none');
  await page.close();
});

test('controls are at least 24 pixels high and wide', async () => {
  const page = await openExample();
  await page.click('.who-table [data-chooses]');
  const small = () => page.$$eval('button, select, summary, input:not([hidden])', (all) => all.filter((element) => element.checkVisibility() && element.offsetParent)
    .map((element) => ({ html: element.outerHTML.slice(0, 120), box: (element.closest('label.tick, label.check') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24).map(({ html, box }) => `${html} ${box.width} x ${box.height}`));
  assert.deepEqual(await small(), []);
  await page.click('#tab-figures');
  assert.deepEqual(await small(), []);
  await page.close();
});

test('kinds are told apart without colour, also where the system sets the colours', async () => {
  const page = await openExample({ forcedColors: 'active' });
  const styles = await page.evaluate(() => Object.fromEntries(['quote.direct', 'source', 'figure'].map((kind) => {
    const mark = document.querySelector(`#reading mark.${kind}`);
    return [kind, mark && `${getComputedStyle(mark).textDecorationStyle} ${mark.querySelector('.chip')?.dataset.chip}`];
  })));
  assert.equal(new Set(Object.values(styles)).size, 3, JSON.stringify(styles));
  await page.close();
});
