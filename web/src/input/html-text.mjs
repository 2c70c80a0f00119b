// The readable text of an HTML file: paragraphs, headings and list items on lines of their own, cells of a table apart by tabs.
import { inertDocument } from '../page/trusted.mjs';
import { Raised, joined, leftOutWords, seam, tidied } from './pieces.mjs';

const furniture = 'script, style, noscript, template, nav, footer, aside, form:not(:has(article, main, p)), button, select, textarea, datalist, iframe, '
  + 'svg, canvas, video, audio, object, rt, rp, head, [hidden], [aria-hidden="true"]';
const leftOut = [
  { selector: 'del, s, strike', noun: 'deleted passage' },
  { selector: 'math', noun: 'formula' },
  { selector: 'a[href^="#"] sup, sup:has(a[href^="#"]), [role="doc-noteref"]', noun: 'note mark' },
];
const inNote = (element) => element.localName === 'a' && element.getAttribute('href')?.startsWith('#') && /^[\s[(]*(?:\d+|\p{L}|[*\u2020\u2021\u00a7]+)[\s\])]*$/u.test(element.textContent);
// Everything else stands on lines of its own: a break too many joins no numbers, one too few does.
const inline = new Set(('a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr output q ruby samp small span strong sub sup time tt u var wbr '
  + 'picture img input meter progress slot').split(' '));

const isInline = ({ localName }) => inline.has(localName) || localName.includes('-');
const isCell = ({ localName }) => localName === 'td' || localName === 'th';

/** The element that holds the article: `<article>` where there is just one, else `<main>`, else the body. */
function articleOf(document) {
  const articles = document.querySelectorAll('article');
  return articles.length === 1 ? articles[0] : (document.querySelector('main') ?? document.body);
}

/** Is all inside of this element left out? Notes what a reader may miss. */
function isLeftOut(element, counts) {
  if (element.matches(furniture)) return true;
  const noun = inNote(element) ? 'note mark' : leftOut.find(({ selector }) => element.matches(selector))?.noun;
  if (!noun) return false;
  counts[noun] += 1;
  return true;
}

function* piecesOfText({ data, parentElement }) {
  const text = parentElement.closest('pre') ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
  yield parentElement.closest('sup') ? new Raised(text) : text;
}

function* piecesOfStart(element) {
  if (element.localName === 'br') yield '\n';
  else if (isCell(element)) yield element.previousElementSibling ? '\t' : '';
  else if (!isInline(element)) yield '\n\n';
  else if (element.previousSibling?.nodeType === Node.ELEMENT_NODE) yield seam;
}

/** In document order without recursion: elements may be nested deeper than calls may. */
function* piecesOf(root, counts) {
  let node = root.firstChild;
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      yield* piecesOfText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE && !isLeftOut(node, counts)) {
      yield* piecesOfStart(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    while (!node.nextSibling) {
      node = node.parentNode;
      if (node === root) return;
      if (node.nodeType === Node.ELEMENT_NODE && !isInline(node) && !isCell(node)) yield '\n\n';
    }
    node = node.nextSibling;
  }
}

/** @returns {{text: string, leftOut: string}} */
export function textOfHtml(html) {
  const counts = { 'deleted passage': 0, formula: 0, 'note mark': 0 };
  const { text, marks } = joined([...piecesOf(articleOf(inertDocument(html)), counts)]);
  return { text: tidied(text), leftOut: leftOutWords({ ...counts, 'note mark': counts['note mark'] + marks }) };
}
