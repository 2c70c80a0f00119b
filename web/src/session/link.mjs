// A session inside a link: deflated, in the part of an address that browsers send nowhere.
//
//   "#1." + base64url(deflate(session))
import { readSession, sessionText } from './file.mjs';

const mark = '#1.';
const largest = 2_000_000; // characters of an unpacked session
export const chatLimit = 4_000;
export const linkLimit = 50_000;

const pipe = (bytes, transform) => new Blob([bytes]).stream().pipeThrough(transform);

function base64url(bytes) {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8_192) binary += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(base64) {
  const binary = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

/** The fragment of a link that holds the session, with its `#`. */
export async function fragmentOf(session, time) {
  const packed = await new Response(pipe(new TextEncoder().encode(sessionText(session, time)), new CompressionStream('deflate-raw'))).arrayBuffer();
  return mark + base64url(new Uint8Array(packed));
}

export const isLink = (fragment) => fragment.startsWith(mark);

/** Unpacked to at most `largest` bytes: what is left over is never unpacked. */
async function unpacked(bytes) {
  const reader = pipe(bytes, new DecompressionStream('deflate-raw')).getReader();
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > largest) {
      reader.cancel().catch(() => {});
      throw new Error('This link holds more than a link may. Nothing was opened.');
    }
    chunks.push(value);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(chunks).arrayBuffer());
}

/** The session of a fragment; rejects with an Error with a line for the reader. */
export async function sessionOfFragment(fragment) {
  let json;
  try {
    if (fragment.length > largest) throw new Error('This link is longer than a link may be. Nothing was opened.');
    json = await unpacked(bytesOf(fragment.slice(mark.length)));
  } catch (error) {
    if (/^This link/.test(error.message)) throw error;
    throw new Error('This link is damaged or was cut off on its way. Ask for the session file instead.');
  }
  return readSession(json);
}
