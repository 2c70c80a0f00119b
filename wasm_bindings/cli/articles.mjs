// Where articles come from: lines or files to jobs, and a job to its text. A job is what a worker is sent:
// {number, where, bytes} for a line or a text that was read, {number, where, path} for a file that is still to be read.
import { createReadStream, readFileSync } from 'node:fs';

// The analysis reads 5 million characters, which JSON may write with 6 bytes each.
const longestLine = 64 * 1024 * 1024;
const newline = 0x0a;

/** An article that cannot be analysed; the message is for the user. */
export class BadArticle extends Error {}

const open = (file) => (file === '-' ? process.stdin : createReadStream(file));

/** Lines as bytes of their own, without their ends; `undefined` for one that is too long. */
export async function* linesOf(stream, longest = longestLine) {
  let parts = [];
  let size = 0;
  const line = () => {
    const whole = size > longest ? undefined : new Uint8Array(Buffer.concat(parts, size));
    parts = [];
    size = 0;
    return whole;
  };
  const take = (part) => {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end; (end = chunk.indexOf(newline, from)) >= 0; from = end + 1) {
      take(chunk.subarray(from, end));
      yield line();
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

const isBlank = (bytes) => bytes !== undefined && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

async function* numberedLines(file) {
  let number = 0;
  for await (const bytes of linesOf(open(file))) {
    number += 1;
    if (!isBlank(bytes)) yield { number, where: file === '-' ? `line ${number}` : `${file}:${number}`, bytes };
  }
}

/** The jobs of a command line, in order. */
export async function* jobsOf({ input, files }) {
  for (const [index, file] of files.entries()) {
    if (input === 'jsonl') {
      yield* numberedLines(file);
    } else if (input === 'paths') {
      for await (const { number, bytes } of numberedLines(file)) {
        const path = bytes && Buffer.from(bytes).toString().replace(/\r$/, '');
        yield { number, where: path, path };
      }
    } else if (file === '-') {
      const bytes = new Uint8Array(Buffer.concat(await process.stdin.toArray()));
      yield { number: index + 1, where: 'standard input', bytes };
    } else {
      yield { number: index + 1, where: file, path: file };
    }
  }
}

function decoded(bytes) {
  if (bytes === undefined) throw new BadArticle(`longer than ${longestLine / 2 ** 20} MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadArticle('not UTF-8');
  }
}

function parsed(bytes) {
  const line = decoded(bytes);
  let record;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new BadArticle(`not JSON: ${error.message}`);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) throw new BadArticle('JSON, but no object');
  return record;
}

function textOf(record, field) {
  const text = record[field];
  if (typeof text === 'string') return text;
  if (text !== undefined) throw new BadArticle(`the field '${field}' holds no string`);
  throw new BadArticle(`no field '${field}'; there is ${Object.keys(record).slice(0, 20).join(', ') || 'none'}`);
}

// A day, or the start of a longer time: fractions of seconds and zones are left out.
function dateOf(record, field, otherwise) {
  const value = field === undefined ? undefined : record[field];
  if (value === undefined || value === null || value === '') return otherwise;
  const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?/.exec(value)?.[0];
  if (date === undefined) throw new BadArticle(`the field '${field}' holds no date YYYY-MM-DD: ${JSON.stringify(value).slice(0, 60)}`);
  return date;
}

function fileBytes(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new BadArticle(`cannot be read: ${error.code ?? error.message}`);
  }
}

/** What names a job's article, readable or not: its id, else the path of its file, else its number. */
export function idOf(job, { input, id }) {
  if (job.path !== undefined) return job.path;
  if (input !== 'jsonl') return job.number;
  try {
    return parsed(job.bytes)[id] ?? job.number;
  } catch {
    return job.number;
  }
}

/** A job's article as `{text, date}`. Throws BadArticle. */
export function articleOf(job, { input, field, date, 'reference-date': day }) {
  if (job.path !== undefined) return { text: decoded(fileBytes(job.path)), date: day };
  if (input !== 'jsonl') return { text: decoded(job.bytes), date: day };
  const record = parsed(job.bytes);
  return { text: textOf(record, field), date: dateOf(record, date, day) };
}
