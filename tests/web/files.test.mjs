// Files to text, as far as no browser is needed: encodings and Word documents.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { textOfDocx, textOfWordXml } from '../../web/src/input/docx.mjs';
import { decode, textOfFile } from '../../web/src/input/files.mjs';

const bytes = (...values) => new Uint8Array(values);

test('encodings', () => {
  assert.equal(decode(new TextEncoder().encode('\u201cna\u00efve\u201d')), '\u201cna\u00efve\u201d');
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), 'a');
  assert.equal(decode(bytes(0xff, 0xfe, 0x61, 0x00)), 'a');
  assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x61)), 'a');
});

const xml = '<w:document><w:body><w:p><w:r><w:t xml:space="preserve">Ada </w:t></w:r><w:r><w:t>said: &#8220;AT&amp;T&#8221;</w:t></w:r></w:p>'
  + '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>Second</w:t><w:br/><w:t>line</w:t></w:r></w:p></w:body></w:document>';
const wordText = 'Ada said: \u201cAT&T\u201d\n\nSecond\nline';

/** A ZIP archive of one entry, as the format's specification lays it out. */
function zip(name, content, deflate) {
  const data = deflate ? deflateRawSync(content) : Buffer.from(content);
  const nameBytes = Buffer.from(name);
  const method = deflate ? 8 : 0;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + nameBytes.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, data, central, nameBytes, end]));
}

test('a Word document is its paragraphs, without what was deleted', async () => {
  assert.equal(textOfWordXml(xml), wordText);
  assert.equal(await textOfDocx(zip('word/document.xml', xml, true)), wordText);
  assert.equal(await textOfDocx(zip('word/document.xml', xml, false)), wordText);
});

test('what is no Word document is said to be none', async () => {
  await assert.rejects(textOfDocx(new TextEncoder().encode('no archive')), /no ZIP archive/);
  await assert.rejects(textOfDocx(bytes()), /no ZIP archive/);
  await assert.rejects(textOfDocx(zip('other.xml', xml, true)), /holds no document/);
  await assert.rejects(textOfFile(new File(['x'], 'draft.pdf')), /not a kind of file/);
});

test('a damaged archive is refused, never a crash', async () => {
  const whole = zip('word/document.xml', xml, true);
  for (let i = 0; i < whole.length; i += 3) {
    const damaged = whole.slice();
    damaged[i] ^= 0xff;
    await textOfDocx(damaged).catch((error) => assert.match(error.message, /cannot be read/));
  }
});
