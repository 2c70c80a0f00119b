// The findings as Markdown, for a note or a ticket: who said what, and the check sheet as a task list.
import { contentOf, isShown } from '../analysis/model.mjs';
import { stateWords } from '../check/kinds.mjs';
import { percent, quoteWords } from '../page/words.mjs';
import { notesOf } from './check-rows.mjs';

/** Text that Markdown takes as text: its signs escaped, its line breaks gone. */
const escapeMarkdown = (text) => String(text).replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const sureness = (quote) => (quote.hand ? 'set by hand' : `${percent(quote.confidence)} sure`);
const quoteLine = (model, quote) => `- ${escapeMarkdown(contentOf(model, quote))} (${quoteWords(quote)}, ${sureness(quote)})`;

function speakerSection(model, speaker, quotes) {
  const role = speaker.role ? `, ${escapeMarkdown(speaker.role)}` : '';
  const lines = quotes.filter((quote) => quote.speaker === speaker.id).map((quote) => quoteLine(model, quote));
  return lines.length > 0 ? [`### ${escapeMarkdown(speaker.name)}${role}${speaker.anonymous ? ' (unnamed source)' : ''}\n\n${lines.join('\n')}\n`] : [];
}

/** `- [x] 22 percent: 22 percent, up, claimed by Dorothea Lindqvist, document: the council's minutes` */
function taskLine(row) {
  const { item } = row;
  const record = notesOf(row);
  const parts = [
    item.detail, item.claim && `claimed by ${item.claim}`, record.state !== 'open' && record.state !== 'right' && stateWords(record), [record.how, record.source].filter(Boolean).join(': '),
    record.note, record.initials,
  ].filter(Boolean);
  return `- [${record.state === 'right' ? 'x' : ' '}] ${escapeMarkdown(item.words)}${parts.length > 0 ? `: ${parts.map(escapeMarkdown).join(', ')}` : ''}`;
}

/** `shows` says which kinds of quotes, as in the page. */
export function markdown(model, shows, sheet) {
  const quotes = model.analysis.quotes.filter((quote) => isShown(shows, quote));
  const orphans = quotes.filter((quote) => !quote.speaker).map((quote) => quoteLine(model, quote));
  return [
    '## Who said what\n', ...model.analysis.speakers.flatMap((speaker) => speakerSection(model, speaker, quotes)),
    ...(orphans.length > 0 ? [`### No speaker found\n\n${orphans.join('\n')}\n`] : []),
    '## To check\n', ...sheet.rows.map(taskLine), '',
  ].join('\n');
}
