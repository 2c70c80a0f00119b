#!/usr/bin/env node
// onrecord on the command line: articles in, who said what out. `onrecord --help` says how.
import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createAnalyzer } from '../onrecord.mjs';
import { jobsOf } from './articles.mjs';
import { help, Misuse, readOptions } from './options.mjs';
import { openOutput } from './output.mjs';
import { inOrder, Pool } from './pool.mjs';
import { Progress } from './progress.mjs';
import { headOf, written } from './rows.mjs';

const status = { fine: 0, someBad: 1, misuse: 2, failed: 3 };
const mostBytes = 32 * 1024 * 1024; // of articles under way, beside one of any length
const jobsAhead = 32; // for each worker

async function compiled() {
  return WebAssembly.compile(readFileSync(new URL('../onrecord.wasm', import.meta.url)));
}

async function refuseWrongDay(module, day) {
  if (day === undefined) return;
  const analyzer = await createAnalyzer({ wasm: module });
  try {
    analyzer.analyze('', { referenceDate: day });
  } catch (error) {
    throw new Misuse(`--reference-date: ${error.message}`);
  }
}

async function run(settings) {
  const module = await compiled();
  await refuseWrongDay(module, settings['reference-date']);
  const jobs = jobsOf(settings);
  const { stream, empty, answered } = await openOutput(jobs, settings);
  const lost = (job, cause) => {
    const error = `the analysis failed: ${cause.message}`;
    return { error, bytes: written({ id: job.path ?? job.number, error }, settings) };
  };
  const pool = new Pool(settings.jobs, { module, settings }, lost);
  const progress = new Progress({ quiet: settings.quiet, answered });
  async function* answers() {
    if (empty) yield headOf(settings);
    const most = { jobs: settings.jobs * jobsAhead, bytes: mostBytes };
    for await (const answer of inOrder(jobs, (job) => pool.run(job), most)) {
      progress.count(answer);
      yield answer.bytes;
    }
  }
  try {
    await pipeline(answers, stream, { end: stream !== process.stdout });
  } finally {
    progress.end();
    process.stdin.destroy(); // it may be waiting for more, where the output has ended
    await pool.close();
  }
  return progress.bad > 0 ? status.someBad : status.fine;
}

async function main(words) {
  const settings = readOptions(words);
  if (settings.help) process.stdout.write(help);
  else if (settings.version) {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    process.stdout.write(`${version}\n`);
  } else return run(settings);
  return status.fine;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const misused = error instanceof Misuse;
  if (error.code !== 'EPIPE') process.stderr.write(`onrecord: ${error.message}\n${misused ? 'Try onrecord --help\n' : ''}`);
  process.exitCode = misused ? status.misuse : status.failed;
}
