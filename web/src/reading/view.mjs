// The reading view: the text with its marks, drawn block by block in slices, what is in sight first.
import { indexAt } from '../analysis/blocks.mjs';
import { el } from '../page/dom.mjs';
import { runInSlices } from '../page/slices.mjs';
import { isLit, paragraphElement } from './marks.mjs';
import { orderSpans, spansOf } from './spans.mjs';

/** Gives each block the spans that touch it. */
function* shareOut(blocks, spans) {
  for (const span of spans) {
    for (let i = indexAt(blocks, span.start); i < blocks.length && blocks[i].start < span.end; i++) blocks[i].spans.push(span);
    yield;
  }
}

/** Blocks in the order to draw them: those around `center` first, then the rest from the top. */
function* fromCenter(length, center) {
  const reach = 1;
  for (let i = Math.max(0, center - reach); i < Math.min(length, center + reach + 1); i++) yield i;
  for (let i = 0; i < length; i++) if (Math.abs(i - center) > reach) yield i;
}

/** What a block looks like, to leave it alone when nothing changed. Offsets count from the block, so text before it may change. */
function lookOf(model, block) {
  const spans = block.spans.map(({ start, end, ...rest }) => ({ ...rest, start: start - block.start, end: end - block.start, name: model.speakers.get(rest.speaker)?.name }));
  return `${model.text.slice(block.start, block.end)}\n${JSON.stringify(spans)}`;
}

export function createReading({ root, scroller, onProgress }) {
  let model = null;
  let blocks = [];
  let choice = null;
  let drawing = new AbortController();
  let lighting = new AbortController();
  /** One element per block, and what it looks like. Kept between drawings. */
  const slots = [];

  function slotAt(index) {
    while (slots.length <= index) {
      const element = el('div', { class: 'block' });
      root.append(element);
      slots.push({ element, look: null });
    }
    return slots[index];
  }

  function drawBlock(index) {
    const block = blocks[index];
    if (block.drawn) return;
    block.drawn = true;
    block.spans = orderSpans(block.spans);
    const slot = slotAt(index);
    const look = lookOf(model, block);
    if (slot.look === look) {
      for (const [i, p] of [...slot.element.children].entries()) p.dataset.start = block.paragraphs[i].start;
      return;
    }
    slot.look = look;
    slot.element.replaceChildren(...block.paragraphs.map((paragraph) => paragraphElement(model, paragraph, block.spans, choice)));
  }

  function indexInSight() {
    const box = scroller.getBoundingClientRect();
    const element = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + 40)?.closest('.block');
    return Math.max(0, slots.findIndex((slot) => slot.element === element));
  }

  function* draw(newModel, shows) {
    const newBlocks = newModel.blocks.map((block) => ({ ...block, spans: [], drawn: false }));
    const center = indexInSight();
    yield* shareOut(newBlocks, spansOf(newModel, shows));
    model = newModel;
    blocks = newBlocks;
    while (slots.length > blocks.length) slots.pop().element.remove();
    let drawn = 0;
    for (const index of fromCenter(blocks.length, center)) {
      drawBlock(index);
      yield ++drawn / blocks.length;
    }
  }

  /** Marks what is of the chosen one, block by block, the blocks in sight first. */
  function* light() {
    root.classList.toggle('choosing', choice !== null);
    for (const index of fromCenter(slots.length, indexInSight())) {
      for (const mark of slots[index].element.querySelectorAll('mark')) mark.classList.toggle('lit', isLit(mark.dataset, choice));
      yield;
    }
  }

  return {
    /** Draws the model's text; gives true, or false when another drawing or a cancel came before its end. */
    async draw(newModel, shows, newChoice) {
      drawing.abort();
      drawing = new AbortController();
      const { signal } = drawing;
      choice = newChoice;
      const complete = await runInSlices(draw(newModel, shows), { signal, onProgress });
      root.classList.toggle('choosing', choice !== null);
      return complete;
    },

    cancel: () => drawing.abort(),

    /** Dims everything that is not of this speaker or person (an id), or nothing (null). */
    choose(id) {
      if (id === choice) return true;
      choice = id;
      lighting.abort();
      lighting = new AbortController();
      return runInSlices(light(), { signal: lighting.signal });
    },

    /** The element that holds an offset, drawn if it was not yet. */
    elementAt(offset) {
      if (blocks.length === 0) return null;
      const index = indexAt(blocks, offset);
      for (let i = slots.length; i <= index; i++) slotAt(i);
      drawBlock(index);
      return slots[index].element;
    },
  };
}
