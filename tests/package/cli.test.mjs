// The command line: what it reads and writes, what a bad article costs, and that a killed run can be gone on with.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { article } from '../wasm/texts.mjs';

const command = fileURLToPath(new URL('../../dist/cli/main.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
after(() => rmSync(folder, { recursive: true }));
const analyzer = await createAnalyzer();

function run(options, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...options], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
const lines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const parsed = (output) => output.trimEnd().split('\n').map((line) => JSON.parse(line));
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

// Articles that differ, so that an answer in the wrong place is seen.
const articles = Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, text: `“We need ${i} boats,” said Ada Holm.\n`.repeat(1 + (i * 7) % 5) }));
const expected = (record) => ({ id: record.id, analysis: analyzer.analyze(record.text) });

test('JSON Lines in, JSON Lines out, in order, with the answers of the library', () => {
  const { status, stdout, stderr } = run(['--jobs', '3'], lines(articles));
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.deepEqual(parsed(stdout), articles.map(expected));
});

test('fields and dates by name, a date for those without one', () => {
  const text = 'The mayor resigned on Friday.';
  const input = lines([{ key: 5, body: text, day: '2024-05-16T10:00:00.000Z' }, { key: 'x', body: text }]);
  const { status, stdout } = run(['--field', 'body', '--id', 'key', '--date', 'day', '--reference-date', '2020-01-01'], input);
  assert.equal(status, 0);
  const answers = parsed(stdout);
  assert.deepEqual(answers.map(({ id }) => id), [5, 'x']);
  assert.deepEqual(answers[0].analysis, analyzer.analyze(text, { referenceDate: '2024-05-16T10:00:00' }));
  assert.deepEqual(answers[1].analysis, analyzer.analyze(text, { referenceDate: '2020-01-01' }));
});

test('a bad line is told with its number and costs only itself', () => {
  const good = JSON.stringify({ id: 'good', text: article });
  const bad = ['no JSON', '[1]', '{"text": 5}', '{"body": "x"}', Buffer.from([0x22, 0xff, 0x22]), '{"text": "x", "date": "soon"}'];
  const input = Buffer.concat([good, ...bad, '', '  \r', good].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
  const { status, stdout, stderr } = run(['--date', 'date'], input);
  assert.equal(status, 1);
  const answers = parsed(stdout);
  assert.equal(answers.length, 8);
  for (const answer of [answers[0], answers[7]]) assert.deepEqual(answer, expected({ id: 'good', text: article }));
  assert.deepEqual(answers.slice(1, 7).map(({ id, error }) => [id, error.split(/[:;]/)[0]]), [
    [2, 'not JSON'], [3, 'JSON, but no object'], [4, "the field 'text' holds no string"], [5, "no field 'text'"], [6, 'not UTF-8'],
    [7, "the field 'date' holds no date YYYY-MM-DD"]]);
  for (let number = 2; number <= 7; number++) assert.match(stderr, new RegExp(`^onrecord: line ${number}: `, 'm'));
  assert.match(stderr, /^onrecord: 6 of 8 could not be analysed$/m);
});

test('files, one of which is missing and one is not UTF-8', () => {
  const paths = [file('one.txt', article), join(folder, 'none.txt'), file('latin.txt', Buffer.from([0x93, 0x4e, 0x6f, 0x94]))];
  for (const [options, input] of [[paths, ''], [['--input', 'paths'], paths.join('\n')]]) {
    const { status, stdout } = run(options, input);
    assert.equal(status, 1);
    assert.deepEqual(parsed(stdout), [expected({ id: paths[0], text: article }),
      { id: paths[1], error: 'cannot be read: ENOENT' }, { id: paths[2], error: 'not UTF-8' }]);
  }
});

test('one text on standard input', () => {
  const { stdout } = run(['--input', 'text'], article);
  assert.deepEqual(parsed(stdout), [expected({ id: 1, text: article })]);
});

test('any string is an article', () => {
  const records = ['', '\u0000', '\ud800 “x,” said Ada Holm\udfff.', '\u202eabc', 'x'.repeat(300_000)].map((text, id) => ({ id, text }));
  const { status, stdout } = run([], lines(records));
  assert.equal(status, 0);
  assert.deepEqual(parsed(stdout), records.map(expected));
});

// CSV as RFC 4180 has it, read by other code than wrote it.
const cells = (row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
const table = (csv) => {
  const [head, ...rows] = csv.trimEnd().split('\n').map(cells);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
};

test('CSV: a row a quote, a row for an article without any, a row for one that failed', () => {
  const text = '“Yes, \n“no”,” said Ada Holm 👍. “=1+1,” she said.';
  const input = lines([{ id: 'a', text }, { id: 'none', text: 'It rained.' }, { id: 'bad' }]);
  for (const offsets of ['utf16', 'codepoint']) {
    const { status, stdout } = run(['--format', 'csv', '--offsets', offsets], input);
    assert.equal(status, 1);
    const rows = table(stdout);
    const { quotes } = analyzer.analyze(text, { offsets });
    assert.deepEqual(rows.map(({ id }) => id), [...quotes.map(() => 'a'), 'none', 'bad']);
    assert.ok(quotes.length >= 2);
    for (const [i, quote] of quotes.entries()) {
      const cut = ({ start, end }) => (offsets === 'utf16' ? text.slice(start, end) : [...text].slice(start, end).join(''));
      assert.equal(rows[i].quote, quote.id);
      assert.equal(rows[i].content, quote.content.map(cut).join(' … ').replace(/\s+/g, ' '));
      assert.equal(rows[i].verbatim.replace(/^'/, ''), quote.verbatim.map(cut).join(' … ').replace(/\s+/g, ' '));
      assert.equal(rows[i].start, String(quote.content[0].start));
    }
    assert.ok(rows.some(({ verbatim }) => verbatim.startsWith("'=1+1")));
    assert.equal(rows.at(-2).quote, '');
    assert.match(rows.at(-1).error, /no field 'text'/);
  }
});

test('CSV of figures, with and without its head', () => {
  const input = lines([{ id: 'a', text: 'It cost at least $1,200. About 5 percent left.' }]);
  const whole = run(['--format', 'csv', '--table', 'figures'], input).stdout;
  assert.deepEqual(table(whole).map(({ text, bound, value, unit }) => [text, bound, value, unit]),
    [['at least $1,200', 'at least', '1200', 'dollar'], ['About 5 percent', 'about', '5', 'percent']]);
  const bare = run(['--format', 'csv', '--table', 'figures', '--no-header'], input).stdout;
  assert.equal(bare, whole.slice(whole.indexOf('\n') + 1));
});

test('wrong use names what is wrong, ends with 2 and writes nothing', () => {
  const there = file('there.jsonl', 'x\n');
  for (const [options, message] of [
    [['--jbos', '2'], /--jbos/], [['--jobs', '0'], /--jobs.*'0'/], [['--format', 'xml'], /--format: jsonl or csv.*'xml'/],
    [['--offsets', 'bytes'], /--offsets/], [['--resume'], /--resume.*--output/], [['--table', 'quotes'], /--table.*csv/],
    [['--reference-date', '2024-02-30'], /--reference-date.*2024-02-30/], [['--output', there], /there\.jsonl exists/],
    [['--output', there, '--resume'], /is no output of this command/], [['--output', there, '--resume', '--force'], /which\?/],
  ]) {
    const { status, stdout, stderr } = run(options);
    assert.equal(status, 2, options.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, message);
  }
  assert.equal(readFileSync(there, 'utf8'), 'x\n');
});

test('an output that cannot be written ends with 3; a reader that has enough ends it without a word', () => {
  assert.equal(run(['--output', join(folder, 'no/such/folder')], lines(articles)).status, 3);
  const input = file('articles.jsonl', lines(articles));
  const { stderr, stdout } = spawnSync('sh', ['-c', `cat '${input}' - | '${process.execPath}' '${command}' | head -n 1`],
    { encoding: 'utf8', timeout: 60_000, stdio: [undefined, 'pipe', 'pipe'], input: lines(articles) });
  assert.equal(stderr, '');
  assert.deepEqual(parsed(stdout), [expected(articles[0])]);
});

test('help and version', () => {
  assert.match(run(['--help']).stdout, /^Usage: onrecord .*--resume/s);
  const { version } = JSON.parse(readFileSync(new URL('../../dist/package.json', import.meta.url), 'utf8'));
  assert.equal(run(['--version']).stdout, `${version}\n`);
});

for (const format of ['jsonl', 'csv']) {
  const options = ['--format', format, '--jobs', '2'];
  const input = lines(articles.flatMap((one, i) => (i % 9 === 4 ? [{ id: one.id }, one] : [one])).map((one, i) => ({ ...one, id: i % 3 ? one.id : undefined })));

  test(`${format}: killed half-way and started again, nothing is double and nothing lost`, async () => {
    const whole = run(options, input).stdout;
    const output = join(folder, `killed.${format}`);
    const child = spawn(process.execPath, [command, ...options, '--output', output, '--resume']);
    child.stdin.on('error', () => {}); // killed while it is being written to
    child.stdin.write(input.slice(0, input.length / 2)); // and no end: it cannot finish
    while (!existsSync(output) || statSync(output).size < whole.length / 4) await new Promise((resume) => setTimeout(resume, 20));
    child.kill('SIGKILL');
    await new Promise((ended) => child.on('exit', ended));
    assert.ok(statSync(output).size < whole.length * 0.8);
    assert.equal(run([...options, '--output', output, '--resume'], input).status, 1);
    assert.equal(readFileSync(output, 'utf8'), whole);
  });

  test(`${format}: gone on with from wherever it was cut`, () => {
    const whole = Buffer.from(run(options, input).stdout);
    const output = join(folder, `cut.${format}`);
    const lineEnd = whole.indexOf('\n', whole.length / 3) + 1;
    for (const place of [0, 5, lineEnd - 1, lineEnd, lineEnd + 1, Math.floor(whole.length * 0.7), whole.length]) {
      writeFileSync(output, whole.subarray(0, place));
      const { status, stderr } = run([...options, '--output', output, '--resume'], input);
      assert.ok(status <= 1, stderr);
      assert.ok(readFileSync(output).equals(whole), `cut at ${place}`);
    }
  });

  test(`${format}: another input, or another file, is refused and left alone`, () => {
    const output = join(folder, `other.${format}`);
    run([...options, '--output', output], input);
    const whole = readFileSync(output, 'utf8');
    const others = [[lines([{ id: 'other', text: '' }, ...articles]), /answer 1 is to/], [lines(articles.slice(0, 2)), /holds more answers|answer \d is to/]];
    for (const [other, message] of others) {
      const { status, stderr } = run([...options, '--output', output, '--resume'], other);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(readFileSync(output, 'utf8'), whole);
    }
    truncateSync(output, 0);
    appendFileSync(output, 'something else\n');
    assert.equal(run([...options, '--output', output, '--resume'], input).status, 2);
    assert.equal(readFileSync(output, 'utf8'), 'something else\n');
  });
}

test('while nobody takes the answers, no more is read', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [command, '--jobs', '1']);
  child.stdin.on('error', () => {});
  const line = lines([{ text: 'x '.repeat(2000) }]);
  let taken = 0;
  for (;;) {
    if (child.stdin.write(line)) {
      taken += line.length;
      continue;
    }
    const drained = new Promise((resolve) => child.stdin.once('drain', () => resolve(true)));
    const idle = new Promise((resolve) => setTimeout(resolve, 3000, false));
    if (!(await Promise.race([drained, idle]))) break;
    taken += line.length;
    assert.ok(taken < 4e6, `${taken} bytes read, and no answer was taken`);
  }
  assert.ok(taken > line.length * 32);
  child.kill('SIGKILL');
});
