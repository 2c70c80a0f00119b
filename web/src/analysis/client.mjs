// Asks the worker, and takes only the newest text's answer. Every request ends in exactly one of onDone, onError or silence
// because a newer one replaced it or it was cancelled.

// A text that is overtaken is read to its end if that is near, else given up: a worker cannot be interrupted, only replaced.
const patience = 1_000;

const lists = ['paragraphs', 'sentences', 'quotes', 'speakers', 'people', 'figures', 'figureGroups', 'notices'];

export const emptyAnalysis = () => Object.fromEntries(lists.map((name) => [name, []]));

/**
 * `spawn()` gives a fresh worker with the analyzer loading in it.
 * The client has `submit(text, options)`, `cancel()` and `lastTook()`, the milliseconds of the last analysis; `onBusy(boolean)` tells when
 * it works, `onReady()` that a worker has loaded the analyzer, `onFailed(message)` that it could not.
 */
export function createClient({ spawn, onDone, onError, onBusy, onReady = () => {}, onFailed = () => {}, now = () => performance.now() }) {
  let worker = spawn();
  let version = 0;
  let running = null;
  let waiting = null;
  let took = 0;
  let loaded = false;
  let dead = false;

  function listen() {
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      fail(event.message || 'the analyzer stopped');
    };
    worker.onmessageerror = () => fail('the answer could not be read');
  }

  function begin(request) {
    running = { ...request, version: ++version, analysis: emptyAnalysis(), since: now() };
    onBusy(true);
    worker.postMessage({ version, text: request.text, options: request.options });
  }

  function next() {
    running = null;
    if (waiting) {
      const request = waiting;
      waiting = null;
      begin(request);
    } else {
      onBusy(false);
    }
  }

  /** A worker that never came to work would fail again: the end. */
  function giveUp(message) {
    if (dead) return;
    dead = true;
    running = null;
    waiting = null;
    worker.terminate();
    onBusy(false);
    onFailed(message);
  }

  function fail(message) {
    if (!loaded) {
      giveUp(message);
      return;
    }
    const failed = running;
    restart();
    if (failed && !waiting) onError(message);
    next();
  }

  function restart() {
    worker.terminate();
    loaded = false;
    worker = spawn();
    listen();
  }

  function receive({ version: answered, list, items, done, error, ready, failed }) {
    if (ready) {
      loaded = true;
      onReady();
    }
    if (failed) giveUp(failed);
    if (!running || answered !== running.version) return;
    if (list) {
      const known = (running.analysis[list] ??= []);
      for (const item of items) known.push(item);
      return;
    }
    const { text, analysis, since } = running;
    took = now() - since;
    if (!waiting && done) onDone(text, Object.assign(analysis, done));
    else if (!waiting) onError(error);
    next();
  }

  listen();
  return {
    submit(text, options) {
      if (dead) return;
      const request = { text, options };
      if (!running) {
        begin(request);
      } else if (now() - running.since < patience) {
        waiting = request;
      } else {
        waiting = null;
        restart();
        begin(request);
      }
    },
    lastTook: () => took,
    cancel() {
      waiting = null;
      if (!running) return;
      running = null;
      restart();
      onBusy(false);
    },
  };
}
