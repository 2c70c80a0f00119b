// The text with its marks as an HTML file of its own: no script, nothing loaded, readable anywhere.
import { itemKinds, signOf, stateWords } from '../check/kinds.mjs';
import { quoteLetters, quoteWords } from '../page/words.mjs';
import { nest } from '../reading/nest.mjs';
import { orderSpans, spansOf } from '../reading/spans.mjs';
import { notesOf } from './check-rows.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.8 Georgia,serif;color:#1d1c1a;background:#fff}
mark{color:inherit;background:none;text-decoration-line:underline;text-decoration-style:solid;text-decoration-thickness:1.5px}sup{font:700 .6em sans-serif}
.quote{text-decoration-color:#005a9c}.direct,.verbatim{background:#e1edfa}.mixed{text-decoration-style:double}.indirect{text-decoration-thickness:1px}
.source,.mention{text-decoration-style:dashed;text-decoration-color:#a34700}.source{background:#fdeedd}.mention{text-decoration-thickness:1px}
.figure{background:#dcf2ea;text-decoration-style:dotted;text-decoration-thickness:2px;text-decoration-color:#00704f}.cue,.verbatim{text-decoration-line:none}.cue{font-style:italic}
.right,.opinion{background:none}table{border-collapse:collapse;font:.9rem/1.4 sans-serif;width:100%}td,th{border:1px solid #bbb;padding:.3em .5em;text-align:start;vertical-align:top}`;

/** The key in the check sheet of what a span marks. */
const keyOf = ({ type, quote, figure }) => (type === 'quote' ? `quote:${quote}` : type === 'figure' ? `figure:${figure}` : '');

/** Class, letter and tooltip of a mark. */
function lookOf(model, span) {
  const name = model.speakers.get(span.speaker)?.name;
  switch (span.type) {
    case 'quote': return { kind: `quote ${span.kind}`, letter: quoteLetters(span), title: `${name ?? 'no speaker found'}: ${quoteWords(span)}` };
    case 'speaker': return { kind: span.role, letter: span.role === 'source' ? 'S' : '', title: name ?? '' };
    case 'figure': return { kind: 'figure', letter: 'F', title: span.figureKind };
    default: return { kind: span.type, letter: '', title: '' };
  }
}

function opening(model, span, first, records) {
  const { kind, letter, title } = lookOf(model, span);
  const record = records.get(keyOf(span));
  const said = record ? `${title}: ${stateWords(record)}` : title;
  const sign = letter + (record && letter ? signOf[record.state] : '');
  return `<mark class="${kind}${record ? ` ${record.state}` : ''}"${said ? ` title="${escapeHtml(said)}"` : ''}>${first && sign ? `<sup>${sign}</sup>` : ''}`;
}

/** The check sheet as a table, where anything was noted. */
function sheetHtml({ rows }) {
  if (!rows.some(({ record }) => record)) return '';
  const heads = ['State', 'Words', 'Kind', 'Claimed by', 'Source', 'How', 'Note', 'Initials', 'Time'];
  const lines = rows.map((row) => {
    const record = notesOf(row);
    return [stateWords(record), row.item.words, itemKinds[row.item.kind], row.item.claim, record.source, record.how, record.note, record.initials, record.time];
  });
  const cells = (line, tag) => `<tr>${line.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<h2>Check sheet</h2>\n<table>${cells(heads, 'th')}\n${lines.map((line) => cells(line, 'td')).join('\n')}</table>\n`;
}

function paragraphHtml(model, spans, { start, end }, records) {
  return nest(spans, start, end).map((step) => {
    if (step.text) return escapeHtml(model.text.slice(...step.text));
    return step.open ? opening(model, step.open, step.first, records) : '</mark>';
  }).join('');
}

/** A whole document; `shows` says which kinds are marked, as in the page; the check sheet stands below. */
export function html(model, shows, sheet) {
  const records = new Map(sheet.rows.filter(({ record }) => record).map(({ item, record }) => [item.key, record]));
  const spans = orderSpans(spansOf(model, shows));
  let next = 0;
  const paragraphs = model.blocks.flatMap(({ paragraphs: list }) => list).map((paragraph) => {
    while (next < spans.length && spans[next].end <= paragraph.start) next += 1;
    let last = next;
    while (last < spans.length && spans[last].start < paragraph.end) last += 1;
    return `<p dir="auto">${paragraphHtml(model, spans.slice(next, last), paragraph, records)}</p>`;
  });
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Marked text</title><style>${style}</style></head>\n<body>\n${paragraphs.join('\n')}\n${sheetHtml(sheet)}</body></html>\n`;
}
