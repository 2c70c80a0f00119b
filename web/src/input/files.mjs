// Opening a file, chosen or dropped: its bytes to text.
import { textOfDocx } from './docx.mjs';
import { textOfHtml } from './html-text.mjs';

const largest = 20_000_000;

/** UTF-8, or UTF-16 where a byte order mark says so, or else the old Western code page. */
export function decode(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const readers = [
  { endings: /\.(?:txt|text|md|markdown)$/i, read: decode },
  { endings: /\.html?$/i, read: (bytes) => textOfHtml(decode(bytes)) },
  { endings: /\.docx$/i, read: textOfDocx },
];

/** The text of a file. Rejects with a message for the reader where the kind is not known or the file cannot be read. */
export async function textOfFile(file) {
  const reader = readers.find(({ endings }) => endings.test(file.name));
  if (!reader) throw new Error(`${file.name} is not a kind of file this page reads (.txt, .md, .html, .docx). Paste its text instead.`);
  if (file.size > largest) throw new Error(`${file.name} is larger than 20 MB.`);
  return reader.read(new Uint8Array(await file.arrayBuffer()));
}

/** Calls `onFile` for a file dropped anywhere on the page. Text that is dropped is left to the textarea. */
export function acceptDrops(target, onFile) {
  const hasFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  target.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  target.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping');
  });
  target.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.remove('dropping');
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  });
}
