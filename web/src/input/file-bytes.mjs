// The bytes of a file to text, for all kinds but HTML. Runs in the worker.
import { textOfDocx } from './docx.mjs';
import { textOfMarkdown } from './markdown-text.mjs';
import { Unreadable } from './zip.mjs';

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

/** As `decode`; rejects what is no text, whatever it is called. */
export function plainText(bytes) {
  const text = decode(bytes);
  if (text.includes('\u0000')) throw new Unreadable('it is no text');
  return text;
}

const inWorker = {
  text: (bytes) => ({ text: plainText(bytes), leftOut: '' }),
  markdown: (bytes) => textOfMarkdown(plainText(bytes)),
  word: textOfDocx,
};

/** Asked in the worker: the text of a file of this kind, or why there is none. */
export async function answerFile({ kind, bytes }) {
  try {
    return { file: await inWorker[kind](bytes) };
  } catch (error) {
    return { why: error instanceof Unreadable ? error.message : 'it is damaged' };
  }
}
