// The command over an archive: rate and memory, killed half-way and started again, nothing double and nothing lost.
//   node tests/bench/archive.mjs [--articles N] [--characters N] [--jobs N]
// 100,000 articles if not said: those beside the checkout, or the golden ones, again and again, each with an id of its
// own; cut to --characters where a run over whole ones would take too long. Needs a built dist/.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { articles as texts, what } from './articles.mjs';

const number = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({ options: { articles: number('100000'), characters: number('1000000'), jobs: number('2') } });
const [count, characters, jobs] = [values.articles, values.characters, values.jobs].map(Number);
const command = fileURLToPath(new URL('../../dist/cli/main.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-'));
const output = join(folder, 'answers.jsonl');

function* lines() {
  for (let i = 0; i < count; i++) yield `${JSON.stringify({ id: `a${i}`, text: texts[i % texts.length].slice(0, characters) })}\n`;
}

/** Runs the command; `until(bytes written)` says when to kill it. Gives its memory by time, and how it ended. */
async function run(until) {
  const child = spawn(process.execPath, [command, '--jobs', String(jobs), '--output', output, '--resume'], { stdio: ['pipe', 'inherit', 'inherit'] });
  const input = Readable.from(lines());
  child.stdin.on('error', () => input.destroy()); // killed while it is being written to
  input.pipe(child.stdin);
  const memory = [];
  const watch = setInterval(() => {
    const held = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    if (held) memory.push(held[1] / 1024);
    if (until(statSync(output, { throwIfNoEntry: false })?.size ?? 0)) child.kill('SIGKILL');
  }, 500);
  const start = performance.now();
  const status = await new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  clearInterval(watch);
  return { memory, status, seconds: (performance.now() - start) / 1000 };
}

async function answered() {
  let next = 0;
  const wrong = [];
  for await (const line of createInterface({ input: createReadStream(output) })) {
    if (!line.startsWith(`{"id":"a${next}","analysis":{`) || !line.endsWith('}')) wrong.push(next);
    next += 1;
  }
  return { answers: next, wrong };
}

// The bytes of all answers are not known before: what the first hundredth takes is a guess at them.
const sample = await run((size) => size > 200_000);
const { answers: inSample } = await answered();
const whole = (statSync(output).size / inSample) * count;
const first = await run((size) => size > whole / 2);
const second = await run(() => false);
const { answers, wrong } = await answered();

const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1].toFixed(0);
const thirds = (list) => [0, 1, 2].map((i) => middle(list.slice((i * list.length) / 3, ((i + 1) * list.length) / 3))).join(', ');
console.log(`${count} articles (${what}, cut to ${characters} characters), ${jobs} jobs; killed twice, by ${sample.status} and ${first.status}, then ended with ${second.status}`);
console.log(`answers ${answers}, wrong or in the wrong place ${wrong.length}; ${(count / (sample.seconds + first.seconds + second.seconds)).toFixed(0)} a second`);
console.log(`memory of the process in MB, by thirds of its time: ${thirds(first.memory)}, then after the restart ${thirds(second.memory)}; highest ${Math.max(...first.memory, ...second.memory).toFixed(0)}`);
process.exitCode = answers === count && wrong.length === 0 && second.status === 0 ? 0 : 1;
rmSync(folder, { recursive: true });
