// The text of a Markdown file as a reader sees it: without the signs of headings, lists, quotes, emphasis, links and tables. The marks of
// notes go, so that they glue to no number ("$5[^1] million").
import { leftOutWords, tidied } from './pieces.mjs';

const frontMatter = /^---[ \t]*\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const rule = /^ {0,3}(?:[-*_][ \t]*){3,}$/;
const tableRule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const lineStart = /^ {0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}[.)][ \t]+)/;
const deepestList = 8;

/** Words of a line without the signs between them. What `\` protects is put aside first. */
function inlineText(line, counts) {
  const kept = [];
  const aside = (sign) => `\u0000${kept.push(sign) - 1}\u0000`;
  const count = (noun) => () => {
    counts[noun] += 1;
    return '';
  };
  return line
    .replace(/\\([!-/:-@[-`{-~])/g, (whole, sign) => aside(sign))
    .replace(/!\[[^[\]]*\]\([^()[\]\s]*(?:[ \t]+"[^"()]*")?\)/g, count('picture'))
    .replace(/\[\^[^[\]\s]+\]/g, count('note mark'))
    .replace(/\[([^[\]]+)\](?:\([^()[\]\s]*(?:[ \t]+"[^"()]*")?\)|\[[^[\]]*\])/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/~~[^~]+~~/g, count('deleted passage'))
    .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^_\s])\2(?![\p{L}\p{N}_])/gu, '$1$3')
    .replace(/\u0000(\d+)\u0000/g, (whole, at) => kept[at] ?? '');
}

/** A row of a table with tabs between its cells; any other line as it is. */
function cellsApart(line) {
  const row = line.trim();
  if (row.length < 2 || !row.startsWith('|') || !row.endsWith('|')) return line;
  return row.slice(1, -1).split('|').map((cell) => cell.trim()).join('\t');
}

/** @returns {{text: string, leftOut: string}} */
export function textOfMarkdown(source) {
  const counts = { picture: 0, note: 0, 'note mark': 0, 'deleted passage': 0 };
  const lines = [];
  for (let line of source.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').replace(frontMatter, '').split('\n')) {
    if (/^[ \t]*(?:```|~~~)/.test(line) || rule.test(line) || (lines.length > 0 && underline.test(line)) || (line.includes('|') && tableRule.test(line.trim()))) {
      lines.push('');
    } else if (/^\[\^[^\]]+\]:/.test(line)) {
      counts.note += 1;
    } else if (!/^ {0,3}\[[^\]]+\]:[ \t]*\S/.test(line)) {
      const isHeading = /^ {0,3}#/.test(line);
      for (let depth = 0; depth < deepestList && lineStart.test(line); depth++) line = line.replace(lineStart, '');
      if (isHeading) line = line.replace(/[ \t]+#+[ \t]*$/, '');
      lines.push(inlineText(cellsApart(line), counts), ...(isHeading ? [''] : []));
    }
  }
  return { text: tidied(lines.join('\n')), leftOut: leftOutWords(counts) };
}
