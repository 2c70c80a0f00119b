// node analyses.mjs LIBRARY.mjs TEXTS.json: the analysis of each text, as one object by id, on standard output.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [library, file] = process.argv.slice(2);
const { createAnalyzer } = await import(pathToFileURL(resolve(library)).href);
const analyzer = await createAnalyzer();
const out = {};
for (const { id, text, reference } of JSON.parse(readFileSync(file, 'utf8'))) {
  const options = reference ? { referenceDate: reference.slice(0, 19) } : {};
  out[id] = analyzer.analyze(text, { offsets: 'codepoint', ...options });
}
process.stdout.write(JSON.stringify(out));
