// Many texts on several workers. The core is compiled once and shared; answers are those of one analyzer.
//
//   const pool = await createPool();
//   const analyses = await Promise.all(texts.map((text) => pool.analyze(text)));
//   await pool.close();
//
// Runs in Node 20 or newer, and in pages that may start module workers. Types: pool.d.ts.
import { compileCore } from './onrecord.mjs';

const inNode = typeof process === 'object' && Boolean(process.versions?.node);
// Variables, so that bundlers for the web leave them alone.
const [os, threads] = ['node:os', 'node:worker_threads'];
const node = inNode ? { ...(await import(/* webpackIgnore: true */ /* @vite-ignore */ os)), ...(await import(/* webpackIgnore: true */ /* @vite-ignore */ threads)) } : undefined;
const cores = () => (inNode ? node.availableParallelism() : navigator.hardwareConcurrency);

/**
 * `size`: workers, one a processor core by default. `wasm`: as for createAnalyzer.
 * @param {{size?: number, wasm?: any}} [options]
 */
export async function createPool({ size = cores(), wasm } = {}) {
  if (!Number.isInteger(size) || size < 1) throw new TypeError(`size: a whole number from 1 on is needed, not ${size}`);
  const pool = new Pool(await compileCore(wasm), size);
  await pool.ready;
  return { size, analyze: (text, options) => pool.run({ text, options }), close: () => pool.close() };
}

class Pool {
  #module;
  #idle = [];
  #workers = new Set();
  #waiting = []; // {job, resolve, reject}
  #closed = false;

  constructor(module, size) {
    this.#module = module;
    this.ready = Promise.all(Array.from({ length: size }, () => this.#start()));
  }

  run(job) {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('onrecord: the pool is closed'));
      this.#waiting.push({ job, resolve, reject });
      this.#assign();
    });
  }

  close() {
    this.#closed = true;
    const closed = new Error('onrecord: the pool was closed');
    for (const { task } of this.#workers) task?.reject(closed);
    for (const task of this.#waiting.splice(0)) task.reject(closed);
    return Promise.all([...this.#workers].map(({ terminate }) => terminate()));
  }

  // A worker that dies, for want of memory say, costs its task alone.
  #start() {
    return new Promise((started, failed) => {
      const worker = startWorker(this.#module, {
        onAnswer: (answer) => {
          if (answer.ready) started();
          else settle(worker.task, answer);
          worker.task = undefined;
          this.#idle.push(worker);
          this.#assign();
        },
        onError: (error) => {
          failed(error); // without effect once it has started
          this.#workers.delete(worker);
          if (!worker.task) return;
          worker.task.reject(error);
          if (!this.#closed) this.#start().catch(() => {});
        },
      });
      this.#workers.add(worker);
    });
  }

  #assign() {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop();
      worker.task = this.#waiting.shift();
      worker.post(worker.task.job);
    }
  }
}

function settle(task, { analysis, error }) {
  if (analysis) return task.resolve(analysis);
  const Kind = error.name === 'TypeError' ? TypeError : Error;
  task.reject(new Kind(error.message));
}

/** One worker, in Node and in a page alike. */
function startWorker(module, { onAnswer, onError }) {
  const address = new URL('./pool-worker.mjs', import.meta.url);
  const worker = inNode ? new node.Worker(address) : new Worker(address, { type: 'module' });
  if (inNode) {
    worker.on('message', onAnswer);
    worker.on('error', onError);
  } else {
    worker.onmessage = ({ data }) => onAnswer(data);
    worker.onerror = (event) => onError(new Error(event.message || 'onrecord: a worker failed'));
  }
  worker.postMessage({ module });
  return { task: undefined, post: (job) => worker.postMessage(job), terminate: () => worker.terminate() };
}
