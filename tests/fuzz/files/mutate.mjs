// Changes bytes at random, always the same for one seed.

/** mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const join = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const extremes = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x3c, 0x22];

/** `bytes` after one to eight changes; `words`: byte strings that mean something; `others`: what parts may be taken from. */
export function mutated(bytes, { random, words, others, longest = 20_000 }) {
  const below = (n) => Math.floor(random() * n);
  const place = () => below(bytes.length + 1);
  const stretch = () => {
    const start = place();
    return [start, Math.min(bytes.length, start + 1 + below(2 ** below(12)))];
  };
  const changes = [
    () => { if (bytes.length > 0) bytes[below(bytes.length)] ^= 1 << below(8); },
    () => { if (bytes.length > 0) bytes[below(bytes.length)] = extremes[below(extremes.length)]; },
    () => { if (bytes.length > 0) bytes[below(bytes.length)] = below(256); },
    () => {
      const [start, end] = stretch();
      bytes = join(bytes.subarray(0, start), bytes.subarray(end));
    },
    () => {
      const [start, end] = stretch();
      const times = 1 + below(2 ** below(6));
      bytes = join(bytes.subarray(0, end), ...new Array(times).fill(bytes.subarray(start, end)), bytes.subarray(end));
    },
    () => {
      const at = place();
      bytes = join(bytes.subarray(0, at), words[below(words.length)], bytes.subarray(at));
    },
    () => {
      const other = others[below(others.length)];
      const from = below(other.length + 1);
      bytes = join(bytes.subarray(0, place()), other.subarray(from, from + below(2 ** below(12)) + 1), bytes.subarray(place()));
    },
    () => { bytes = bytes.slice(0, place()); },
  ];
  bytes = bytes.slice();
  for (let left = 1 + below(random() < 0.5 ? 2 : 8); left > 0; left--) {
    // A cut to length loses most of a file, so it is rare.
    const change = changes[below(random() < 0.05 ? changes.length : changes.length - 1)];
    change();
    if (bytes.length > longest) bytes = bytes.slice(0, longest);
  }
  return bytes;
}
