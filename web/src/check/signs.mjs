// The states of a check in the text: a sign at the start of a mark and a calmer tint, and a line under what is checked and has no mark.
import { el } from '../page/dom.mjs';
import { indexAt } from '../analysis/blocks.mjs';
import { signOf, stateWords } from './kinds.mjs';

const keyOf = ({ dataset: { type, figure, quote, speaker, person } }) => {
  if (type === 'figure') return `figure:${figure}`;
  if (type === 'quote') return `quote:${quote?.split(' ')[0]}`;
  return type === 'speaker' ? `name:${speaker ?? person}` : null;
};

function setSign(mark, record) {
  const old = mark.querySelector(':scope > .sign');
  if (!record || record.state === 'open') {
    delete mark.dataset.state;
    old?.remove();
    return;
  }
  if (mark.dataset.state === record.state) return;
  mark.dataset.state = record.state;
  old?.remove();
  if (mark.dataset.type === 'speaker') return;
  const sign = el('span', { class: 'sign', data: { sign: signOf[record.state], said: `${stateWords(record)}: ` } });
  const chip = mark.querySelector(':scope > .chip');
  if (chip) chip.after(sign);
  else mark.prepend(sign);
}

/** Shows the states on all marks there are. A quote in pieces has its sign on the first. */
export function showSigns(root, rows) {
  const records = new Map(rows.filter(({ record }) => record).map(({ item, record }) => [item.key, record]));
  if (records.size === 0 && !root.querySelector('mark[data-state]')) return;
  const seen = new Set();
  for (const mark of root.querySelectorAll('mark[data-type]')) {
    const key = keyOf(mark);
    const first = !seen.has(key) || mark.dataset.type === 'speaker';
    seen.add(key);
    const record = records.get(key);
    setSign(mark, record);
    if (!first) mark.querySelector(':scope > .sign')?.remove();
  }
}

/** The range of a span of the text in the reading view, or null where it is not drawn or reaches over a paragraph's end. */
function rangeOf(paragraphs, { start, end }) {
  if (paragraphs.length === 0) return null;
  const { element, start: from } = paragraphs[indexAt(paragraphs, start)];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = from;
  for (let node; (node = /** @type {Text} */ (walker.nextNode())); at += node.data.length) {
    if (at <= start && start < at + node.data.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.data.length) {
      range.setEnd(node, end - at);
      return range;
    }
  }
  return null;
}

/** Lines under spans that have no mark, by the browser's highlights where it has them. `spans` by name: `{'to-check': [span]}`. */
export function showHighlights(root, spansByName) {
  if (!globalThis.CSS?.highlights) return;
  if (Object.values(spansByName).every((spans) => spans.length === 0) && CSS.highlights.size === 0) return;
  const paragraphs = [...root.querySelectorAll('p[data-start]')].map((element) => ({ element, start: Number(element.dataset.start) }));
  for (const [name, spans] of Object.entries(spansByName)) {
    const ranges = spans.map((span) => rangeOf(paragraphs, span)).filter(Boolean);
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }
}
