// Worker threads, and answers in the order of their jobs.
import { Worker } from 'node:worker_threads';

/** `size` workers. A worker that dies, for want of memory or whatever else, costs its job alone. */
export class Pool {
  #idle = [];
  #all = new Set();
  #waiting = [];
  #data;
  #answerLost;

  /** `answerLost(job, error)` gives the answer to a job whose worker died. */
  constructor(size, data, answerLost) {
    this.#data = data;
    this.#answerLost = answerLost;
    for (let i = 0; i < size; i++) this.#start();
  }

  /** Resolves to the job's answer, always. */
  run(job) {
    return new Promise((resolve) => {
      this.#waiting.push({ job, resolve });
      this.#assign();
    });
  }

  async close() {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #start() {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: this.#data });
    worker.on('message', (answer) => {
      worker.task.resolve(answer);
      worker.task = undefined;
      this.#idle.push(worker);
      this.#assign();
    });
    worker.on('error', (error) => {
      if (!worker.task) throw error; // it could not even start
      this.#all.delete(worker);
      worker.task.resolve(this.#answerLost(worker.task.job, error));
      this.#start();
    });
    this.#all.add(worker);
    this.#idle.push(worker);
    this.#assign();
  }

  #assign() {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.pop();
      worker.task = this.#waiting.shift();
      worker.postMessage(worker.task.job);
    }
  }
}

/**
 * The answers to jobs, in the jobs' order and as soon as they are there. No more jobs are taken while `most.jobs` or
 * `most.bytes` of them are under way, or while nobody takes the answers: memory is bounded whatever is slow.
 */
export async function* inOrder(jobs, run, most) {
  const underWay = [];
  let bytes = 0;
  let next = nextOf(jobs);
  while (next || underWay.length > 0) {
    const [oldest] = underWay;
    const full = oldest && (underWay.length >= most.jobs || bytes >= most.bytes);
    const { answer, job, done } = await Promise.race([oldest?.answer, full ? undefined : next].filter(Boolean));
    if (answer) {
      underWay.shift();
      bytes -= oldest.size;
      yield answer;
    } else if (done) {
      next = undefined;
    } else {
      const size = job.bytes?.length ?? 0;
      bytes += size;
      underWay.push({ size, answer: run(job).then((answer) => ({ answer: { ...answer, job } })) });
      next = nextOf(jobs);
    }
  }
}

function nextOf(jobs) {
  const next = jobs.next().then(({ value, done }) => ({ job: value, done }));
  next.catch(() => {}); // told when it is awaited, which may be later
  return next;
}
