// The text with its marks as an HTML file of its own: no script, nothing loaded, readable anywhere.
import { quoteLetters, quoteWords } from '../page/words.mjs';
import { nest } from '../reading/nest.mjs';
import { orderSpans, spansOf } from '../reading/spans.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.8 Georgia,serif;color:#1d1c1a;background:#fff}
mark{color:inherit;background:none;text-decoration-line:underline;text-decoration-style:solid;text-decoration-thickness:1.5px}sup{font:700 .6em sans-serif}
.quote{text-decoration-color:#005a9c}.direct,.verbatim{background:#e1edfa}.mixed{text-decoration-style:double}.indirect{text-decoration-thickness:1px}
.source,.mention{text-decoration-style:dashed;text-decoration-color:#a34700}.source{background:#fdeedd}.mention{text-decoration-thickness:1px}
.figure{background:#dcf2ea;text-decoration-style:dotted;text-decoration-thickness:2px;text-decoration-color:#00704f}.cue,.verbatim{text-decoration-line:none}.cue{font-style:italic}`;

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

function opening(model, span, first) {
  const { kind, letter, title } = lookOf(model, span);
  return `<mark class="${kind}"${title ? ` title="${escapeHtml(title)}"` : ''}>${first && letter ? `<sup>${letter}</sup>` : ''}`;
}

function paragraphHtml(model, spans, { start, end }) {
  return nest(spans, start, end).map((step) => {
    if (step.text) return escapeHtml(model.text.slice(...step.text));
    return step.open ? opening(model, step.open, step.first) : '</mark>';
  }).join('');
}

/** A whole document; `shows` says which kinds are marked, as in the page. */
export function html(model, shows) {
  const spans = orderSpans(spansOf(model, shows));
  let next = 0;
  const paragraphs = model.blocks.flatMap(({ paragraphs: list }) => list).map((paragraph) => {
    while (next < spans.length && spans[next].end <= paragraph.start) next += 1;
    let last = next;
    while (last < spans.length && spans[last].start < paragraph.end) last += 1;
    return `<p dir="auto">${paragraphHtml(model, spans.slice(next, last), paragraph)}</p>`;
  });
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Marked text</title><style>${style}</style></head>\n<body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
