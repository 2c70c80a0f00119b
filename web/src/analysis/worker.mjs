// The analysis, off the main thread.
//
// In:  {load, warmUp: text} once, {version, text, options} for each version of the text; {helper: port} for each worker that helps,
//      {alone} when they have gone, {help: port} to be such a helper. A worker of its own reads a file: {read: {kind, bytes}}.
// Out: {ready, module} once, or {failed}; for the newest version {version, share} now and then, {version, wanted: helpers} where it
//      is long, {version, list, items} for each part of the analysis, then {version, done}; or {version, error}. A version that is
//      overtaken is left at the next step, without a word. For a file {file} or {why}.
import { createAnalyzer, compileCore } from '../../../wasm_bindings/onrecord.mjs';
import { answerFile } from '../input/file-bytes.mjs';
import { breathe, help, readShared } from './sharing.mjs';

// A whole analysis of a long text would take the page too long to receive in one piece.
const partWeight = 600;

// Code is slow until it has run a few times: better before there is a text than after.
const warmUpRounds = 4;

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

function postAnalysis(version, analysis) {
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

async function load(wasm, warmUp) {
  const module = wasm instanceof WebAssembly.Module ? wasm : await compileCore(bytesOf(wasm));
  const analyzer = await createAnalyzer({ wasm: module });
  analyzer.analyze(warmUp);
  postMessage({ ready: true, module });
  return analyzer;
}

async function runWarm(analyzer, warmUp) {
  for (let round = 1; round < warmUpRounds && !working; round++) {
    await breathe();
    if (!working) analyzer.analyze(warmUp);
  }
}

let ready;
let newest; // the request that has not begun
let working = false;
const helpers = [];

async function answer(request) {
  const { version, text, options } = request;
  try {
    const analyzer = await ready;
    if (newest) return;
    const steps = analyzer.begin(text, options);
    const tell = (message) => postMessage({ version, ...message });
    const finished = await readShared(steps, { version, text, helpers, tell, overtaken: () => newest !== undefined });
    if (finished) postAnalysis(version, steps.finish());
  } catch (error) {
    postMessage({ version, error: String(error?.message ?? error) });
  }
}

async function work() {
  working = true;
  while (newest) {
    const request = newest;
    newest = undefined;
    await answer(request);
  }
  working = false;
}

onmessage = async ({ data }) => {
  if (data.load) {
    ready = load(data.load, data.warmUp);
    ready.then((analyzer) => runWarm(analyzer, data.warmUp)).catch((error) => postMessage({ failed: String(error?.message ?? error) }));
  } else if (data.send) {
    await tryToSend(data.send);
  } else if (data.read) {
    postMessage(await answerFile(data.read));
  } else if (data.helper) {
    helpers.push(data.helper);
  } else if (data.alone) {
    for (const port of helpers.splice(0)) port.close();
  } else if (data.help) {
    help(data.help, ready);
  } else {
    newest = data;
    if (!working) work();
  }
};
