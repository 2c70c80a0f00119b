// The page in Chromium, Firefox and WebKit: it loads, marks are seen, tables and exports are right, files are read, nothing is asked for
// after loading and nothing is kept. One page an engine, hosted, and once more as one file from disk.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engineNames, openIn } from './engines.mjs';
import { analyze, endsOf, exampleArticle, isDrawn, pasteHere, serve, singleFile } from './support.mjs';

const date = '2024-10-17';
const isReady = () => document.getElementById('draft-status').textContent.startsWith('Ready');

/** The look of the first mark of each kind, as a function of the page. */
function looksHere(kinds) {
  return Object.fromEntries(kinds.map((kind) => {
    const { textDecorationLine, textDecorationStyle, textDecorationThickness, backgroundColor } = getComputedStyle(document.querySelector(`#reading mark.${kind}`));
    return [kind, { line: textDecorationLine, style: textDecorationStyle, thickness: textDecorationThickness, background: backgroundColor }];
  }));
}

/** The files of the export menu as they would be saved, as a function of the page. */
async function exportsHere() {
  const blobs = [];
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blobs.push(blob);
    return create.call(URL, blob);
  };
  const saved = {};
  for (const button of document.querySelectorAll('[data-file]')) {
    button.click();
    const blob = blobs.pop();
    if (blob) saved[button.dataset.file] = await blob.text();
  }
  URL.createObjectURL = create;
  return saved;
}

/** What is kept anywhere, as a function of the page. */
async function keptHere() {
  const databases = await indexedDB.databases?.() ?? [];
  const caches = globalThis.caches ? await globalThis.caches.keys() : [];
  return { local: localStorage.length, session: sessionStorage.length, databases: databases.length, caches: caches.length, cookies: document.cookie };
}

for (const engine of engineNames) {
  describe(engine, () => {
    let server;
    let page;
    let analysis;
    before(async () => {
      server = await serve();
      page = await openIn(engine);
      await page.goto(server.address);
      await page.until(isReady);
      server.asked = server.seen.length;
      analysis = await analyze(exampleArticle, { referenceDate: date });
      await page.click('#example');
      await page.until(isDrawn, endsOf(exampleArticle));
    });
    after(async () => {
      await page?.close();
      server?.close();
    });

    test('every kind of mark is seen, and told from the others without colour', async () => {
      const looks = await page.evaluate(looksHere, ['direct', 'mixed', 'indirect', 'source', 'mention', 'figure:not(.minor)', 'minor']);
      for (const [kind, { line }] of Object.entries(looks)) assert.match(line, /underline/, kind);
      assert.equal(new Set(Object.values(looks).map(({ style, thickness }) => `${style} ${thickness}`)).size, 7, JSON.stringify(looks));
      for (const kind of ['direct', 'source', 'figure:not(.minor)']) assert.notEqual(looks[kind].background, 'rgba(0, 0, 0, 0)', kind);
    });

    test('tables hold what the library says', async () => {
      const found = await page.until(() => {
        const names = [...document.querySelectorAll('.who-table [data-chooses]')].map((button) => button.textContent);
        return names.length > 0 && { names, figures: new Set([...document.querySelectorAll('#reading mark.figure')].map((mark) => mark.dataset.figure)).size };
      });
      const isSaid = (id) => analysis.quotes.find((quote) => quote.id === id).mode === 'speech';
      assert.deepEqual(found.names.sort(), analysis.speakers.filter(({ quotes }) => quotes.some(isSaid)).map(({ name }) => name).sort());
      assert.equal(found.figures, analysis.figures.length);
    });

    test('a mark is walked to by keys and shows its card, which goes with Escape', async () => {
      await page.press('Alt+ArrowDown');
      await page.until(() => !document.getElementById('card').hidden && document.activeElement.matches('mark'));
      await page.press('Escape');
      await page.until(() => document.getElementById('card').hidden);
    });

    test('what is exported is what was found', async () => {
      const saved = await page.evaluate(exportsHere);
      assert.deepEqual(JSON.parse(saved['analysis.json']).quotes.map(({ id }) => id), analysis.quotes.map(({ id }) => id));
      assert.ok(saved['figures.csv'].split('\r\n').length >= analysis.figures.length + 2);
    });

    test('files are read: Word in the worker, HTML by the browser', async () => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['<table><tr><td>2019<td>102</table><p>$5<sup>1</sup> million'], 'a.html'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      });
      await page.until(() => document.getElementById('draft').value === '2019\t102\n\n$5 million');
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['# Head\n\n$5[^1] million'], 'b.md'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      });
      await page.until(() => document.getElementById('draft').value === 'Head\n\n$5 million');
    });

    test('markup in a text stays text', async () => {
      const hostile = '\u201c<img src=x onerror="document.title=1"><script>document.title=1</script>,\u201d said <b>Ada Lee</b>.';
      await page.evaluate(pasteHere, { text: hostile });
      await page.until(isDrawn, endsOf(hostile));
      assert.ok(await page.evaluate((text) => document.getElementById('reading').textContent === text && !document.querySelector('#reading :is(img, script, b)') && document.title !== '1', hostile));
    });

    test('nothing can be sent, nothing was asked for after loading, nothing is kept', async () => {
      await page.click('#privacy-open');
      await page.click('#self-test');
      const told = await page.until(() => {
        const lines = [...document.querySelectorAll('#self-test-result li')].map((item) => item.textContent);
        return lines.length > 4 && lines;
      });
      assert.ok(told.filter((line) => line.endsWith(': blocked')).length >= 5, told.join('\n'));
      assert.deepEqual(server.seen.slice(server.asked), []);
      assert.deepEqual(await page.evaluate(keptHere), { local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
    });

    test('one file from disk does the same', async () => {
      await page.evaluate(() => document.getElementById('clear').click());
      await page.goto(singleFile);
      await page.until(isReady);
      await page.evaluate(pasteHere, { text: exampleArticle });
      await page.until(isDrawn, endsOf(exampleArticle));
      assert.ok(await page.evaluate(() => document.querySelectorAll('#reading mark').length) > 50);
    });
  });
}
