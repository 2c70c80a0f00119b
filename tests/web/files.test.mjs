// Files to text, as far as no browser is needed: encodings, Word and Markdown. No number comes about that a reader of the file does
// not see, what is left out is said, and hostile files are read or refused in linear time.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { textOfDocx, textOfWordXml } from '../../web/src/input/docx.mjs';
import { answerFile, decode } from '../../web/src/input/file-bytes.mjs';
import { textOfMarkdown } from '../../web/src/input/markdown-text.mjs';
import { Raised, joined, seam, tidied } from '../../web/src/input/pieces.mjs';

const bytes = (...values) => new Uint8Array(values);
const encoded = (text) => new TextEncoder().encode(text);

/** Milliseconds that `work` takes. */
async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Four times the input may take some six times as long on a busy machine; sixteen times would be quadratic. */
async function assertLinear(what, make, read) {
  const small = await timeOf(() => read(make(100_000)));
  const large = await timeOf(() => read(make(400_000)));
  assert.ok(large < Math.max(8 * small, 150), `${what}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms for four times as much`);
}

test('encodings', () => {
  assert.equal(decode(encoded('\u201cna\u00efve\u201d')), '\u201cna\u00efve\u201d');
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), 'a');
  assert.equal(decode(bytes(0xff, 0xfe, 0x61, 0x00)), 'a');
  assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x61)), 'a');
});

test('what is no text is refused, whatever it is called', async () => {
  assert.deepEqual(await answerFile({ kind: 'text', bytes: bytes(0x89, 0x50, 0x00, 0x01) }), { why: 'it is no text' });
  assert.deepEqual(await answerFile({ kind: 'markdown', bytes: bytes(0x00) }), { why: 'it is no text' });
  assert.deepEqual(await answerFile({ kind: 'text', bytes: encoded('plain') }), { file: { text: 'plain', leftOut: '' } });
});

test('pieces make no number that nobody sees', () => {
  const textOf = (...pieces) => joined(pieces).text;
  assert.equal(textOf('$5', new Raised('1'), ' million'), '$5 million');
  assert.equal(textOf('5', new Raised('[12, 13]'), '0'), '50');
  assert.equal(textOf('40 m', new Raised('2')), '40 m\u00b2');
  assert.equal(textOf('2 x 10', new Raised('-6')), '2 x 10\u207b\u2076');
  assert.equal(textOf('3', new Raised('1'), '/', '2'), '3 1/2');
  assert.equal(textOf('19', new Raised('th')), '19th');
  assert.equal(textOf('2019', seam, '102'), '2019 102');
  assert.equal(textOf('seven', seam, '102'), 'seven102');
  assert.equal(joined(['5', new Raised('1'), new Raised('2')]).marks, 2);
});

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

const wordDocument = (body, { prefix = 'w', space = word } = {}) => {
  const named = prefix === '' ? body.replaceAll('w:', '') : body.replaceAll('w:', `${prefix}:`);
  const tag = prefix === '' ? '' : `${prefix}:`;
  return `<?xml version="1.0"?><${tag}document xmlns${prefix && `:${prefix}`}="${space}" xmlns:mc="${compatibility}" xmlns:m="${math}"><${tag}body>${named}</${tag}body></${tag}document>`;
};
const run = (text, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs) => `<w:p>${runs.join('')}</w:p>`;
const read = (body, options) => textOfWordXml(wordDocument(body, options));

describe('a Word document', () => {
  const body = paragraph(run('Ada '), run('said: &#8220;AT&amp;T&#x201D;')) + paragraph('<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>', '<w:r><w:t>Second</w:t><w:br/><w:t>line</w:t></w:r>');
  const text = 'Ada said: \u201cAT&T\u201d\n\nSecond\nline';

  test('is its paragraphs, without what was deleted', () => assert.equal(read(body).text, text));

  test('reads the same under any prefix and in both forms of the standard', () => {
    for (const prefix of ['w', 'ns0', '']) assert.equal(read(body, { prefix }).text, text, prefix);
    assert.equal(read(body, { space: strictWord }).text, text);
  });

  test('has words of other namespaces left out', () => {
    assert.equal(read(paragraph(run('a'), '<m:oMath><m:r><m:t>7</m:t></m:r></m:oMath>', '<w:r><x:t xmlns:x="urn:other">9</x:t></w:r>', run('b'))).text, 'ab');
  });

  test('has cells apart, and no note\u2019s mark in a number', () => {
    const cell = (content) => `<w:tc>${paragraph(run(content))}</w:tc>`;
    assert.equal(read(`<w:tbl><w:tr>${cell('2019')}${cell('102')}</w:tr><w:tr>${cell('2020')}${cell('97')}</w:tr></w:tbl>`).text, '2019\t102\n\n2020\t97');
    assert.deepEqual(read(paragraph(run('$5'), run('1', '<w:vertAlign w:val="superscript"/>'), run(' million'))), { text: '$5 million', leftOut: '1 note mark' });
  });

  test('has a text box once, behind its paragraph', () => {
    const box = `<w:txbxContent>${paragraph(run('Box of 7'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    assert.equal(read(paragraph(run('Before '), both, run('after.')) + paragraph(run('Next.'))).text, 'Before after.\n\nBox of 7\n\nNext.');
  });

  test('is read as if every change had been accepted', () => {
    const moved = `${paragraph(`<w:moveFrom>${run('Moved.')}</w:moveFrom>`)}${paragraph(run('Middle.'))}${paragraph(`<w:moveTo>${run('Moved.')}</w:moveTo>`)}`;
    assert.deepEqual(read(moved), { text: 'Middle.\n\nMoved.', leftOut: '1 deleted passage' });
    assert.equal(read(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('One ')}</w:p>${paragraph(run('line.'))}`).text, 'One line.');
    assert.equal(read(paragraph(run('5', '<w:rPrChange><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:rPrChange>'), run('6'))).text, '56');
    assert.equal(read(paragraph(`<w:ins>${run('New')}</w:ins>`, run(' text.'))).text, 'New text.');
  });

  test('says what was left out', () => {
    const references = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>';
    assert.equal(read(paragraph(run('Text.'), references, '<m:oMath/>', '<m:oMath><m:r/></m:oMath>')).leftOut, '2 footnotes, 1 endnote, 1 comment, 1 formula');
  });

  test('has no tab stops, field codes or hidden words in its text', () => {
    const stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>';
    assert.equal(read(paragraph(stops, run('12'), '<w:r><w:instrText>PAGE 7</w:instrText></w:r>', run(' hidden 9', '<w:vanish/>'), run('3', '<w:vanish w:val="0"/>'))).text, '123');
  });
});

/** A ZIP archive, as the format's specification lays it out. */
function zip(files, { deflate = true } = {}) {
  const parts = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = deflate ? deflateRawSync(content) : Buffer.from(content);
    const method = deflate ? 8 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...central, end]));
}

describe('a .docx file', () => {
  const xml = wordDocument(paragraph(run('Hello.')));
  const hello = { text: 'Hello.', leftOut: '' };

  test('is unpacked, and its main part found where the package says it is', async () => {
    assert.deepEqual(await textOfDocx(zip({ 'word/document.xml': xml })), hello);
    assert.deepEqual(await textOfDocx(zip({ 'word/document.xml': xml }, { deflate: false })), hello);
    const relations = '<Relationships xmlns="x"><Relationship Id="r" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    assert.deepEqual(await textOfDocx(zip({ '_rels/.rels': relations, 'word/document2.xml': xml })), hello);
  });

  test('is refused with its cause when it is none', async () => {
    await assert.rejects(textOfDocx(encoded('no archive')), /no ZIP archive/);
    await assert.rejects(textOfDocx(bytes()), /no ZIP archive/);
    await assert.rejects(textOfDocx(bytes(0xd0, 0xcf, 0x11, 0xe0)), /needs a password/);
    await assert.rejects(textOfDocx(zip({ 'other.xml': xml })), /holds no document/);
    await assert.rejects(textOfDocx(zip({ 'word/document.xml': '<!DOCTYPE x><x/>' })), /document type/);
    await assert.rejects(textOfDocx(zip({ 'word/document.xml': xml.slice(0, -20) })), /damaged/);
  });

  test('is refused, never a crash, with any of its bytes changed', async () => {
    const whole = zip({ 'word/document.xml': xml });
    for (let i = 0; i < whole.length; i += 2) {
      const damaged = whole.slice();
      damaged[i] ^= 0xff;
      const answer = await answerFile({ kind: 'word', bytes: damaged });
      assert.ok(answer.file || answer.why);
    }
  });

  test('that unpacks without end is refused', async () => {
    const bomb = zip({ 'word/document.xml': ' '.repeat(60_000_000) });
    assert.deepEqual(await answerFile({ kind: 'word', bytes: bomb }), { why: 'it is too large when unpacked' });
  });
});

describe('linear time', () => {
  const orBroken = (reader) => (text) => {
    try {
      reader(text);
    } catch (error) {
      assert.match(String(error), /BrokenXml|Error/);
    }
  };
  const ofXml = {
    'a tag that never ends': (n) => '<w:t '.repeat(n / 5),
    'an open tag': (n) => wordDocument(`<w:p><w:r>${'<w:t '.repeat(n / 5)}`),
    'an unfinished entity': (n) => wordDocument(paragraph(run('&aaaa'.repeat(n / 5)))),
    'a quote that never ends': (n) => `<w:t ${'a="'.repeat(n / 3)}`,
    'many runs': (n) => wordDocument(paragraph(run('1').repeat(n / 60))),
    'raised signs': (n) => wordDocument(paragraph(run('1', '<w:vertAlign w:val="superscript"/>').repeat(n / 100))),
    'deep nesting': (n) => wordDocument('<w:sdt>'.repeat(n / 15) + '</w:sdt>'.repeat(n / 15)),
    spaces: (n) => wordDocument(paragraph(run(`${' '.repeat(n)}x`))),
    tabs: (n) => wordDocument(paragraph(run(`${'\t'.repeat(n)}x`))),
  };
  for (const [what, make] of Object.entries(ofXml)) test(`Word: ${what}`, () => assertLinear(what, make, orBroken(textOfWordXml)));
  for (const sign of ['[', '[a](', '![', '*', '**a', '_a ', '`', '~~', '- ', '| ', '# ', '> ', '\\', '<https:', '1. ', '---\n', ' ', '\t']) {
    test(`Markdown: ${JSON.stringify(sign)}`, () => assertLinear(sign, (n) => `${sign.repeat(n / sign.length)}x`, textOfMarkdown));
  }
});

describe('a Markdown file', () => {
  test('is read without its signs', () => {
    const source = '---\ntitle: No\ndate: 2024-01-01\n---\n# Head **line** #\n\nSet\n===\n\n1. *One* [link](https://example.com/7) __two__\n- [ ] item ![picture](p9.png)\n\n> quoted `code` snake_case_1\n\n5 \\* 3\n';
    assert.deepEqual(textOfMarkdown(source), { text: 'Head line\n\nSet\n\nOne link two\nitem\n\nquoted code snake_case_1\n\n5 * 3', leftOut: '1 picture' });
  });
  test('has no number made of a note\u2019s mark, a cell or a deletion', () => {
    assert.deepEqual(textOfMarkdown('$5[^1] million ~~7~~\n\n| a | b |\n|---|--:|\n| 2019 | 102 |\n\n[^1]: Note 9'), { text: '$5 million\n\na\tb\n\n2019\t102', leftOut: '1 note, 1 note mark, 1 deleted passage' });
  });
});

test('white space is tidied without a number moving', () => {
  assert.equal(tidied('  a  b \n\n\n\n c\u00a0 \n'), 'a b\n\nc');
});
