// Every figure to check: one row each, the same number claimed twice together.
import { button, el } from '../page/dom.mjs';
import { count, number, readingOf } from '../page/words.mjs';
import { sliceOf, speakerOf } from '../analysis/model.mjs';
import { moreButton, pageLength, sortHead, sortedBy } from './sorting.mjs';
import { sentenceAround } from './sentence.mjs';

/** The figure as the library reads it, where that says more than the words in the text. */
function readingUnlessPrinted(model, figure) {
  const words = readingOf(figure);
  return words && words !== sliceOf(model, figure) && el('span', { class: 'reading' }, words);
}

const articleItself = 'the article';
const noSpeaker = 'a quote without a speaker';

export const claimantOf = (model, figure) => speakerOf(model, figure)?.name ?? (figure.quote ? noSpeaker : articleItself);

/** What a tick belongs to: it must outlive a new analysis, in which ids and places move. */
const tickKey = (model, figure) => `${figure.kind}|${sliceOf(model, figure)}|${model.text.slice(figure.end, figure.end + 24)}`;

const amountOf = (figure) => figure.value ?? figure.low ?? Number.MAX_VALUE;

const sortValues = (model) => ({
  place: (group) => group[0].start,
  kind: (group) => `${group[0].kind}|${group[0].unit}`,
  value: (group) => amountOf(group[0]),
  claimant: (group) => claimantOf(model, group[0]),
});

function optionsOf(select, values, chosen, all) {
  select.replaceChildren(el('option', { value: '' }, all), ...values.map((value) => el('option', { value, selected: value === chosen }, value)));
}

export function createFigures({ root, store, actions }) {
  let sort = { key: 'place', down: false };
  let shown = pageLength;
  let kind = '';
  let claimant = '';
  let current = null;
  const ticked = new Set();

  const kindSelect = el('select', { id: 'figure-kind', onchange: () => { kind = kindSelect.value; render(store.get()); } });
  const claimantSelect = el('select', { id: 'figure-claimant', onchange: () => { claimant = claimantSelect.value; render(store.get()); } });
  const filters = el('div', { class: 'filters' },
    el('label', {}, 'Kind ', kindSelect), el('label', {}, 'Claimed by ', claimantSelect));
  const tally = el('p', { class: 'hint', role: 'status' });
  const list = el('div');
  root.append(filters, tally, list);

  function setSort(next) {
    sort = next;
    render(store.get());
    root.querySelector(`[data-sort="${next.key}"]`)?.focus();
  }

  function sentenceOf(model, figure) {
    const { start, end } = sentenceAround(model.text, figure);
    return [model.text.slice(start, figure.start), el('b', {}, sliceOf(model, figure)), model.text.slice(figure.end, end)];
  }

  function tick(model, figure) {
    const key = tickKey(model, figure);
    return el('input', { type: 'checkbox', checked: ticked.has(key), 'aria-label': `${sliceOf(model, figure)} is checked`, onchange: (event) => {
      if (event.target.checked) ticked.add(key);
      else ticked.delete(key);
      event.target.closest('tr').classList.toggle('ticked', event.target.checked);
      tellTally(store.get().model);
    } });
  }

  function tellTally(model) {
    const { figures } = model.analysis;
    const done = ticked.size === 0 ? 0 : figures.filter((figure) => ticked.has(tickKey(model, figure))).length;
    tally.textContent = figures.length === 0 ? '' : `${number(done)} of ${count(figures.length, 'figure')} ticked as checked`;
  }

  function figureRow(model, figure, position, group) {
    const repeat = group.length > 1;
    const classes = [repeat ? 'repeat' : '', position > 0 ? 'again' : '', ticked.has(tickKey(model, figure)) ? 'ticked' : '', current === figure.id ? 'chosen' : ''];
    return el('tr', { class: classes.join(' ').trim(), data: { figure: figure.id } },
      el('td', {}, el('label', { class: 'tick' }, tick(model, figure))),
      el('th', { scope: 'row' },
        button(sliceOf(model, figure), () => actions.show('figure', figure.id), { class: 'figure-link', title: 'Show in the text' }),
        readingUnlessPrinted(model, figure),
        repeat && position === 0 && el('span', { class: 'tag' }, `${group.length} times`)),
      el('td', {}, figure.kind),
      el('td', {}, claimantOf(model, figure)),
      el('td', { class: 'sentence' }, sentenceOf(model, figure)));
  }

  /** The first rows of all groups, a row per figure. */
  function firstRows(groups) {
    const rows = [];
    for (const group of groups) {
      for (const [position, figure] of group.entries()) {
        if (rows.length === shown) return rows;
        rows.push({ figure, position, group });
      }
    }
    return rows;
  }

  function table(model, groups) {
    return el('table', { class: 'figure-table' },
      el('caption', { class: 'hidden' }, 'Figures: what each says, who claims it, and its sentence'),
      el('thead', {}, el('tr', {},
        el('th', { scope: 'col' }, el('span', { class: 'hidden' }, 'Checked')),
        sortHead('Figure', 'place', sort, setSort),
        sortHead('Kind', 'kind', sort, setSort),
        sortHead('Claimed by', 'claimant', sort, setSort),
        el('th', { scope: 'col' }, 'Sentence'))),
      el('tbody', {}, firstRows(groups).map(({ figure, position, group }) => figureRow(model, figure, position, group))));
  }

  function render({ model, choice }) {
    if (!model) return;
    const { figures } = model.analysis;
    const kinds = [...new Set(figures.map((figure) => figure.kind))].sort();
    const claimants = [...new Set(figures.map((figure) => claimantOf(model, figure)))].sort((a, b) => a.localeCompare(b, 'en'));
    if (!kinds.includes(kind)) kind = '';
    if (!claimants.includes(claimant)) claimant = '';
    optionsOf(kindSelect, kinds, kind, 'all');
    optionsOf(claimantSelect, claimants, claimant, 'all');
    const wanted = (figure) => (!kind || figure.kind === kind) && (!claimant || claimantOf(model, figure) === claimant) && (!choice || figure.speaker === choice);
    const groups = model.figureGroups.map((group) => group.filter(wanted)).filter((group) => group.length > 0);
    const sorted = sortedBy(groups, sortValues(model)[sort.key], sort.down);
    const total = groups.reduce((sum, group) => sum + group.length, 0);
    filters.hidden = figures.length === 0;
    tellTally(model);
    list.replaceChildren(...[
      sorted.length > 0 ? table(model, sorted) : el('p', { class: 'nothing' }, figures.length > 0 ? 'No figure fits this choice.' : 'No figure was found.'),
      moreButton(total, shown, () => { shown += pageLength; render(store.get()); }),
    ].filter(Boolean));
  }

  store.onLater(['model'], render);
  store.on(['choice'], render);
  return {
    /** Marks a figure's row as the one looked at. */
    point(id) {
      current = id;
      for (const row of root.querySelectorAll('tr.chosen')) row.classList.remove('chosen');
      root.querySelector(`tr[data-figure="${CSS.escape(id)}"]`)?.classList.add('chosen');
    },
    reveal(id) {
      const row = root.querySelector(`tr[data-figure="${CSS.escape(id)}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.querySelector('.figure-link').focus({ preventScroll: true });
    },
  };
}
