// Single entries of a ZIP archive (PKWARE APPNOTE 6.3), stored or deflated; no ZIP64, no encryption.

const endRecord = 0x06054b50;
const centralEntry = 0x02014b50;
const deflated = 8;
const largestEntry = 50_000_000;

/** What a file cannot be read for, in words that go on "This file cannot be read: ...". */
export class Unreadable extends Error {}

async function inflate(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let step; !(step = await reader.read()).done; ) {
    text += decoder.decode(step.value, { stream: true });
    if (text.length > largestEntry) {
      await reader.cancel();
      throw new Unreadable('it is too large when unpacked');
    }
  }
  return text + decoder.decode();
}

/** The archive's entries by name, as `{method, start, length}`. */
function entriesOf(view) {
  let end = view.byteLength - 22;
  // The record may be followed by a comment of at most 65,535 bytes.
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== endRecord) end -= 1;
  if (end < earliest) throw new Unreadable('it is no ZIP archive');
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === centralEntry; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const header = view.getUint32(at + 42, true);
    entries.set(name, { method: view.getUint16(at + 10, true), header, length: view.getUint32(at + 20, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Gives `text(name)`: an entry as text, or null where there is none. */
export function openZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view);
  return {
    async text(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
      const data = bytes.subarray(start, start + entry.length);
      return entry.method === deflated ? inflate(data) : new TextDecoder().decode(data);
    },
  };
}
