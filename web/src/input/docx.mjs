// The text of a Word file: a ZIP archive (PKWARE APPNOTE 6.3) whose word/document.xml holds paragraphs `w:p` of runs `w:t`
// (ECMA-376 part 1, 17.3). Only what is needed for that: one entry, stored or deflated, no ZIP64, no encryption.

const mainPart = 'word/document.xml';
const endRecord = 0x06054b50;
const centralEntry = 0x02014b50;
const deflated = 8;
const largestPart = 50_000_000;

class Unreadable extends Error {
  constructor(why) {
    super(`This .docx file cannot be read (${why}). Paste its text instead.`);
  }
}

/** The main part's `{method, start, length}` in the archive. */
function findEntry(view) {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== endRecord) end -= 1;
  if (end < 0) throw new Unreadable('it is no ZIP archive');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === centralEntry; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    if (name === mainPart) {
      const header = view.getUint32(at + 42, true);
      const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      return { method: view.getUint16(at + 10, true), start, length: view.getUint32(at + 20, true) };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Unreadable('it holds no document');
}

async function inflate(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let step; !(step = await reader.read()).done; ) {
    text += decoder.decode(step.value, { stream: true });
    if (text.length > largestPart) throw new Unreadable('it is too large');
  }
  return text + decoder.decode();
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name) => {
    if (name[0] !== '#') return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Paragraphs of the document's XML; text that was deleted with changes tracked stands in `w:delText` and is left out. */
export function textOfWordXml(xml) {
  const token = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(w:tab|w:br|w:cr|w:noBreakHyphen)(?:\s[^>]*)?\/>|(<\/w:p>)/g;
  const breaks = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };
  let text = '';
  for (const [, run, lineBreak, paragraphEnd] of xml.matchAll(token)) {
    if (run !== undefined) text += unescapeXml(run);
    else text += paragraphEnd ? '\n\n' : breaks[lineBreak];
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** Rejects, with a message for the reader, whatever is no readable Word document. */
export async function textOfDocx(bytes) {
  let xml;
  try {
    const { method, start, length } = findEntry(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const data = bytes.subarray(start, start + length);
    xml = method === deflated ? await inflate(data) : new TextDecoder().decode(data);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('it is damaged');
  }
  return textOfWordXml(xml);
}
