// A worker thread: jobs in, answers out as bytes. The core is compiled once, by the thread that started this one.
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyzer } from '../onrecord.mjs';
import { articleOf, BadArticle, idOf } from './articles.mjs';
import { written } from './rows.mjs';

const { module, settings } = workerData;
const analyzer = await createAnalyzer({ wasm: module });

function answerTo(job) {
  const id = idOf(job, settings);
  try {
    const { text, date } = articleOf(job, settings);
    return { id, text, analysis: analyzer.analyze(text, { offsets: settings.offsets, referenceDate: date }) };
  } catch (error) {
    return { id, error: error.message, stack: error instanceof BadArticle ? undefined : error.stack };
  }
}

parentPort.on('message', (job) => {
  const answer = answerTo(job);
  const bytes = new TextEncoder().encode(written(answer, settings));
  parentPort.postMessage({ bytes, error: answer.error }, [bytes.buffer]);
});
