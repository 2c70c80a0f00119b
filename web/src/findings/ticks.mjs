// Which figures the reader has ticked as checked. Kept while the page is open, and by the words of the figure and those behind it,
// so that a tick outlives a new analysis, in which ids and places move.
import { sliceOf } from '../analysis/model.mjs';

const keyOf = (model, figure) => `${figure.kind}|${sliceOf(model, figure)}|${model.text.slice(figure.end, figure.end + 24)}`;

export function createTicks() {
  const ticked = new Set();
  return {
    has: (model, figure) => ticked.size > 0 && ticked.has(keyOf(model, figure)),
    set(model, figure, checked) {
      if (checked) ticked.add(keyOf(model, figure));
      else ticked.delete(keyOf(model, figure));
    },
    count: (model) => (ticked.size === 0 ? 0 : model.analysis.figures.filter((figure) => ticked.has(keyOf(model, figure))).length),
  };
}
