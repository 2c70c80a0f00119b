// Serves a folder on this machine only: node tools/serve.mjs FOLDER [PORT]
// Without a port, on the first free one from 8080 on.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

// The page carries its own content security policy; this is the directive that a page cannot give itself.
const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

const [folder, port] = process.argv.slice(2);
const root = resolve(folder);

const server = createServer(async (request, response) => {
  try {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(root + sep)) throw new Error('outside the folder');
    const body = await readFile(file);
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found\n');
  }
});

let attempt = Number(port ?? 8080);
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port !== undefined) {
    console.error(`Cannot serve on port ${attempt}: ${error.code === 'EADDRINUSE' ? 'it is in use' : error.message}`);
    process.exit(1);
  }
  server.listen(++attempt, 'localhost');
});
server.on('listening', () => console.log(`http://localhost:${attempt}/  (Ctrl-C ends it)`));
server.listen(attempt, 'localhost');
