// Using the page without a network, for who asks for it: the fragment `#offline` registers the service worker, before the door closes.
// Nothing is kept of the page otherwise, and nothing of the text ever here.
import { serviceWorkerUrl } from '../page/trusted.mjs';

const fragment = '#offline';
const worker = () => (location.protocol === 'file:' ? null : (navigator.serviceWorker ?? null));

/** Resolves when a version that is being installed is there, or has failed. */
function installed(registration) {
  const { installing } = registration;
  if (!installing) return Promise.resolve();
  return new Promise((resolve) => {
    installing.addEventListener('statechange', () => {
      if (installing.state !== 'installing') resolve();
    });
  });
}

async function register(serviceWorker) {
  history.replaceState(null, '', location.pathname + location.search);
  const registration = await serviceWorker.register(serviceWorkerUrl('sw.js'));
  await installed(registration);
  return registration;
}

/**
 * What there is to say when the page starts: `new` when it was kept for the first time, `update` when a newer version waits for the next
 * start, `kept`, `none`, or `failed`. When it resolves, nothing is being fetched for it any more.
 */
export async function prepareOffline() {
  const serviceWorker = worker();
  if (!serviceWorker) return 'none';
  try {
    const known = await serviceWorker.getRegistration();
    if (!known) {
      if (location.hash !== fragment) return 'none';
      const registration = await register(serviceWorker);
      return registration.active || registration.waiting ? 'new' : 'failed';
    }
    if (location.hash === fragment) history.replaceState(null, '', location.pathname + location.search);
    await known.update().catch(() => {}); // without a network there is no newer version
    await installed(known);
    return known.waiting && known.active ? 'update' : 'kept';
  } catch {
    return 'failed';
  }
}

const words = {
  new: 'This page is kept for use without a network from now on.',
  update: 'A new version of this page has come. It starts when you open the page the next time, after closing its last window.',
  failed: 'The page could not be kept for use without a network: this browser or this server does not allow it.',
};

export const offlineWords = (outcome) => words[outcome] ?? '';

/** Forgets the copy of the page. */
async function dropOffline() {
  const registration = await worker()?.getRegistration();
  const prefix = `onrecord ${registration?.scope} `;
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/** The line in the dialog on privacy: a button to keep the page, or to let the copy go. */
export function createOfflineLine({ root, button, hint, outcome, tell }) {
  const isKept = ['new', 'update', 'kept'].includes(outcome);
  root.hidden = worker() === null;
  button.textContent = isKept ? 'Delete the offline copy' : 'Keep this page for offline use';
  hint.textContent = isKept ? 'The program is kept in this browser; of your texts nothing is.' : 'This loads the page again. The program is then kept in this browser, never a text.';
  button.addEventListener('click', async () => {
    if (isKept) {
      await dropOffline();
      root.hidden = true;
      tell('The offline copy is deleted');
      return;
    }
    location.hash = fragment;
    location.reload();
  });
}
