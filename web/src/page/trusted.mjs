// The only strings this page hands to the browser as script or markup, under the one policy its headers allow:
// the address of our own Blob worker and of the offline copy's, and a dropped HTML file on its way into an inert document whose text is read.

const policy = globalThis.trustedTypes?.createPolicy('onrecord', {
  createScriptURL(url) {
    if (!url.startsWith('blob:') && url !== 'sw.js') throw new TypeError('only a Blob worker and sw.js may be started');
    return url;
  },
  createHTML: (html) => html,
});

export const workerUrl = (blobUrl) => (policy ? policy.createScriptURL(blobUrl) : blobUrl);

export const serviceWorkerUrl = (path) => (policy ? policy.createScriptURL(path) : path);

/** Parses HTML into a document of its own: no script runs, nothing loads, and none of it enters the page. */
export const inertDocument = (html) => new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
