// What is told beside the answers: bad articles always, how far it is only on a terminal.
import { stderr } from 'node:process';

const number = new Intl.NumberFormat('en');

export class Progress {
  #start = performance.now();
  #drawn = 0;
  #shown;
  done = 0;
  bad = 0;

  constructor({ quiet, answered }) {
    this.#shown = stderr.isTTY && !quiet;
    this.answered = answered;
  }

  count({ job, error }) {
    this.done += 1;
    if (error !== undefined) {
      this.bad += 1;
      this.#clear();
      stderr.write(`onrecord: ${job.where}: ${error}\n`);
    }
    const now = performance.now();
    if (this.#shown && now - this.#drawn > 500) {
      this.#drawn = now;
      this.#clear();
      stderr.write(this.#line(now));
    }
  }

  end() {
    this.#clear();
    if (this.#shown) stderr.write(`${this.#line(performance.now())}\n`);
    if (this.bad > 0) stderr.write(`onrecord: ${number.format(this.bad)} of ${number.format(this.done)} could not be analysed\n`);
  }

  #clear() {
    if (this.#shown) stderr.write('\r\x1b[K');
  }

  #line(now) {
    const rate = this.done / ((now - this.#start) / 1000);
    const before = this.answered > 0 ? ` after ${number.format(this.answered)} of before` : '';
    return `${number.format(this.done)} articles${before}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`;
  }
}
