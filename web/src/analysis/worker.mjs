// The analysis, off the main thread. In: {load: wasm, warmUp: text} once, answered with {ready}
// or {failed}, then {version, text, options}. Out: {version, list, items} for each
// part of the analysis, then {version, done}; or {version, error}. Every request is answered. A worker of its own reads a file:
// in {read: {kind, bytes}}, out {file} or {why}.
import { createAnalyzer } from '../../../wasm_bindings/onrecord.mjs';
import { answerFile } from '../input/file-bytes.mjs';

// A whole analysis of a long text would take the page too long to receive in one piece.
const partWeight = 600;

function bytesOf(wasm) {
  if (typeof wasm !== 'string') return wasm;
  const binary = atob(wasm);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

const weightOf = (item) => 2 + (item.mentions?.length ?? 0) + (item.content?.length ?? 0) + (item.quotes?.length ?? 0) / 4;

function postInParts(version, list, items) {
  let part = [];
  let weight = 0;
  for (const item of items) {
    part.push(item);
    weight += weightOf(item);
    if (weight < partWeight) continue;
    postMessage({ version, list, items: part });
    part = [];
    weight = 0;
  }
  if (part.length > 0) postMessage({ version, list, items: part });
}

function answer(analyzer, { version, text, options }) {
  const analysis = analyzer.analyze(text, options);
  const rest = {};
  for (const [name, value] of Object.entries(analysis)) {
    if (Array.isArray(value) && value.length > 0) postInParts(version, name, value);
    else rest[name] = value;
  }
  postMessage({ version, done: rest });
}

/** Asked by the self-test: does the policy hold here too? */
async function tryToSend(address) {
  try {
    await fetch(address, { mode: 'no-cors' });
    postMessage({ sent: true });
  } catch {
    postMessage({ sent: false });
  }
}

let ready;

async function load(wasm, warmUp) {
  const analyzer = await createAnalyzer({ wasm: bytesOf(wasm) });
  // The first analysis compiles what all need: better before there is a text than after.
  analyzer.analyze(warmUp);
  postMessage({ ready: true });
  return analyzer;
}

onmessage = async ({ data }) => {
  if (data.load) {
    ready = load(data.load, data.warmUp);
    ready.catch((error) => postMessage({ failed: String(error?.message ?? error) }));
    return;
  }
  if (data.send) {
    await tryToSend(data.send);
    return;
  }
  if (data.read) {
    postMessage(await answerFile(data.read));
    return;
  }
  try {
    answer(await ready, data);
  } catch (error) {
    postMessage({ version: data.version, error: String(error?.message ?? error) });
  }
};
