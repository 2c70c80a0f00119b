// For researchers: the sources of several texts in one table, and two drafts side by side. Both last as long as the page.
import { itemKinds } from '../check/kinds.mjs';
import { csv } from '../export/csv.mjs';
import { saveFile } from '../export/menu.mjs';
import { button, byId, el } from '../page/dom.mjs';
import { count, number } from '../page/words.mjs';
import { headlineOf } from '../session/file.mjs';
import { auditRows, auditSources, parts } from './audit.mjs';
import { compareDrafts } from './compare.mjs';

function sourceRow(source) {
  const part = el('select', { 'aria-label': `${source.name} is`, onchange: ({ target }) => { source.part = target.value; } },
    parts.map((name) => el('option', { value: name, selected: name === source.part }, name)));
  return el('tr', {},
    el('th', { scope: 'row' }, source.name, source.role && el('span', { class: 'role' }, source.role)),
    el('td', {}, source.unnamed ? 'unnamed source' : source.kind), el('td', {}, part),
    ...[source.quotes, source.words, source.paragraph].map((value) => el('td', { class: 'numeric' }, number(value))));
}

function auditTable(texts, onRemove) {
  const heads = ['Source', 'Kind', 'Is a', 'Quotes', 'Words', 'First \u00b6'];
  return el('table', { class: 'audit-table' },
    el('caption', { class: 'hidden' }, 'Sources of the texts'),
    el('thead', {}, el('tr', {}, heads.map((head, i) => el('th', { scope: 'col', class: i > 2 && 'numeric' }, head)))),
    texts.map((text) => el('tbody', {},
      el('tr', { class: 'group' }, el('th', { colspan: '6', scope: 'colgroup' }, `${text.headline} (${count(text.sources.length, 'source')}) `,
        button('Remove', () => onRemove(text), { class: 'inline', 'aria-label': `Remove ${text.headline}` }))),
      text.sources.map(sourceRow))));
}

/** `date()` gives the article's. Gives `open()`. */
export function createAudit({ store, date, tell }) {
  const dialog = byId('audit');
  const list = byId('audit-list');
  let texts = [];

  function render() {
    byId('audit-save').disabled = texts.length === 0;
    const sources = texts.flatMap((text) => text.sources);
    byId('audit-count').textContent = texts.length === 0 ? 'No text is in the table yet.' : `${count(texts.length, 'text')}, ${count(sources.length, 'source')}`;
    list.replaceChildren(...(texts.length > 0 ? [auditTable(texts, (text) => {
      texts = texts.filter((one) => one !== text);
      render();
    })] : []));
  }

  byId('audit-add').addEventListener('click', () => {
    const { model } = store.get();
    if (!model) return;
    const added = { text: model.text, headline: headlineOf(model.text), date: date(), sources: auditSources(model) };
    texts = [...texts.filter(({ text }) => text !== added.text), added];
    render();
  });
  byId('audit-save').addEventListener('click', () => {
    saveFile('onrecord-sources.csv', 'text/csv;charset=utf-8', csv(auditRows(texts)));
    tell('Saved onrecord-sources.csv');
  });
  return {
    open() {
      render();
      dialog.showModal();
    },
  };
}

const short = (words) => (words.length > 160 ? `${words.slice(0, 160)} \u2026` : words);

function differenceList(title, items, line) {
  if (items.length === 0) return null;
  return el('section', { class: 'differences' }, el('h3', {}, `${title}: ${number(items.length)}`), el('ul', {}, items.map((item) => el('li', {}, line(item)))));
}

const said = (item) => [el('span', { class: 'tag' }, itemKinds[item.kind]), ' ', short(item.words), item.claim && el('span', { class: 'hint' }, ` \u00b7 ${item.claim}`)];

function changeLine({ before, after }) {
  const words = before.words === after.words ? short(after.words) : [el('del', {}, short(before.words)), ' \u2192 ', el('ins', {}, short(after.words))];
  const claim = before.claim === after.claim ? after.claim : `${before.claim} \u2192 ${after.claim}`;
  return [el('span', { class: 'tag' }, itemKinds[after.kind]), ' ', words, claim && el('span', { class: 'hint' }, ` \u00b7 ${claim}`)];
}

/** Gives `open()`. */
export function createComparison({ store }) {
  const dialog = byId('compare');
  let earlier = null; // {text, headline, items}

  const draftNow = () => {
    const { model, sheet } = store.get();
    return model && { text: model.text, headline: headlineOf(model.text), items: sheet.rows.map(({ item }) => item) };
  };

  function render() {
    const now = draftNow();
    const same = earlier && now && earlier.text === now.text;
    byId('compare-line').textContent = !earlier ? 'Take the text that is open as the earlier draft; then paste the later one over it and come back here.'
      : same ? 'This text is the earlier draft. Paste the later one over it and come back here.' : `Since \u201c${earlier.headline}\u201d:`;
    byId('compare-take').disabled = !now || same;
    const result = byId('compare-result');
    result.replaceChildren();
    if (!earlier || !now || same) return;
    const { added, changed, gone } = compareDrafts(earlier, now);
    const lists = [differenceList('Changed', changed, changeLine), differenceList('Added', added, said), differenceList('Gone', gone, said)].filter(Boolean);
    result.append(...(lists.length > 0 ? lists : [el('p', {}, 'No quote and no figure came, changed or went.')]));
  }

  byId('compare-take').addEventListener('click', () => {
    earlier = draftNow();
    render();
  });
  return {
    open() {
      render();
      dialog.showModal();
    },
  };
}
