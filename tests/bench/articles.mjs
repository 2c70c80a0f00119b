// The texts that are timed: news articles where they stand beside the checkout, else the golden ones.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const beside = new URL('../../../shared/data/polnear/dev.json.gz', import.meta.url);
const golden = new URL('../golden/', import.meta.url);

function load() {
  if (existsSync(beside)) {
    const articles = JSON.parse(gunzipSync(readFileSync(beside))).map(({ text }) => text);
    return { what: `${articles.length} news articles`, articles };
  }
  const files = readdirSync(golden).filter((file) => file.endsWith('.txt') && !file.endsWith('.marked.txt'));
  const articles = files.map((file) => readFileSync(new URL(file, golden), 'utf8'));
  return { what: `${articles.length} golden articles`, articles };
}

export const { what, articles } = load();

/** Articles one after another, up to a length. */
export function textOf(length) {
  const all = articles.join('\n\n');
  return all.repeat(Math.ceil(length / all.length) + 1).slice(0, length);
}
