// Where answers go: standard output, a new file, or one that an earlier run left unfinished.
import { createReadStream, createWriteStream, existsSync, statSync, truncateSync } from 'node:fs';
import { idOf, linesOf } from './articles.mjs';
import { Misuse } from './options.mjs';
import { cell, headOf, keysOf } from './rows.mjs';

/** A stream to write to, whether it has its head already, and how many articles it holds. */
export async function openOutput(jobs, settings) {
  const { output, resume, force } = settings;
  if (output === undefined) return { stream: process.stdout, empty: true, answered: 0 };
  const exists = existsSync(output) && statSync(output).size > 0;
  if (exists && !resume && !force && statSync(output).isFile()) {
    throw new Misuse(`${output} exists: --resume goes on where it ends, --force replaces it`);
  }
  if (!resume || !exists) return { stream: createWriteStream(output), empty: true, answered: 0 };
  const { end, answered } = await skipAnswered(jobs, settings);
  truncateSync(output, end); // what was cut off half-way, if anything
  return { stream: createWriteStream(output, { flags: 'a' }), empty: end === 0, answered };
}

/** Takes the jobs whose answers the file holds from `jobs`; gives their number and where the last whole answer ends. */
async function skipAnswered(jobs, settings) {
  let end = 0;
  let answered = 0;
  const shown = settings.format === 'csv' ? cell : (id) => JSON.stringify(id);
  for await (const answer of answersIn(settings)) {
    end = answer.end;
    if (answer.id === undefined) continue; // the head
    answered += 1;
    const { value: job, done } = await jobs.next();
    if (done) throw new Misuse(`${settings.output} holds more answers than there are articles; nothing was changed`);
    const id = shown(idOf(job, settings));
    if (id !== answer.id) {
      throw new Misuse(`${settings.output}: answer ${answered} is to ${answer.id}, but ${job.where} is ${id}; nothing was changed`);
    }
  }
  return { end, answered };
}

/** The whole answers of a file, each as `{id, end}`: its id as it is written, and the byte after it. */
async function* answersIn(settings) {
  const answers = settings.format === 'csv' ? csvAnswers : jsonAnswers;
  const { size } = statSync(settings.output);
  let end = 0;
  async function* lines() {
    for await (const bytes of linesOf(createReadStream(settings.output), Infinity)) {
      end += bytes.length + 1;
      if (end <= size) yield { line: Buffer.from(bytes).toString(), end }; // a last line without its end is torn
    }
  }
  yield* answers(lines(), settings);
}

async function* jsonAnswers(lines, { output }) {
  for await (const { line, end } of lines) {
    const id = /^\{"id":(.*?),"(?:analysis":\{|error":")/.exec(line)?.[1];
    if (id === undefined) throw new Misuse(`${output} is no output of this command in JSON Lines; nothing was changed`);
    yield { id, end };
  }
}

// An article's rows are all there only when the next one's begin: their number is not known before.
async function* csvAnswers(lines, settings) {
  let expected = headOf(settings);
  let before;
  let end = 0;
  for await (const { line, end: lineEnd } of lines) {
    if (expected !== '') {
      if (`${line}\n` !== expected) throw new Misuse(`${settings.output} has other columns; nothing was changed`);
      expected = '';
      yield { end: lineEnd };
    } else {
      const { id, key } = keysOf(line);
      if (/^(?:[qf]1)?$/.test(key)) {
        if (before !== undefined) yield { id: before, end };
        before = id;
      }
    }
    end = lineEnd;
  }
}
