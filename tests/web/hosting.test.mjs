// The page behind the servers that web/hosting has a configuration for: it works there, and they send what they should.
// A server that is not installed is skipped; that all say the same is checked without any.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, exampleArticle, launch, openPage, paste } from './support.mjs';

const hosting = new URL('../../web/hosting/', import.meta.url);
const read = (name) => readFileSync(new URL(name, hosting), 'utf8');

const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

test('every configuration sets the same headers', () => {
  const forms = { 'nginx.conf': /^add_header ([\w-]+) "([^"]*)" always;/gm, 'apache.htaccess': /^Header always set ([\w-]+) "([^"]*)"$/gm, Caddyfile: /^\t\t([\w-]+) "([^"]*)"$/gm };
  for (const [name, form] of Object.entries(forms)) {
    assert.deepEqual(Object.fromEntries([...read(name).matchAll(form)].map(([, header, value]) => [header, value])), headers, name);
  }
});

const folder = mkdtempSync(join(tmpdir(), 'onrecord-hosting-'));
chmodSync(folder, 0o755); // servers that start as root read as somebody else
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
let browser;
before(async () => { browser = await launch(); });
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

// Each gives the command that serves dist/ on a port in the foreground.
const servers = {
  nginx(port) {
    const site = file('site.conf', read('nginx.conf').replace('/srv/onrecord;', `${dist};`));
    const all = `user root; daemon off; pid ${folder}/nginx.pid; error_log stderr; events {} http { access_log off; server { listen 127.0.0.1:${port}; include ${site}; } }`;
    return ['nginx', '-p', folder, '-c', file('nginx.conf', all.replace(process.getuid() === 0 ? /^$/ : /^user root; /, ''))];
  },
  apache2(port) {
    const root = join(folder, 'apache');
    cpSync(dist, root, { recursive: true });
    writeFileSync(join(root, '.htaccess'), read('apache.htaccess'));
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'filter', 'deflate'];
    const load = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    return ['apache2', '-X', '-f', file('apache.conf', [...load, `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/apache.pid\nErrorLog ${folder}/apache.log\nUser www-data\nGroup www-data`,
      `TypesConfig /etc/mime.types\nDirectoryIndex index.html\nDocumentRoot ${root}\n<Directory ${root}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n`].join('\n'))];
  },
  caddy: (port) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file('Caddyfile', `{\n\tadmin off\n}\n${read('Caddyfile')}`), { ONRECORD_SITE: `http://127.0.0.1:${port}`, ONRECORD_ROOT: dist }],
};

async function answers(address, ended) {
  for (let tries = 0; tries < 200; tries++) {
    if (ended()) break;
    try {
      return await fetch(address);
    } catch {
      await new Promise((resume) => setTimeout(resume, 50));
    }
  }
  throw new Error('the server does not answer');
}

for (const [name, commandFor] of Object.entries(servers)) {
  const missing = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`]).status !== 0;
  test(`${name} serves it, with these headers`, { skip: missing && `${name} is not installed`, timeout: 60_000 }, async () => {
    const port = await freePort();
    const [command, ...words] = commandFor(port);
    const variables = typeof words.at(-1) === 'object' ? words.pop() : {};
    const server = spawn(command, words, { env: { ...process.env, ...variables, HOME: folder, PATH: `${process.env.PATH}:/usr/sbin` }, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    server.stderr.on('data', (data) => { told += data; });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    try {
      const address = `http://127.0.0.1:${port}/`;
      const page = await answers(address, () => server.exitCode !== null).catch((error) => { throw new Error(`${error.message}: ${told}`); });
      assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8');
      const types = { 'onrecord.wasm': /^application\/wasm$/, 'onrecord.mjs': /^text\/javascript\b/, 'page.js': /^(?:text|application)\/javascript; charset=utf-8$/, 'page.css': /^text\/css\b/, 'app.webmanifest': /^application\/manifest\+json\b/ };
      for (const [path, type] of Object.entries(types)) {
        const answer = await fetch(address + path);
        assert.match(answer.headers.get('Content-Type'), type, path);
        for (const [header, value] of Object.entries(headers)) assert.equal(answer.headers.get(header), value, `${path}: ${header}`);
        if (path.startsWith('onrecord') || path.startsWith('page')) assert.match(answer.headers.get('Content-Encoding') ?? '', /gzip|deflate|zstd|br/, `${path} is compressed`);
      }
      assert.equal((await fetch(`${address}none`)).headers.get('X-Content-Type-Options'), 'nosniff', 'errors too');
      const tab = await openPage(browser, address);
      tab.requests.length = 0;
      await paste(tab, exampleArticle);
      assert.deepEqual([tab.problems, tab.requests], [[], []]);
      await tab.close();
    } finally {
      server.kill();
      await ended;
    }
  });
}
