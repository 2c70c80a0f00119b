// onrecord, compromise and wink-nlp on the same texts: node javascript.mjs NAME IN OUT, run by measure.py.
import { readFileSync, writeFileSync } from 'node:fs';

const cpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
const figure = (start, end, kind, more) => ({ start, end, kind, unit: '', bound: '=', inclusive: false, vague: false, direction: null, of: null, quote: null, speaker: null, ...more });
const quote = (start, end, i) => ({ id: `q${i + 1}`, kind: 'direct', mode: 'speech', content: [{ start, end }], verbatim: [], cue: null, source: [], speaker: null });

const peers = {
  async onrecord() {
    const { createAnalyzer } = await import('../../../dist/onrecord.mjs');
    const analyzer = await createAnalyzer();
    return (text) => analyzer.analyze(text, { offsets: 'codepoint' });
  },

  // Its quotations have no speaker; its numbers have a value and a unit.
  async compromise() {
    const { default: compromise } = await import('compromise');
    const place = ({ offset }) => [offset.start, offset.start + offset.length];
    return (text) => {
      const doc = compromise(text);
      const quotes = doc.quotations().json({ offset: true }).map((one, i) => quote(...place(one), i));
      const isMoney = new Set(doc.money().json({ offset: true }).map(({ offset }) => offset.start));
      const figures = doc.numbers().json({ offset: true }).map((one) => {
        const { num, unit, suffix } = one.number ?? {};
        const percent = doc.numbers().length > 0 && /%|per ?cent/i.test(one.text);
        return figure(...place(one), percent ? 'percent' : isMoney.has(one.offset.start) ? 'money' : 'count',
          { value: num ?? undefined, unit: percent ? 'percent' : isMoney.has(one.offset.start) ? 'dollar' : unit ?? suffix ?? '' });
      });
      return { quotes, speakers: [], people: [], figures };
    };
  },

  // It has no quotations; its entities are places in the text without a value.
  async wink() {
    const { default: model } = await import('wink-eng-lite-web-model');
    const { default: winkNLP } = await import('wink-nlp');
    const wink = winkNLP(model);
    const kinds = { CARDINAL: 'count', MONEY: 'money', PERCENT: 'percent', DATE: 'date', TIME: 'time', DURATION: 'duration', ORDINAL: 'ordinal' };
    return (text) => {
      const doc = wink.readDoc(text);
      const begins = [];
      const ends = [];
      let at = 0;
      doc.tokens().each((token) => {
        const value = token.out();
        at = text.indexOf(value, at);
        begins.push(at);
        ends.push(at += value.length);
      });
      const figures = [];
      doc.entities().each((entity) => {
        const kind = kinds[entity.out(wink.its.type)];
        const [first, last] = entity.out(wink.its.span);
        if (kind) figures.push(figure(begins[first], ends[last], kind));
      });
      return { quotes: [], speakers: [], people: [], figures };
    };
  },
};

// UTF-16 places as code points, as the scorers count.
function inCodePoints(text, analysis) {
  const at = (place) => Array.from(text.slice(0, place)).length;
  const moved = (span) => ({ ...span, start: at(span.start), end: at(span.end) });
  return { ...analysis, figures: analysis.figures.map(moved), quotes: analysis.quotes.map((one) => ({ ...one, content: one.content.map(moved) })) };
}

const [name, given, out] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(given, 'utf8'));
const begun = cpu();
const analyze = await peers[name]();
analyze('Warm. “Yes,” said Ann Lee of 5.');
const loaded = cpu();
const found = texts.map(analyze);
const work = cpu() - loaded;
const answers = name === 'onrecord' ? found : found.map((analysis, i) => inCodePoints(texts[i], analysis));
writeFileSync(out, JSON.stringify({ answers, load: loaded - begun, work, memory: process.resourceUsage().maxRSS * 1024 }));
