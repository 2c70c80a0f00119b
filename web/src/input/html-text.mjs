// The readable text of an HTML file: its paragraphs, headings and list items, each on a line of its own.
import { inertDocument } from '../page/trusted.mjs';

const skipped = 'script, style, noscript, template, nav, header nav, footer, aside, form, button, iframe, svg, head, [hidden], [aria-hidden="true"]';
const blocks = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'MAIN', 'FIGCAPTION', 'TR', 'DT', 'DD', 'PRE', 'UL', 'OL', 'TABLE', 'HEADER']);

/** The element that holds the article: `<article>` where there is just one, else `<main>`, else the body. */
function articleOf(document) {
  const articles = document.querySelectorAll('article');
  return articles.length === 1 ? articles[0] : (document.querySelector('main') ?? document.body);
}

function* piecesOf(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      yield child.data.replace(/[ \t\r\n\f]+/g, ' ');
    } else if (child.nodeName === 'BR') {
      yield '\n';
    } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(skipped)) {
      const block = blocks.has(child.nodeName);
      if (block) yield '\n\n';
      yield* piecesOf(child);
      if (block) yield '\n\n';
    }
  }
}

export function textOfHtml(html) {
  const pieces = [...piecesOf(articleOf(inertDocument(html)))].join('');
  return pieces.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').replace(/ {2,}/g, ' ').trim();
}
