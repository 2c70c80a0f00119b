// Characters a second beside two JavaScript libraries in the same run, on the same texts, in turns.
//
// onrecord gives its whole analysis; compromise sentences, people, quotations and numbers; wink-nlp its whole
// pipeline (sentences, parts of speech, entities, sentiment). What each gives is counted, so that none is skipped.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnalyzer } from '../../dist/onrecord.mjs';
import { articles, what } from './articles.mjs';
import { median, record } from './record.mjs';

const ROUNDS = 5;
const SHARE = 200_000; // characters a round, from another place each time

const analyzer = await createAnalyzer();
const wink = winkNLP(model);

const contenders = {
  onrecord(text) {
    const { counts, quotes, speakers, people, figures } = analyzer.analyze(text);
    return counts.sentences + quotes.length + speakers.length + people.length + figures.length;
  },
  compromise(text) {
    const doc = compromise(text);
    return [doc.sentences(), doc.people(), doc.quotations(), doc.numbers()].reduce((sum, view) => sum + view.json().length, 0);
  },
  'wink-nlp'(text) {
    const doc = wink.readDoc(text);
    return doc.sentences().length() + doc.entities().out().length + doc.tokens().out(wink.its.pos).length;
  },
};

function share(round) {
  const texts = [];
  let characters = 0;
  for (let i = 0; characters < SHARE; i++) {
    const text = articles[(round * 97 + i) % articles.length];
    texts.push(text);
    characters += text.length;
  }
  return { texts, characters };
}

// Ratios are taken round by round, so that a machine that is busy for a while slows both sides.
const speeds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  const { texts, characters } = share(round);
  for (const [name, analyze] of Object.entries(contenders)) {
    const start = process.cpuUsage().user; // the clock would count the machine's other work too
    const found = texts.reduce((sum, text) => sum + analyze(text), 0);
    const seconds = (process.cpuUsage().user - start) / 1e6;
    if (found === 0) throw new Error(`${name} found nothing`);
    if (round > 0) speeds[name].push(characters / seconds); // the first round warms up
  }
}

console.log(`Speed on ${what} under Node ${process.versions.node}, median of ${ROUNDS} rounds of ${SHARE / 1000} kB:`);
const ratios = {};
for (const [name, values] of Object.entries(speeds)) {
  ratios[name] = median(values.map((value, round) => speeds.onrecord[round] / value));
  const ratio = name === 'onrecord' ? '' : `   onrecord: ${ratios[name].toFixed(2)} times as fast`;
  console.log(`  ${name.padEnd(10)} ${Math.round(median(values) / 1000).toString().padStart(6)} k characters/s${ratio}`);
}
record('speed', { node: process.versions.node, own: median(speeds.onrecord), compromise: ratios.compromise, wink: ratios['wink-nlp'] });
