// The package packed and installed into an empty project, as npm does it, and a server for what is built of it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const npm = (folder, ...words) => execFileSync('npm', [...words, '--loglevel=error'], { cwd: folder, encoding: 'utf8' });

/** A new folder with the package installed; the archive it came in stands beside `node_modules`. */
export function project() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'));
  const [{ filename, files }] = JSON.parse(npm(folder, 'pack', dist, '--json'));
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
  return { folder, archive: join(folder, filename), files: files.map(({ path }) => path) };
}

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/** What a strict host sends: no eval, nothing from elsewhere. */
export const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";

export function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!file.startsWith(folder + sep) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
    response.end(readFileSync(file));
  });
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }));
  });
}

export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'], { encoding: 'utf8' });
  return found.trim();
}

/** The blocks of code in the package's README, by language. */
export function examples(language) {
  const readme = readFileSync(join(dist, 'README.md'), 'utf8');
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);
}
