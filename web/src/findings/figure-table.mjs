// The table of figures as elements. `view` is what the reader set: {sort, ticks, current}; `on` is what happens: {sort} and the page's
// actions.
import { button, el } from '../page/dom.mjs';
import { readingOf } from '../page/words.mjs';
import { claimantOf, sentenceOf, sliceOf } from '../analysis/model.mjs';
import { sortHead } from './sorting.mjs';

/** The figure as the library reads it, where that says more than the words in the text. */
function readingUnlessPrinted(model, figure) {
  const words = readingOf(figure);
  return words && words !== sliceOf(model, figure) && el('span', { class: 'reading' }, words);
}

function figureInSentence(model, figure) {
  const { start, end } = sentenceOf(model, figure);
  return [model.text.slice(start, figure.start), el('b', {}, sliceOf(model, figure)), model.text.slice(figure.end, end)];
}

/** Right in the check sheet, or open again. */
function tickBox(model, figure, view, on) {
  const props = { type: 'checkbox', checked: view.ticks.has(`figure:${figure.id}`), 'aria-label': `${sliceOf(model, figure)} is checked` };
  return el('label', { class: 'tick' }, el('input', { ...props, onchange: ({ target }) => on.tick(figure, target.checked) }));
}

function classesOf({ figure, position, group }, model, view) {
  const classes = { repeat: group.length > 1, again: position > 0, ticked: view.ticks.has(`figure:${figure.id}`), chosen: view.current === figure.id };
  return Object.keys(classes).filter((name) => classes[name]).join(' ');
}

const tagOf = (group, model) => (group.some(({ id }) => model.differing.has(id)) ? 'values differ' : `${group.length} times`);

function figureRow(row, model, view, on) {
  const { figure, position, group } = row;
  return el('tr', { class: classesOf(row, model, view), data: { figure: figure.id } },
    el('td', {}, tickBox(model, figure, view, on)),
    el('th', { scope: 'row' },
      button(sliceOf(model, figure), () => on.show('figure', figure.id), { class: 'figure-link', title: 'Show in the text' }),
      readingUnlessPrinted(model, figure),
      group.length > 1 && position === 0 && el('span', { class: 'tag' }, tagOf(group, model))),
    el('td', {}, figure.kind),
    el('td', {}, claimantOf(model, figure)),
    el('td', { class: 'sentence' }, figureInSentence(model, figure)));
}

/** The first rows of all groups, a row per figure, those of one group together. */
function firstRows(groups, limit) {
  const rows = [];
  for (const group of groups) {
    for (const [position, figure] of group.entries()) {
      if (rows.length === limit) return rows;
      rows.push({ figure, position, group });
    }
  }
  return rows;
}

/** `groups` are lists of figures to be read together; at most `view.shown` figures become rows. */
export function figureTable(groups, model, view, on) {
  return el('table', { class: 'figure-table' },
    el('caption', { class: 'hidden' }, 'Figures: what each says, who claims it, and its sentence'),
    el('thead', {}, el('tr', {},
      el('th', { scope: 'col' }, el('span', { class: 'hidden' }, 'Checked')),
      sortHead('Figure', 'place', view.sort, on.sort),
      sortHead('Kind', 'kind', view.sort, on.sort),
      sortHead('Claimed by', 'claimant', view.sort, on.sort),
      el('th', { scope: 'col' }, 'Sentence'))),
    el('tbody', {}, firstRows(groups, view.shown).map((row) => figureRow(row, model, view, on))));
}
