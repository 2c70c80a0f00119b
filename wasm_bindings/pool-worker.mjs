// A worker of pool.mjs. In: {module} once, then {text, options}. Out: {ready} once, then {analysis} or {error} for each text.
import { createAnalyzer } from './onrecord.mjs';

const inNode = typeof process === 'object' && Boolean(process.versions?.node);
const threads = 'node:worker_threads'; // a variable, so that bundlers for the web leave it alone
const port = inNode ? (await import(/* webpackIgnore: true */ /* @vite-ignore */ threads)).parentPort : globalThis;

let analyzer;

async function answerTo({ module, text, options }) {
  if (module) {
    analyzer = await createAnalyzer({ wasm: module });
    return { ready: true };
  }
  return { analysis: analyzer.analyze(text, options) };
}

port.onmessage = ({ data }) => {
  const failed = ({ name, message }) => ({ error: { name, message } });
  answerTo(data).catch(failed).then((answer) => port.postMessage(answer));
};
