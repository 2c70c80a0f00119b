// Asks the worker, and takes only the newest text's answer. Every request ends in exactly one of onDone, onError or silence
// because a newer one replaced it or it was cancelled.

const lists = ['paragraphs', 'sentences', 'quotes', 'speakers', 'people', 'figures', 'figureGroups', 'notices'];

/**
 * What an analysis has before anything is found; its other fields come with the answer.
 * @returns {any}
 */
export const emptyAnalysis = () => Object.fromEntries(lists.map((name) => [name, []]));

const nothing = (..._ignored) => {};

/**
 * `spawn(module)` gives a fresh worker with the analyzer loading in it; `module` is the compiled core where one is known.
 * The client has `submit(text, options)`, `cancel()` and `lastTook()`, the milliseconds of the last analysis; `onBusy(boolean)` tells
 * when it works, `onProgress(share)` how far it is, `onReady()` that a worker has loaded the analyzer, `onFailed(message)` that it
 * could not.
 */
export function createClient({ spawn, onDone, onError, onBusy, onProgress = nothing, onReady = nothing, onFailed = nothing, now = () => performance.now() }) {
  let module;
  let worker;
  let helpers = [];
  let version = 0;
  let running = null;
  let took = 0;
  let loaded = false;
  let dead = false;

  function start() {
    worker = spawn(module);
    worker.onmessage = ({ data }) => receive(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      fail(event.message || 'the analyzer stopped');
    };
    worker.onmessageerror = () => fail('the answer could not be read');
  }

  function restart() {
    worker.terminate();
    dismissHelpers();
    loaded = false;
    start();
  }

  function callHelpers(count) {
    for (let i = 0; i < count; i++) {
      const helper = spawn(module);
      const { port1, port2 } = new MessageChannel();
      helper.postMessage({ help: port1 }, [port1]);
      worker.postMessage({ helper: port2 }, [port2]);
      helpers.push(helper);
    }
  }

  function dismissHelpers() {
    if (helpers.length === 0) return;
    for (const helper of helpers) helper.terminate();
    helpers = [];
    worker.postMessage({ alone: true });
  }

  /** The text under way is over; `tell` says how, and may have another one read. */
  function end(tell = nothing) {
    running = null;
    dismissHelpers();
    tell();
    if (!running) onBusy(false);
  }

  /** A worker that never came to work would fail again: the end. */
  function giveUp(message) {
    if (dead) return;
    dead = true;
    worker.terminate();
    end(() => onFailed(message));
  }

  function fail(message) {
    if (!loaded) {
      giveUp(message);
      return;
    }
    const failed = running;
    restart();
    if (failed) end(() => onError(message));
  }

  function receive({ ready, module: compiled, failed, version: answered, share, wanted, list, items, done, error }) {
    module ??= compiled;
    if (ready) {
      loaded = true;
      onReady();
    }
    if (failed) giveUp(failed);
    if (!running || answered !== running.version) return;
    if (share !== undefined) {
      onProgress(share);
    } else if (wanted) {
      callHelpers(wanted);
    } else if (list) {
      const known = (running.analysis[list] ??= []);
      for (const item of items) known.push(item);
    } else {
      const { text, analysis, since } = running;
      took = now() - since;
      end(() => (done ? onDone(text, Object.assign(analysis, done)) : onError(error)));
    }
  }

  start();
  return {
    submit(text, options) {
      if (dead) return;
      if (!running) onBusy(true);
      running = { text, version: ++version, analysis: emptyAnalysis(), since: now() };
      worker.postMessage({ version, text, options });
    },
    cancel() {
      if (!running) return;
      restart();
      end();
    },
    lastTook: () => took,
  };
}
