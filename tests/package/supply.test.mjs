// What dist/ says of itself: checksums of every file, and a list of what others made that names all of it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from './support.mjs';

test('the checksums are right, and of every file', () => {
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: dist });
  const listed = readFileSync(join(dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.slice(66));
  const there = readdirSync(dist, { recursive: true }).filter((file) => file !== 'SHA256SUMS' && statSync(join(dist, file)).isFile());
  assert.deepEqual(listed, there.sort());
});

test('what others made is listed with version and licence, and each stands in THIRD_PARTY.md', () => {
  const { bomFormat, specVersion, metadata, components } = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'));
  assert.deepEqual([bomFormat, specVersion, metadata.component.name], ['CycloneDX', '1.5', 'onrecord']);
  const papers = readFileSync(join(dist, 'THIRD_PARTY.md'), 'utf8');
  const shipped = papers.slice(papers.indexOf('## In what is shipped'), papers.indexOf('## For building'));
  const sites = [...shipped.matchAll(/\]\((https:[^)]+)\)/g)].map(([, site]) => site);
  assert.deepEqual(components.map((one) => one.externalReferences[0].url).sort(), sites.sort());
  for (const { name, version, licenses } of components) {
    assert.match(version, /^\d+\.\d+/, name);
    assert.ok(licenses[0].expression ?? licenses[0].license.id, name);
  }
});
