// Every figure to check: sorted, filtered by kind and by who claims it, the same number claimed twice together.
import { button, el } from '../page/dom.mjs';
import { count, number } from '../page/words.mjs';
import { claimantOf } from '../analysis/model.mjs';
import { figureTable } from './figure-table.mjs';
import { moreButton, pageLength, sortedBy } from './sorting.mjs';

const amountOf = (figure) => figure.value ?? figure.low ?? Number.MAX_VALUE;

const sortValues = {
  place: () => ([figure]) => figure.start,
  kind: () => ([figure]) => `${figure.kind}|${figure.unit}|${String(amountOf(figure)).padStart(24)}`,
  claimant: (model) => ([figure]) => claimantOf(model, figure),
};

/** A select with its label; `offer(values)` renews its choices and keeps the chosen one where it is still there. */
function createFilter(label, id, onChange) {
  const select = el('select', { id, onchange: onChange });
  return {
    element: el('label', {}, `${label} `, select),
    value: () => select.value,
    offer(values) {
      const chosen = values.includes(select.value) ? select.value : '';
      select.replaceChildren(el('option', { value: '' }, 'all'), ...values.map((value) => el('option', { value, selected: value === chosen }, value)));
    },
  };
}

/** Column heads sort; where the table is too narrow for heads, this does. */
function createOrder(view, onSort) {
  const orders = { place: 'place', kind: 'kind', claimant: 'who claims it' };
  const choices = Object.entries(orders).map(([value, label]) => el('option', { value }, label));
  const select = el('select', { id: 'figure-order', onchange: () => onSort({ key: select.value, down: false }) }, choices);
  return { element: el('label', { class: 'order' }, 'Order ', select), tell: () => { select.value = view.sort.key; } };
}

const longDate = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' });

/** What "Tuesday" and "last month" count from, where the text has dates. */
function datesLine({ model, referenceDate }, onSet) {
  const { figures, notices } = model.analysis;
  if (!figures.some(({ kind }) => kind === 'date' || kind === 'time')) return [];
  const day = new Date(`${referenceDate}T00:00:00Z`);
  if (referenceDate && !Number.isNaN(day.getTime())) return [`Dates count from ${longDate.format(day)}.`];
  if (notices.some(({ code }) => code === 'reference-from-dateline')) return ['Dates count from the day in the article\u2019s dateline.'];
  return ['No article date: \u201cTuesday\u201d and \u201clast month\u201d stay open. ', button('Set it', onSet, { class: 'inline' })];
}

const distinct = (values) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en'));

export function createFigures({ root, store, actions }) {
  const view = { sort: { key: 'place', down: false }, shown: pageLength, ticks: new Set(), current: null };
  const kind = createFilter('Kind', 'figure-kind', () => render());
  const claimant = createFilter('Claimed by', 'figure-claimant', () => render());
  const order = createOrder(view, (sort) => {
    view.sort = sort;
    render();
  });
  const filters = el('div', { class: 'filters' }, kind.element, order.element, claimant.element);
  const dates = el('p', { class: 'hint dates' });
  const tally = el('p', { class: 'hint', role: 'status' });
  const list = el('div');
  root.append(filters, dates, tally, list);

  /** The ticks are the check sheet's: what is right there is ticked here. */
  function readTicks() {
    const { model, sheet } = store.get();
    view.ticks = new Set(sheet.rows.filter(({ record }) => record?.state === 'right').map(({ item }) => item.key));
    const length = model?.analysis.figures.length ?? 0;
    const ticked = model?.analysis.figures.filter(({ id }) => view.ticks.has(`figure:${id}`)).length;
    tally.textContent = length === 0 ? '' : `${number(ticked)} of ${count(length, 'figure')} ticked as checked`;
  }

  function showTicks() {
    readTicks();
    for (const row of root.querySelectorAll('tr[data-figure]')) {
      const ticked = view.ticks.has(`figure:${row.dataset.figure}`);
      row.classList.toggle('ticked', ticked);
      row.querySelector('input').checked = ticked;
    }
  }

  const on = {
    ...actions,
    sort(sort) {
      view.sort = sort;
      render();
      root.querySelector(`[data-sort="${sort.key}"]`)?.focus();
    },
    more() {
      view.shown += pageLength;
      render();
    },
  };

  function isWanted(model, choice, figure) {
    return (!kind.value() || figure.kind === kind.value()) && (!claimant.value() || claimantOf(model, figure) === claimant.value()) && (!choice || figure.speaker === choice);
  }

  function render() {
    const { model, choice } = store.get();
    if (!model) {
      list.replaceChildren();
      tally.textContent = '';
      dates.replaceChildren();
      return;
    }
    const { figures } = model.analysis;
    kind.offer(distinct(figures.map((figure) => figure.kind)));
    claimant.offer(distinct(figures.map((figure) => claimantOf(model, figure))));
    filters.hidden = figures.length === 0;
    readTicks();
    order.tell();
    dates.replaceChildren(...datesLine(store.get(), actions.askDate));
    const groups = model.figureGroups.map((group) => group.filter((figure) => isWanted(model, choice, figure))).filter((group) => group.length > 0);
    const sorted = sortedBy(groups, sortValues[view.sort.key](model), view.sort.down);
    const total = groups.reduce((sum, group) => sum + group.length, 0);
    list.replaceChildren(...[
      total > 0 ? figureTable(sorted, model, view, on) : el('p', { class: 'nothing' }, figures.length > 0 ? 'No figure fits this choice.' : 'No figure was found.'),
      moreButton(total, view.shown, on.more),
    ].filter(Boolean));
  }

  const rowOf = (id) => root.querySelector(`tr[data-figure="${CSS.escape(id)}"]`);

  store.onLater(['model'], render);
  store.on(['choice'], render);
  store.on(['sheet'], showTicks);
  return {
    /** Marks a figure's row as the one looked at. */
    point(id) {
      view.current = id;
      root.querySelector('tr.chosen')?.classList.remove('chosen');
      rowOf(id)?.classList.add('chosen');
    },
    reveal(id) {
      rowOf(id)?.scrollIntoView({ block: 'center' });
      rowOf(id)?.querySelector('.figure-link').focus({ preventScroll: true });
    },
  };
}
