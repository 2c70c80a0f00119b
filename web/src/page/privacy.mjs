// The self-test: the page tries to send something, by each way there is, and shows what becomes of it.
import { el } from './dom.mjs';
import { serviceWorkerUrl } from './trusted.mjs';

const patience = 3_000;
const within = (promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, patience, 'blocked'))]);

const fetchTry = (address) => fetch(address, { mode: 'no-cors' }).then(() => 'sent', () => 'blocked');

const imageTry = (address) => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve('sent');
  image.onerror = () => resolve('blocked');
  image.src = address;
});

const socketTry = (address) => new Promise((resolve) => {
  try {
    const socket = new WebSocket(address);
    socket.onopen = () => resolve('sent');
    socket.onerror = () => resolve('blocked');
  } catch {
    resolve('blocked');
  }
});

const workerTry = (worker, address) => new Promise((resolve) => {
  worker.onmessage = ({ data }) => {
    worker.terminate();
    resolve(data.sent ? 'sent' : 'blocked');
  };
  worker.onerror = () => resolve('blocked');
  worker.postMessage({ send: address });
});

/** By a service worker, which would not inherit the page's policy: by starting one, and by asking the one there may be. */
const offlineTry = async (address) => {
  const { serviceWorker } = navigator;
  if (!serviceWorker || location.protocol === 'file:') return 'blocked';
  const started = await serviceWorker.register(serviceWorkerUrl('sw.js')).then(() => true, () => false);
  serviceWorker.controller?.postMessage({ send: address });
  return started ? 'sent' : fetchTry(`${address}?offline`);
};

/** `spawn()` gives a worker as the analysis uses it. Gives `[{what, result: 'blocked' | 'sent'}]`; nothing of the text is in any request. */
export async function tryToSend(spawn) {
  const own = location.protocol.startsWith('http') ? `${location.origin}/self-test` : 'https://example.com/self-test';
  const tries = [
    ['a request to the page\u2019s own server', fetchTry(own)],
    ['a request to another server', fetchTry('https://example.com/')],
    ['a picture from another server', imageTry('https://example.com/self-test.png')],
    ['a socket', socketTry('wss://example.com/')],
    ['a request from the analyzer', workerTry(spawn(), own)],
    ['a request through the offline copy', offlineTry(own)],
  ];
  // A request that failed for want of a network was not blocked by the policy: only the browser's own report counts.
  return Promise.all(tries.map(async ([what, attempt]) => ({ what, result: await within(attempt) })));
}

export function createPrivacy({ openButton, dialog, testButton, result, spawn }) {
  openButton.addEventListener('click', () => dialog.showModal());
  testButton.addEventListener('click', async () => {
    let reports = 0;
    const report = () => { reports += 1; };
    document.addEventListener('securitypolicyviolation', report);
    testButton.disabled = true;
    result.replaceChildren(el('li', {}, 'Trying \u2026'));
    const outcomes = await tryToSend(spawn);
    document.removeEventListener('securitypolicyviolation', report);
    testButton.disabled = false;
    result.replaceChildren(
      ...outcomes.map(({ what, result: outcome }) => el('li', { class: outcome }, `${what}: ${outcome === 'sent' ? 'was sent (please report this)' : 'blocked'}`)),
      el('li', {}, `The browser reported ${reports} attempts stopped by the page\u2019s policy.`));
  });
}
