// Loading the analyzer, and closing the door behind it.
//
// In the one-file edition the worker's source and the wasm stand in the page, and its policy forbids requests from the start.
// Hosted, both are fetched first; then a second policy is added that forbids every request, even to the page's own server.
// Policies only ever add up, so no script can open the door again. The worker starts after that, from a Blob, because a Blob
// worker inherits the page's policy while a worker loaded from an address does not.

const closed =
  "default-src 'none'; script-src 'wasm-unsafe-eval'; worker-src blob:; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'";

function closeTheDoor() {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = closed;
  document.head.append(meta);
}

async function fetched(path, read) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  return response[read]();
}

/** Gives `{workerSource: string, wasm: ArrayBuffer | base64 string}`; when it resolves, no request can be made any more. */
export async function loadAnalyzer() {
  const packed = document.getElementById('packed-worker');
  if (packed) return { workerSource: packed.textContent, wasm: document.getElementById('packed-wasm').textContent };
  const [workerSource, wasm] = await Promise.all([fetched('worker.js', 'text'), fetched('onrecord.wasm', 'arrayBuffer')]);
  closeTheDoor();
  return { workerSource, wasm };
}
