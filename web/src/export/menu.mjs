// The menu for taking the findings away: files that are made in the page and saved by the browser.
import { button, el } from '../page/dom.mjs';
import { csv } from './csv.mjs';
import { html } from './html.mjs';
import { markdown } from './markdown.mjs';
import { figureRows, quoteRows, speakerRows } from './rows.mjs';

const csvType = 'text/csv;charset=utf-8';

const files = [
  { label: 'Quotes for a spreadsheet (CSV)', name: 'quotes.csv', type: csvType, make: (model) => csv(quoteRows(model)) },
  { label: 'Speakers for a spreadsheet (CSV)', name: 'speakers.csv', type: csvType, make: (model) => csv(speakerRows(model)) },
  { label: 'Figures for a spreadsheet (CSV)', name: 'figures.csv', type: csvType, make: (model) => csv(figureRows(model)) },
  { label: 'Everything for a program (JSON)', name: 'analysis.json', type: 'application/json', make: (model) => `${JSON.stringify({ text: model.text, ...model.analysis }, null, 2)}\n` },
  { label: 'Findings as Markdown', name: 'findings.md', type: 'text/markdown;charset=utf-8', make: markdown },
  { label: 'Text with its marks (HTML)', name: 'marked.html', type: 'text/html;charset=utf-8', make: html },
];

function save(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Puts text on the clipboard; gives whether it worked. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el('textarea', { class: 'hidden', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}

export function createMenu({ details, store, tell }) {
  const close = () => {
    details.open = false;
    details.querySelector('summary').focus();
  };
  details.querySelector('.menu-list').append(
    ...files.map(({ label, name, type, make }) => button(label, () => {
      const { model, shows } = store.get();
      if (model) {
        save(`onrecord-${name}`, type, make(model, shows));
        tell(`Saved onrecord-${name}`);
      }
      close();
    }, { data: { file: name } })),
    button('Print, with the tables', () => {
      close();
      print();
    }));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    close();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
}
