// What the page opens: for each kind of file where mutations start, which words mean something in it, and what must hold of
// whatever bytes come. A target's `read` throws when that does not hold, and gives whether the file could be read.
import { textOfDocx } from '../../../web/src/input/docx.mjs';
import { textOfMarkdown } from '../../../web/src/input/markdown-text.mjs';
import { Unreadable } from '../../../web/src/input/zip.mjs';
import { readSession, sessionText } from '../../../web/src/session/file.mjs';
import { sessionOfFragment } from '../../../web/src/session/link.mjs';

const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder().decode(bytes);
const packed = async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());

/** A ZIP archive of stored or deflated entries, `[name, content, raw length if deflated]`. */
function zip(entries) {
  const parts = [];
  const central = [];
  let at = 0;
  const header = (size, fields) => {
    const view = new DataView(new ArrayBuffer(size));
    for (const [place, bits, value] of fields) view[`setUint${bits}`](place, value, true);
    return new Uint8Array(view.buffer);
  };
  for (const { name, data, method } of entries) {
    const local = [header(30, [[0, 32, 0x04034b50], [8, 16, method], [18, 32, data.length], [26, 16, name.length]]), bytesOf(name), data];
    central.push(header(46, [[0, 32, 0x02014b50], [10, 16, method], [20, 32, data.length], [28, 16, name.length], [42, 32, at]]), bytesOf(name));
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const whole = [...parts, ...central, header(22, [[0, 32, 0x06054b50], [10, 16, entries.length], [12, 32, size], [16, 32, at]])];
  const bytes = new Uint8Array(whole.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of whole) {
    bytes.set(part, to);
    to += part.length;
  }
  return bytes;
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const run = (text) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const words = [
  `<w:document ${space}><w:body><w:p>${run('\u201cYes,\u201d said Ada Holm &amp; 5 &#8220;others&#x201d;')}<w:tab/></w:p><w:p/></w:body></w:document>`,
  `<w:document ${space}><w:body><w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc><w:tc><w:p>${run('7')}</w:p></w:tc></w:tr></w:tbl>`
    + `<w:p><w:del>${run('gone')}</w:del><w:r><w:footnoteReference w:id="1"/></w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('box')}</w:p></w:txbxContent></mc:Choice>`
    + `<mc:Fallback>${run('again')}</mc:Fallback></mc:AlternateContent><!-- x --><![CDATA[ y ]]></w:p></w:body></w:document>`,
].map(bytesOf);
const xmlWords = ['<w:t>', '</w:t>', '<w:p>', '</w:p>', '<w:p/>', '<w:txbxContent>', '</w:txbxContent>', '<mc:AlternateContent>', '<!--', '-->', '<![CDATA[', ']]>', '&#x10ffff;', '&#0;',
  '&amp;', '<?', '<!DOCTYPE', ' xmlns:a="b"', '="', "'", '\u0000'].map(bytesOf);

async function readDocx(bytes) {
  try {
    const { text, leftOut } = await textOfDocx(bytes);
    if (typeof text !== 'string' || typeof leftOut !== 'string') throw new Error('no text');
    return true;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return false;
  }
}

const time = '2026-01-02T03:04:05.678Z';
const anchor = { kind: 'figure', words: '12 people', start: 4, end: 13, before: 'The ', after: ' came' };
const record = { anchor, state: 'right', since: false, claim: 'the article', source: 'tape', how: 'tape', note: 'twice', initials: 'ab', time, key: 'figure:f1' };
const session = {
  text: 'The 12 people came. \u201cYes\u201d', date: '2026-01-02', initials: 'ab', records: [record, record],
  operations: [{ op: 'figure', on: anchor, value: 13, unit: 'person' }, { op: 'rename', who: { name: 'Ada', at: null }, name: 'Ada Lee' }, { op: 'speaker', who: { name: 'Ada', at: anchor }, to: null }],
};
const sessions = [session, { ...session, operations: [], records: [] }].map((one) => bytesOf(sessionText(one, time)));
const jsonWords = ['{"', '"}', '[', ']', ',', '"', '\\u0000', '\\', 'null', 'true', '1e999', '-1', '"__proto__":', '"constructor":', '"records":[', '"operations":[', '"op":"', '"on":', '"who":', '"text":'].map(bytesOf);

/** A session that is read is saved and read again as the same; anything else is refused in words for the reader. */
async function readAsSession(read) {
  let opened;
  try {
    opened = await read();
  } catch (error) {
    if (error.constructor !== Error || !/^This (?:is no session|session file|link) /.test(error.message)) throw error;
    return false;
  }
  const { onrecord, version, saved, headline, ...rest } = opened;
  const again = readSession(sessionText(rest, saved));
  if (JSON.stringify({ ...again, headline }) !== JSON.stringify(opened)) throw new Error('not the same when saved and read again');
  return true;
}

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const markdown = ['# Bridge to close\n\n> \u201cYes\u201d, said *Ada __Holm__*[^1].\n\n- [x] `5` ~~6~~ [seven](http://a.b "t")\n\n| a | 1 |\n|---|:-:|\n| b | 2 |\n\n[^1]: note\n',
  '---\ntitle: x\n---\nHead\n====\n\n1. one\n2) **two** \\* ![p](q)\n\n```\ncode\n```\n'].map(bytesOf);
const markdownWords = ['#', '> ', '- ', '**', '__', '_', '`', '```\n', '~~', '[', '](', '][', '![', '[^', ']:', '|', '|---|', '\\', '\n\n', '---\n', '\t', '\r'].map(bytesOf);

const archives = await Promise.all(words.map(async (xml) => zip([
  { name: '[Content_Types].xml', data: bytesOf('<Types/>'), method: 0 },
  { name: '_rels/.rels', data: bytesOf('<Relationships><Relationship Type="a/officeDocument" Target="word/document.xml"/></Relationships>'), method: 0 },
  { name: 'word/document.xml', data: await packed(xml), method: 8 },
])));

export const targets = {
  'docx archive': { corpus: archives, words: ['PK\u0003\u0004', 'PK\u0001\u0002', 'PK\u0005\u0006', 'word/document.xml', '_rels/.rels'].map(bytesOf), read: readDocx },
  'docx text': { corpus: words, words: xmlWords, read: (bytes) => readDocx(zip([{ name: 'word/document.xml', data: bytes, method: 0 }])) },
  markdown: {
    corpus: markdown, words: markdownWords,
    read(bytes) {
      const { text, leftOut } = textOfMarkdown(textOf(bytes));
      if (typeof text !== 'string' || typeof leftOut !== 'string') throw new Error('no text');
      return true;
    },
  },
  session: { corpus: sessions, words: jsonWords, read: (bytes) => readAsSession(() => readSession(textOf(bytes))) },
  'link, damaged': {
    corpus: await Promise.all(sessions.map(async (one) => bytesOf(base64url(await packed(one))))), words: ['=', '-', '_', '%', 'AAAA', '____'].map(bytesOf),
    read: (bytes) => readAsSession(() => sessionOfFragment(`#1.${textOf(bytes)}`)),
  },
  'link, forged': { corpus: sessions, words: jsonWords, read: async (bytes) => readAsSession(async () => sessionOfFragment(`#1.${base64url(await packed(bytes))}`)) },
};
