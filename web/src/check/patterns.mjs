// What the analysis does not look for and a checker must: superlatives, web and mail addresses, phone numbers.
//
//   "the world's oldest bridge, www.example.org"  ->  superlative "the world's oldest", address "www.example.org"
//
// Every repetition has a bound, and starts only where a run of its signs does, so that the search is linear in the text.
import { notSuperlative } from './superlative-words.mjs';

const owner = String.raw`(?:the|its|his|her|their|our|my|[a-z]{2,20}['\u2019]s)`;
const patterns = [
  {
    kind: 'superlative', pattern: new RegExp(String.raw`\b${owner}\s(?:[a-z]{2,20}[\s-])?([a-z]{2,16}est)\b`, 'gi'),
    fits: (match) => !notSuperlative.has(match[1].toLowerCase()),
  },
  { kind: 'superlative', pattern: new RegExp(String.raw`\b${owner}\s(?:most|least|only|first|worst|best|last\sto|last\sof)\b(?:\s[a-z-]{2,24})?`, 'gi') },
  { kind: 'superlative', pattern: /\b(?:unprecedented|never before|a record(?:[\s-][a-z]{2,20})?|record[\s-](?:high|low|number))\b/gi },
  { kind: 'address', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"\u201c\u201d]{3,2000}/gi },
  { kind: 'address', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/gi },
  { kind: 'address', pattern: /(?<![\w.@/-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|org|net|gov|edu)\b(?:\/[^\s<>"\u201c\u201d]{0,2000})?/gi },
  {
    kind: 'phone', pattern: /(?<![\w.,-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?|\d{2,4}[ .-])?\d{3,4}[ .-]\d{3,4}(?![\w-]|[.,]\d)/g,
    fits: ([words]) => words.replace(/\D/g, '').length >= 7 && !/^\d{4}-\d{4}$/.test(words),
  },
];

const trailing = /[.,;:!?)\]\u2019']+$/;

/** `{kind, start, end}` in text order; where two overlap, the one that starts first stays. */
export function patternSpans(text) {
  const found = [];
  for (const { kind, pattern, fits } of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (fits && !fits(match)) continue;
      const words = kind === 'address' ? match[0].replace(trailing, '') : match[0];
      found.push({ kind, start: match.index, end: match.index + words.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
