// Long work on the main thread, cut into slices short enough that typing never waits.

const sliceMilliseconds = 8;

/** Lets the browser handle input and paint, then goes on. Not throttled like nested timers. */
export function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits until the browser has painted, or would have if the page were in sight. */
export function painted() {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      breathe().then(resolve);
    };
    const timer = setTimeout(done, 100);
    const frame = requestAnimationFrame(done);
  });
}

/**
 * Runs an iterator to its end in slices; what it yields is passed to `onProgress` once per slice.
 * Gives true, or false when `signal` was aborted before the end. Short work ends within the call's first slice, synchronously.
 * @param {Iterator<number>} iterator
 * @param {{signal?: AbortSignal, onProgress?: (share: number) => void}} [options]
 */
export async function runInSlices(iterator, { signal, onProgress } = {}) {
  for (;;) {
    const until = performance.now() + sliceMilliseconds;
    let step;
    do {
      if (signal?.aborted) return false;
      step = iterator.next();
      if (step.done) return true;
    } while (performance.now() < until);
    onProgress?.(step.value);
    await breathe();
  }
}
