// What is inside a built dist/ and whether it is what was built: node tools/inventory.mjs DIST EMSCRIPTEN_ROOT
//   DIST/sbom.cdx.json   the parts that others made (components.json) with versions and licences, in CycloneDX 1.5
//   DIST/SHA256SUMS      of every other file: `sha256sum --check SHA256SUMS`
// The same files give the same bytes: no time, no random number.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [dist, emscripten] = process.argv.slice(2);
const jsonHeaders = ['build/wasm/include/nlohmann/json.hpp', 'build/wasm/_deps/nlohmann_json-src/include/nlohmann/json.hpp'];

const versions = {
  json: /version (\d+\.\d+\.\d+)/.exec(readFileSync(jsonHeaders.find(existsSync), 'utf8'))[1],
  emscripten: readFileSync(join(emscripten, 'emscripten-version.txt'), 'utf8').replaceAll(/["\s]/g, ''),
};

const { name, version, description, license } = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'));
const licences = (expression) => (/ /.test(expression) ? [{ expression }] : [{ license: { id: expression } }]);
const components = JSON.parse(readFileSync(new URL('components.json', import.meta.url), 'utf8')).map((one) => ({
  type: 'library', name: one.name, version: versions[one.version] ?? one.version, author: one.author, description: one.what, licenses: licences(one.licence),
  externalReferences: [{ type: 'website', url: one.site }],
}));
const list = {
  bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
  metadata: { component: { type: 'library', 'bom-ref': name, name, version, description, licenses: licences(license) } },
  components,
};
writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(list, null, 2)}\n`);

const files = readdirSync(dist, { recursive: true }).filter((file) => file !== 'SHA256SUMS' && statSync(join(dist, file)).isFile()).sort();
const sums = files.map((file) => `${createHash('sha256').update(readFileSync(join(dist, file))).digest('hex')}  ${file}\n`);
writeFileSync(join(dist, 'SHA256SUMS'), sums.join(''));
