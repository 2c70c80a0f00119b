// The check sheet as rows for a spreadsheet: what must be right, in which state, and what was noted.
import { itemKinds, stateWords } from '../check/kinds.mjs';
import { emptyNotes } from '../check/sheet.mjs';
import { paragraphNumberAt } from '../analysis/model.mjs';

/** What was noted about an item, blank where nothing was. */
export const notesOf = ({ record }) => record ?? emptyNotes;

export function checkRows(model, { rows, gone = [] }) {
  const heads = ['state', 'words', 'kind', 'claimed by', 'source', 'how', 'note', 'initials', 'time', 'read as', 'by hand', 'paragraph', 'start'];
  const notes = (record) => [record.source, record.how, record.note, record.initials, record.time];
  const here = rows.map((row) => {
    const { item } = row;
    const record = notesOf(row);
    return [stateWords(record), item.words, itemKinds[item.kind], item.claim, ...notes(record), item.detail, item.hand ? 'by hand' : '', paragraphNumberAt(model, item.start), item.start];
  });
  const lost = gone.map((record) => [`${stateWords(record)}, no longer in the text`, record.anchor.words, itemKinds[record.anchor.kind], record.claim, ...notes(record), '', '', '', '']);
  return [heads, ...here, ...lost];
}

/** The check sheet for a program: as plain data, with where each item stands. */
export const checkData = ({ rows }) => rows.map((row) => {
  const { kind, words, detail, claim, start, end } = row.item;
  const { state, since, source, how, note, initials, time } = notesOf(row);
  return { kind, words, start, end, reading: detail, claimedBy: claim, state, changedSinceChecked: since, source, how, note, initials, time };
});
