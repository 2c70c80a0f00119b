// The check sheet as W3C Web Annotations (Recommendation of 23 February 2017): one per item, found by its words with what stands around
// them, and by its place, counted in Unicode characters as the model asks. Hypothesis and other tools read this form.
import { itemKinds, stateWords } from '../check/kinds.mjs';
import { notesOf } from './check-rows.mjs';

const context = 'http://www.w3.org/ns/anno.jsonld';
const reach = 32;

/** Offsets in UTF-16 units, ascending, to offsets in characters. */
function characterOffsets(text, offsets) {
  const places = new Map();
  let unit = 0;
  let character = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; unit < offset; character += 1) unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
    places.set(offset, character);
  }
  return places;
}

const noteText = ({ note, source, how }) => [note, [how, source].filter(Boolean).join(': ')].filter(Boolean).join('\n');

function annotation(text, places, row) {
  const { item } = row;
  const record = notesOf(row);
  const said = noteText(record);
  return {
    type: 'Annotation',
    motivation: 'assessing',
    ...(record.time && { modified: record.time }),
    ...(record.initials && { creator: { type: 'Person', nickname: record.initials } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: itemKinds[item.kind] },
      { type: 'TextualBody', purpose: 'assessing', value: stateWords(record) },
      ...(item.claim ? [{ type: 'TextualBody', purpose: 'identifying', value: item.claim }] : []),
      ...(said ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: said }] : []),
    ],
    target: {
      source: 'urn:onrecord:text',
      selector: [
        { type: 'TextQuoteSelector', exact: text.slice(item.start, item.end), prefix: text.slice(Math.max(0, item.start - reach), item.start), suffix: text.slice(item.end, item.end + reach) },
        { type: 'TextPositionSelector', start: places.get(item.start), end: places.get(item.end) },
      ],
    },
  };
}

/** An AnnotationPage of everything in the sheet. */
export function annotations({ text }, { rows }) {
  const places = characterOffsets(text, rows.flatMap(({ item }) => [item.start, item.end]));
  return { '@context': context, type: 'AnnotationPage', items: rows.map((row) => annotation(text, places, row)) };
}
