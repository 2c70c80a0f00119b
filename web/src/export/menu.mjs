// The menu for taking the findings away: files that are made in the page and saved by the browser.
import { button, el } from '../page/dom.mjs';
import { annotations } from './annotations.mjs';
import { checkData, checkRows } from './check-rows.mjs';
import { csv } from './csv.mjs';
import { html } from './html.mjs';
import { markdown } from './markdown.mjs';
import { figureRows, quoteRows, speakerRows } from './rows.mjs';

const csvType = 'text/csv;charset=utf-8';
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The whole of it for a program; what was checked and corrected stands beside the analysis where there is any. */
function everything({ model, sheet, corrections }) {
  const isChecked = sheet.rows.some(({ record }) => record);
  return json({
    text: model.text, ...model.analysis, ...(isChecked && { check: checkData(sheet) }), ...(corrections.done.length > 0 && { corrections: corrections.done }),
  });
}

const files = [
  { label: 'Check sheet for a spreadsheet (CSV)', name: 'check.csv', type: csvType, make: ({ model, sheet }) => csv(checkRows(model, sheet)) },
  { label: 'Quotes for a spreadsheet (CSV)', name: 'quotes.csv', type: csvType, make: ({ model, sheet }) => csv(quoteRows(model, sheet)) },
  { label: 'Speakers for a spreadsheet (CSV)', name: 'speakers.csv', type: csvType, make: ({ model }) => csv(speakerRows(model)) },
  { label: 'Figures for a spreadsheet (CSV)', name: 'figures.csv', type: csvType, make: ({ model, sheet }) => csv(figureRows(model, sheet)) },
  { label: 'Findings and tasks as Markdown', name: 'findings.md', type: 'text/markdown;charset=utf-8', make: ({ model, shows, sheet }) => markdown(model, shows, sheet) },
  { label: 'Text with its marks and sheet (HTML)', name: 'marked.html', type: 'text/html;charset=utf-8', make: ({ model, shows, sheet }) => html(model, shows, sheet) },
  { label: 'Everything for a program (JSON)', name: 'analysis.json', type: 'application/json', make: everything },
  { label: 'Web Annotations (JSON-LD)', name: 'annotations.jsonld', type: 'application/ld+json', make: ({ model, sheet }) => json(annotations(model, sheet)) },
];

export function saveFile(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = el('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A menu that closes behind a choice, on Escape and on a click elsewhere. Gives `close()`. */
export function closingMenu(details) {
  const close = () => {
    details.open = false;
    details.querySelector('summary').focus();
  };
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    close();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target)) details.open = false;
  });
  return close;
}

/** `settle()` is called before a file is made, so that what is being typed is in it; `print` prints the paper form. */
export function createMenu({ details, store, tell, settle, print }) {
  const close = closingMenu(details);
  details.querySelector('.menu-list').append(
    ...files.map(({ label, name, type, make }) => button(label, () => {
      settle();
      const state = store.get();
      if (state.model) {
        saveFile(`onrecord-${name}`, type, make(state));
        tell(`Saved onrecord-${name}`);
      }
      close();
    }, { data: { file: name } })),
    button('Print the check sheet', () => {
      close();
      settle();
      print();
    }));
}
