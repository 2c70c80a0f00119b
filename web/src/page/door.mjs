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

/** What the browser forbade while the page loaded: the server may send a stricter policy than the page's own. */
const forbidden = new Set();
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => forbidden.add(effectiveDirective));

/** Why loading failed, in words for whoever can mend it. */
export function causeOf(error) {
  if (location.protocol === 'file:') return 'this page was opened from disk, where it cannot load its parts; open onrecord.html instead';
  if (forbidden.size > 0) return `a policy of the server forbids it (${[...forbidden].join(', ')}); the header it may send is in the README`;
  if (/content security policy/i.test(error.message)) return "a policy of the server forbids it (script-src without 'wasm-unsafe-eval'); the header it may send is in the README";
  return error.message;
}

async function fetched(path, read) {
  const response = await fetch(path).catch(() => { throw new Error(`${path} could not be fetched`); });
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  return read(response);
}

/** Compiled while it arrives, where the server knows the type of .wasm files. */
async function compiled(response) {
  if (response.headers.get('Content-Type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Gives `{workerSource: string, wasm: WebAssembly.Module | base64 string, offline}`; when it resolves, no request can be made any
 * more. `prepareOffline()` resolves to `offline`, with all that it fetches fetched.
 */
export async function loadAnalyzer(prepareOffline) {
  const packed = document.getElementById('packed-worker');
  if (packed) return { workerSource: packed.textContent, wasm: document.getElementById('packed-wasm').textContent, offline: 'none' };
  const source = fetched('worker.js', (response) => response.text());
  const [workerSource, wasm, offline] = await Promise.all([source, fetched('onrecord.wasm', compiled), prepareOffline()]);
  closeTheDoor();
  return { workerSource, wasm, offline };
}
