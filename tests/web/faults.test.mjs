// What was wrong once and must not be again: numbers that no reader of a file sees, a date that stays, a text that is never read, failures
// that pass in silence, a page that cannot be read or fitted into its window.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { exampleArticle, launch, openPage, paste, pasteHere, serve, settled, until } from './support.mjs';

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

const draftOf = (page) => page.inputValue('#draft');
const statusOf = (page) => page.textContent('#status');

/** Drops a file on the page, as a function of the page. */
function dropHere({ name, content }) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

/** The text that an HTML file is read as, and what the page says about it. */
async function readHtml(page, html) {
  await page.evaluate(dropHere, { name: 'file.html', content: `${html}<p>The end.` });
  await until(page, () => document.getElementById('draft').value.endsWith('The end.'));
  const read = { text: (await draftOf(page)).replace(/\s*The end\.$/, ''), said: await statusOf(page) };
  await page.click('#clear');
  await page.evaluate(() => document.getElementById('status').replaceChildren());
  return read;
}

describe('an HTML file', () => {
  let page;
  before(async () => { page = await openPage(browser, server.address); });
  after(() => page.close());

  const cases = {
    'has cells apart': ['<table><tr><td>2019</td><td>102</td></tr><tr><th>a<td>5</table>', '2019\t102\n\na\t5'],
    'has no note in a number': ['<p>$5<sup>1</sup> million and $7<sup><a href="#n">[2]</a></sup> million, 6<a href="#n3">3</a>0', '$5 million and $7 million, 60'],
    'keeps powers, ordinals and fractions': ['<p>40 m<sup>2</sup>, the 19<sup>th</sup>, 3<sup>1</sup>/<sub>2</sub> miles, CO<sub>2</sub>', '40 m\u00b2, the 19th, 3 1/2 miles, CO2'],
    'joins no numbers of elements that touch': ['<p><span>2019</span><span>102</span> and <b>4</b>,<b>000</b>, <i>1</i>9', '2019 102 and 4,000, 19'],
    'has lines for what stands on lines': ['<dl><dt>2019<dd>102</dl><details><summary>7</summary>8</details><address>9</address>10', '2019\n\n102\n\n7\n\n8\n\n9\n\n10'],
    'has no struck or mathematical numbers': ['<p>It cost <del>5</del>6 <s>7</s>million <math><msup><mn>10</mn><mn>6</mn></msup></math>.', 'It cost 6 million .'],
    'has no numbers of furniture': ['<nav>1</nav><form><input value="3"><button>4</button></form><p>A<script>5</script><select><option>6</select>', 'A'],
    'in one form is read': ['<form><p>Text 7</form>', 'Text 7'],
    'keeps the lines of preformatted text': ['<pre>1\n2</pre>', '1\n2'],
  };
  for (const [what, [html, text]] of Object.entries(cases)) test(what, async () => assert.equal((await readHtml(page, html)).text, text));

  test('says what was left out', async () => {
    const { said } = await readHtml(page, '<p>$5<sup>1</sup> <del>x</del>');
    assert.match(said, /file\.html is read without 1 deleted passage, 1 note mark/);
  });

  test('nested very deep is read', async () => assert.equal((await readHtml(page, `${'<div>'.repeat(50_000)}deep${'</div>'.repeat(50_000)}`)).text, 'deep'));

  test('copied with raised signs is pasted without them', async () => {
    await page.evaluate(pasteHere, { text: '$51 million', html: '<p>$5<sup>1</sup> million</p>' });
    await until(page, () => document.getElementById('draft').value === '$5 million');
  });
});

describe('another text', () => {
  let page;
  before(async () => { page = await openPage(browser, server.address); });
  after(() => page.close());
  const dateOf = () => page.inputValue('#reference-date');
  const plain = '\u201cWe start on Thursday,\u201d said Ada Lee.';

  test('never counts its days from the date of the one before', async () => {
    await page.click('#example');
    await settled(page, exampleArticle);
    assert.equal(await dateOf(), '2024-10-17');
    const tells = (words) => until(page, (words) => document.getElementById('panel-figures').textContent.includes(words), words);
    await tells('count from Thursday, October 17, 2024'); // tables are drawn one per paint
    await paste(page, plain);
    assert.equal(await dateOf(), '');
    await tells('No article date');
    assert.doesNotMatch(await page.textContent('#panel-figures'), /2024/);
    await page.fill('#reference-date', '2023-05-04');
    await page.evaluate(dropHere, { name: 'next.txt', content: plain.replace('Ada', 'Eve') });
    await until(page, () => document.getElementById('draft').value.includes('Eve'));
    assert.equal(await dateOf(), '');
  });

  test('brings its date back when it is brought back', async () => {
    await page.fill('#reference-date', '2023-05-04');
    await page.click('#clear');
    assert.equal(await dateOf(), '');
    await page.click('#status button:has-text("Bring it back")');
    assert.equal(await dateOf(), '2023-05-04');
    assert.match(await draftOf(page), /Eve/);
  });

  test('has no date when everything was deleted by hand', async () => {
    await page.fill('#reference-date', '2023-05-04');
    await page.click('#draft-open');
    await page.fill('#draft', '');
    await until(page, () => document.body.dataset.state === 'empty');
    assert.equal(await dateOf(), '');
  });

  test('comes by New text or a paste anywhere; the offer to bring one back ends with the next', async () => {
    await paste(page, plain);
    await page.focus('#reading-scroll');
    await paste(page, plain.replace('Ada', 'Bea'));
    assert.match(await statusOf(page), /took the place/);
    await page.click('#clear');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'draft');
    await paste(page, plain);
    assert.doesNotMatch(await statusOf(page), /Bea|took the place/);
  });

  test('is not the example by mistake: its button is there on an empty page only', async () => {
    assert.ok(await page.isHidden('#example'));
    await page.click('#clear');
    assert.ok(await page.isVisible('#example'));
  });

  test('that is long is edited from its start', async () => {
    const long = `First line.\n\n${'More words here. '.repeat(12_000)}`;
    await page.evaluate(pasteHere, { text: long });
    await until(page, () => document.getElementById('draft').value.startsWith('First line.'));
    assert.match(await page.textContent('#part-name'), /part 1 of/);
  });

  test('asks before it is lost, however it came in', async () => {
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.ok(await asks());
    await page.click('#clear');
    assert.ok(!(await asks()));
  });
});

test('a file can be given up while it is read', async () => {
  const page = await openPage(browser, server.address);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Ada spoke. '.repeat(1_000_000)], 'long.md'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    document.querySelector('#status button').click();
  });
  await new Promise((resume) => setTimeout(resume, 1_500));
  assert.equal(await draftOf(page), '');
  await page.evaluate(dropHere, { name: 'picture.txt', content: '\u0000\u0001' });
  await until(page, () => /picture\.txt cannot be read: it is no text/.test(document.getElementById('status').textContent));
  assert.deepEqual(page.problems, []);
  await page.close();
});

test('what is pasted before the program is there is analyzed when it is', async () => {
  const page = await browser.newPage();
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  await page.route('**/page.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(server.address, { waitUntil: 'commit' });
  await page.fill('#draft', exampleArticle);
  letGo();
  await settled(page, exampleArticle);
  assert.equal(await page.evaluate(() => document.body.dataset.state), 'full');
  await page.close();
});

describe('a failure stays on the page and names its cause', () => {
  const failing = async (spoil, cause) => {
    const page = await browser.newPage();
    await spoil(page);
    await page.goto(server.address);
    await page.evaluate(pasteHere, { text: 'We won.' });
    await until(page, (words) => new RegExp(words).test(document.getElementById('status').textContent), cause);
    await new Promise((resume) => setTimeout(resume, 300));
    assert.match(await statusOf(page), new RegExp(cause));
    assert.equal(await draftOf(page), 'We won.');
    await page.close();
  };
  const withPolicy = (policy) => (page) => page.route(server.address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  test('a damaged program', () => failing((page) => page.route('**/onrecord.wasm', (route) => route.fulfill({ body: 'no wasm' })), 'could not be loaded'));
  test('a missing one', () => failing((page) => page.route('**/onrecord.wasm', (route) => route.fulfill({ status: 404 })), 'the server answered 404'));
  test('a server that forbids the worker', () => failing(withPolicy("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"), 'a policy of the server forbids it'));
  test('a server that forbids WebAssembly', () => failing(withPolicy("default-src 'self'; worker-src blob:"), 'a policy of the server forbids it'));
});

test('without JavaScript the page says so', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(server.address);
  assert.match(await page.textContent('body'), /needs JavaScript, which is switched off/);
  assert.doesNotMatch(await page.textContent('body'), /opened from disk/);
  await page.close();
});

test('a text in another language is said to be none that the page can read', async () => {
  const page = await openPage(browser, server.address);
  await paste(page, 'Die Stadt wird die Br\u00fccke \u00fcber den Fluss am 6. Januar schlie\u00dfen, sagte der B\u00fcrgermeister am Dienstag. \u201eWir haben lange gewartet\u201c, sagte er, '
    + '\u201eund jetzt ist es zu sp\u00e4t.\u201c Die Kosten betragen 38 Millionen Euro, und der Rat hat mit f\u00fcnf zu vier Stimmen daf\u00fcr gestimmt.');
  assert.match(await page.textContent('#notices'), /does not look like English/);
  await page.close();
});

describe('marks', () => {
  let page;
  before(async () => {
    page = await openPage(browser, server.address);
    await page.click('#example');
    await settled(page, exampleArticle);
  });
  after(() => page.close());

  test('hard figures stand out, minor ones have neither tint nor letter', async () => {
    // A figure in pieces is left aside: a piece of it may be without its digits.
    const looks = await page.$$eval('#reading mark.figure.last[data-say]', (marks) => marks.map((mark) => ({
      text: mark.textContent, tinted: getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)', letter: Boolean(mark.querySelector('.chip')),
    })));
    const lookOf = (text) => looks.find((look) => look.text === text);
    for (const hard of ['$26.5 million', '22 percent', '640 feet']) assert.ok(lookOf(hard).tinted, hard);
    const minor = looks.filter(({ text }) => !/\d/.test(text) && !/dollar|million|percent/.test(text));
    assert.ok(minor.length > 5);
    assert.ok(minor.every(({ tinted, letter }) => !tinted && !letter), JSON.stringify(minor));
  });

  test('a source or figure has a letter where it is the first of its paragraph, a quote always', async () => {
    const letters = await page.$$eval('#reading p', (paragraphs) => paragraphs.map((p) => [...p.querySelectorAll('.chip')].map((chip) => chip.dataset.chip)));
    for (const list of letters) for (const once of ['S', 'F']) assert.ok(list.filter((letter) => letter === once).length <= 1, list.join());
    const quotes = await page.$$eval('#reading mark.quote', (marks) => marks.filter((mark) => !mark.querySelector(':scope > .chip')).length);
    assert.equal(quotes, 0);
  });

  test('a letter takes no part of the underline and never stands alone at the end of a line', async () => {
    await page.evaluate(() => document.styleSheets[0].insertRule('.block { content-visibility: visible !important; }', document.styleSheets[0].cssRules.length));
    const places = await page.$$eval('#reading mark.lettered', (marks) => marks.map((mark) => {
      const range = document.createRange();
      const text = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT).nextNode();
      range.setStart(text, 0);
      range.setEnd(text, 1);
      const letter = mark.querySelector('.chip').getClientRects()[0];
      return Math.abs(letter.bottom - range.getClientRects()[0].bottom);
    }));
    assert.ok(places.every((distance) => distance < 12), places.join());
    assert.equal(await page.$eval('#reading .chip', (chip) => getComputedStyle(chip, '::before').position), 'absolute');
  });

  test('where a speaker comes first is told in sentences', async () => {
    const first = await page.$$eval('.who-table .place', (buttons) => buttons.map((button) => Number(button.textContent)));
    assert.ok(new Set(first).size > 5, first.join());
  });

  test('a conversion and a weekday that are wrong are noticed first', async () => {
    assert.match(await page.textContent('#notices'), /640 feet.*180 meters/s);
    assert.match(await page.textContent('#notices'), /Thursday, not a Wednesday/);
    const before = await page.evaluate(() => document.getElementById('notices').compareDocumentPosition(document.getElementById('reading')));
    assert.equal(before, 4);
  });
});

describe('windows', () => {
  const openExample = async (viewport, options) => {
    const page = await openPage(browser, server.address, { viewport, ...options });
    await page.click('#example');
    await settled(page, exampleArticle);
    return page;
  };
  const sticksOut = (page) => page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll, .legend, .hidden'));
    return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  });

  // 320 points wide is what 400 % zoom makes of 1280.
  for (const [width, height] of [[320, 640], [390, 844], [820, 1180], [1280, 256]]) {
    test(`nothing sticks out at ${width} by ${height}`, async () => {
      const page = await openExample({ width, height });
      assert.deepEqual(await sticksOut(page), []);
      if (width < 900) {
        await page.click('.views [data-view="findings"]');
        assert.deepEqual(await sticksOut(page), []);
        await page.click('#tab-figures');
        assert.deepEqual(await sticksOut(page), []);
        // Column heads sort where there is room for columns, a choice of order where there is none.
        assert.notEqual(await page.isVisible('#figure-order'), await page.isVisible('.figure-table thead'));
        await page.click('.views [data-view="draft"]');
        assert.deepEqual(await sticksOut(page), []);
      }
      await page.close();
    });
  }

  test('a phone shows the article in the first third', async () => {
    const page = await openPage(browser, server.address, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await paste(page, exampleArticle.replace('180 meters', '195 meters').replace('Wednesday, Oct.', 'Oct.'));
    const { top } = await page.$eval('#reading p', (p) => p.getBoundingClientRect().toJSON());
    assert.ok(top < 844 / 3, `${top}`);
    const hidden = await page.$$eval('#reading mark', (marks) => marks.filter((mark) => mark.getClientRects().length === 0).map((mark) => mark.textContent));
    assert.deepEqual(hidden, [], 'every mark is drawn');
    await page.close();
  });
});

describe('the system\u2019s colours', () => {
  /** The darkest and the lightest tone, from 0 to 1, of each mark's picture. */
  async function tonesOf(page, selectors) {
    const reader = await browser.newPage();
    const tones = {};
    for (const selector of selectors) {
      const picture = await page.locator(selector).first().screenshot();
      tones[selector] = await reader.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
        canvas.drawImage(image, 0, 0);
        const { data } = canvas.getImageData(0, 0, image.width, image.height);
        let [dark, light] = [1, 0];
        for (let i = 0; i < data.length; i += 4) {
          const tone = (data[i] * 0.2126 + data[i + 1] * 0.7152 + data[i + 2] * 0.0722) / 255;
          dark = Math.min(dark, tone);
          light = Math.max(light, tone);
        }
        return { dark, light };
      }, picture.toString('base64'));
    }
    await reader.close();
    return tones;
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`leave every mark readable: ${colorScheme}`, async () => {
      const page = await openPage(browser, server.address, { forcedColors: 'active', colorScheme });
      await page.click('#example');
      await settled(page, exampleArticle);
      const kinds = ['quote.direct', 'quote.mixed', 'quote.indirect', 'source', 'mention', 'cue', 'figure:not(.minor)', 'figure.minor'];
      const tones = await tonesOf(page, kinds.map((kind) => `#reading mark.${kind}`));
      for (const [kind, { dark, light }] of Object.entries(tones)) assert.ok(light - dark > 0.6, `${kind}: ${dark} to ${light}`);
      await page.close();
    });
  }
});

test('no code of a machine is shown where a figure is read', async () => {
  const page = await openPage(browser, server.address);
  await paste(page, 'The office opens at 9 a.m. on Tuesdays, about a third of the 4.2 million voters said in January. It closes on March 5.');
  await page.click('#tab-figures');
  const readings = await page.$$eval('#panel-figures tbody tr', (rows) => rows.map((row) => row.textContent));
  assert.ok(readings.length >= 4);
  for (const reading of readings) assert.doesNotMatch(reading, /X{2}|open\)|T\d\d:|0\.333/, reading);
  await page.close();
});
