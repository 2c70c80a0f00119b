// The built library against the scores that are stated for it, on the corpora's development parts and on articles that
// nobody read while it was made. Those are not in the repository: without ../shared beside it this is skipped. After a
// change that is meant, state the new scores.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const POINT = 0.01;
const scorer = fileURLToPath(new URL('../score/score.py', import.meta.url));
const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const library = fileURLToPath(new URL('../../dist/onrecord.mjs', import.meta.url));
const stated = JSON.parse(readFileSync(new URL('stated_scores.json', import.meta.url), 'utf8'));
const skip = existsSync(data) ? false : 'no corpora: ../shared/data is not beside this repository';

let measured;

before(() => {
  if (skip) return;
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  try {
    const file = join(folder, 'scores.json');
    const run = spawnSync('python3', [scorer, library, '--data', data, '--only', 'seed,polnear,newsquant,fresh', '--json', file], { encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.equal(run.status, 0, run.error?.message ?? run.stderr);
    measured = JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

// What the scorer's table has under a path; of precision, recall and F1 the last, percentages as shares.
function score(path) {
  const value = path.reduce((table, key) => table[key], measured);
  if (Array.isArray(value)) return value[2];
  return typeof value === 'object' ? value.F1 / 100 : value;
}

for (const { name, path, least } of stated)
  test(`${name}: no more than a point below ${least}`, { skip }, () => {
    const found = score(path);
    assert.ok(found >= least - POINT, `${found} is more than ${POINT} below the stated ${least}`);
  });

test('the seed article: no fewer lines right than stated', { skip }, () => {
  assert.ok(measured.seed[0] >= 106, `${measured.seed[0]} of ${measured.seed[1]}`);
});
