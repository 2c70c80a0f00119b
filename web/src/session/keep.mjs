// Keeping texts on this machine, only where it was asked for: IndexedDB, one entry per text. Nothing is made in the browser before the
// first text is kept, and nothing is left when the last one is deleted.

const name = 'onrecord';
const store = 'texts';
const days = 30;

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error('another tab holds it open'));
});

/** Entries that are older than thirty days. */
export const isExpired = ({ time }, now) => !(now - Date.parse(time) < days * 86_400_000);

/** The database, or null where there is none and none is to be made. */
async function open({ create }) {
  // WebKit keeps an empty database where the making of one is given up: there is none made where one can ask.
  const known = create ? null : await indexedDB.databases?.();
  if (known && !known.some((database) => database.name === name)) return null;
  const request = indexedDB.open(name, 1);
  let missing = false;
  request.onupgradeneeded = () => {
    missing = !create;
    if (create) request.result.createObjectStore(store, { keyPath: 'id' });
    else request.transaction.abort();
  };
  return asked(request).catch((error) => {
    if (missing) return null;
    throw error;
  });
}

async function within(mode, create, work) {
  const database = await open({ create });
  if (!database) return null;
  try {
    return await asked(work(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

/**
 * `{id, time, headline, progress, session}`: `session` is the content of a session file. Rejects where the browser refuses, as some do
 * for private windows and for pages from disk.
 */
export const keep = (entry) => within('readwrite', true, (texts) => texts.put(entry));

export async function forget(id) {
  await within('readwrite', false, (texts) => texts.delete(id));
  const left = await within('readonly', false, (texts) => texts.count());
  if (left === 0) await forgetAll();
}

export const forgetAll = () => asked(indexedDB.deleteDatabase(name));

/** Everything kept, the newest first; what is older than thirty days is deleted on the way. */
export async function kept(now) {
  const entries = (await within('readonly', false, (texts) => texts.getAll())) ?? [];
  for (const entry of entries) if (isExpired(entry, now)) await forget(entry.id);
  return entries.filter((entry) => !isExpired(entry, now)).sort((a, b) => (a.time < b.time ? 1 : -1));
}
