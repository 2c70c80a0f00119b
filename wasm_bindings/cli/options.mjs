// The command's options: what they are called, what they may be, and how a wrong one is told.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** The command was called wrongly, or for something that cannot be done: told without a stack. */
export class Misuse extends Error {}

export const help = `Usage: onrecord [OPTION]... [FILE]...

Who said what in news articles, and every figure to check. Each article becomes one line of JSON.

Reads JSON Lines from standard input, or each FILE as one article in UTF-8. "-" is standard input.

Input
  --input KIND          jsonl: an article a line (default without FILEs); text: an article a file (default with
                        FILEs); paths: the path of a text file a line
  --field NAME          jsonl: the field that holds the article (default: text)
  --id NAME             jsonl: the field that names it (default: id); without one its line's number does
  --date NAME           jsonl: the field with the day it appeared, from which its relative dates count
  --reference-date DAY  that day for articles without one: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss

Output, in the order of the input
  --output FILE         write there instead of to standard output
  --resume              go on where FILE ends; the same command, started again, leaves nothing out or double
  --force               replace FILE where it exists
  --format FORMAT       jsonl (default): {"id", "analysis"} or {"id", "error"} a line; csv: a row a quote
  --table TABLE         csv: quotes (default) or figures
  --no-header           csv: without the row of names
  --offsets UNIT        utf16 (default, as in JavaScript and Java) or codepoint (as in Python)

  --jobs N              articles at a time (default: one a core, here ${availableParallelism()})
  --quiet               no progress on the terminal
  --help, --version

Exit status: 0 all were analysed; 1 some could not be read: each is told with its line and costs only itself;
2 wrong use, nothing was written; 3 it could not go on.
`;

const kinds = {
  input: { type: 'string', one: ['jsonl', 'text', 'paths'] },
  field: { type: 'string', default: 'text' },
  id: { type: 'string', default: 'id' },
  date: { type: 'string' },
  'reference-date': { type: 'string' },
  output: { type: 'string' },
  resume: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  format: { type: 'string', default: 'jsonl', one: ['jsonl', 'csv'] },
  table: { type: 'string', one: ['quotes', 'figures'] },
  'no-header': { type: 'boolean', default: false },
  offsets: { type: 'string', default: 'utf16', one: ['utf16', 'codepoint'] },
  jobs: { type: 'string', default: String(availableParallelism()) },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
};

const mostJobs = 256;

/** Options and files of a command line. Throws Misuse, which names what is wrong. */
export function readOptions(words) {
  let parsed;
  try {
    parsed = parseArgs({ args: words, options: kinds, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error.message);
  }
  const { values: options, positionals: files } = parsed;
  if (options.help || options.version) return options;
  for (const [name, { one }] of Object.entries(kinds)) {
    if (one && options[name] !== undefined && !one.includes(options[name])) {
      throw new Misuse(`--${name}: ${one.slice(0, -1).join(', ')} or ${one.at(-1)} is needed, not '${options[name]}'`);
    }
  }
  const jobs = Number(options.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new Misuse(`--jobs: a number from 1 to ${mostJobs} is needed, not '${options.jobs}'`);
  }
  const input = options.input ?? (files.length > 0 ? 'text' : 'jsonl');
  refuseContradictions({ ...options, input });
  return { ...options, input, jobs, table: options.table ?? 'quotes', files: files.length > 0 ? files : ['-'] };
}

function refuseContradictions({ input, format, output, ...options }) {
  if (options.resume && output === undefined) throw new Misuse('--resume: only together with --output FILE');
  if (options.force && output === undefined) throw new Misuse('--force: only together with --output FILE');
  if (options.resume && options.force) throw new Misuse('--resume goes on with the file, --force replaces it: which?');
  if (format !== 'csv' && options.table !== undefined) throw new Misuse('--table: only together with --format csv');
  if (format !== 'csv' && options['no-header']) throw new Misuse('--no-header: only together with --format csv');
  if (input !== 'jsonl' && options.date !== undefined) throw new Misuse('--date: only with JSON Lines, --input jsonl');
}
