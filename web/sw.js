// The page without a network, for who asked for it. A service worker does not inherit the page's policy, so this one is short enough to
// be read whole: it fetches the page's own files once, when this version of it is installed, and afterwards answers from that cache and
// from nowhere else. It takes no messages. pack.mjs puts in the list of files and what they hash to.
const files = [/* files */];
const prefix = `onrecord ${registration.scope} `;
const cacheName = prefix + '/* version */';

addEventListener('install', (event) => {
  const requests = files.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)));
});

// An earlier version is thrown away when no window uses it any more.
addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith(prefix) && name !== cacheName;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

addEventListener('fetch', (event) => {
  const found = caches.open(cacheName).then((cache) => cache.match(event.request, { ignoreSearch: true }));
  event.respondWith(found.then((response) => response ?? Response.error()));
});
