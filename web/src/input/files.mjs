// Opening a file, chosen or dropped: its bytes to text. HTML is read by the browser's own parser, which only a page has; all else in a
// worker, so that nothing waits for it and it can be given up.
import { plainText } from './file-bytes.mjs';
import { textOfHtml } from './html-text.mjs';
import { Unreadable } from './zip.mjs';

const largest = 20_000_000;

const kinds = [
  { endings: /\.(?:txt|text)$/i, kind: 'text' },
  { endings: /\.(?:md|markdown)$/i, kind: 'markdown' },
  { endings: /\.html?$/i, kind: 'html' },
  { endings: /\.docx$/i, kind: 'word' },
];

/** The worker's answer; the worker ends with it, or when `signal` gives it up. */
function askWorker(worker, question, signal) {
  return new Promise((resolve, reject) => {
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    signal.addEventListener('abort', () => end(reject, signal.reason));
    worker.onmessage = ({ data }) => (data.file ? end(resolve, data.file) : end(reject, new Unreadable(data.why)));
    worker.onerror = (event) => end(reject, new Unreadable(event.message || 'its reader stopped'));
    worker.postMessage({ read: question });
  });
}

/**
 * The text of a file, and in words what was left out of it. Rejects with a message for the reader.
 * @param {File} file
 * @param {{spawn: () => Promise<Worker>, signal: AbortSignal}} how `spawn` gives a worker
 * @returns {Promise<{text: string, leftOut: string}>}
 */
export async function textOfFile(file, { spawn, signal }) {
  const kind = kinds.find(({ endings }) => endings.test(file.name))?.kind;
  if (!kind) throw new Error(`${file.name} is not a kind of file this page reads (.txt, .md, .html, .docx). Paste its text instead.`);
  if (file.size > largest) throw new Error(`${file.name} is larger than 20 MB. Paste the part you need instead.`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (kind === 'html') return textOfHtml(plainText(bytes));
    const worker = await spawn();
    signal.throwIfAborted();
    return await askWorker(worker, { kind, bytes }, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error(`${file.name} cannot be read: ${error instanceof Unreadable ? error.message : 'it is damaged'}. Paste its text instead.`);
  }
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
