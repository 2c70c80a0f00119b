// The findings as Markdown, for a note or a ticket.
import { claimantOf, contentOf, sliceOf } from '../analysis/model.mjs';
import { quoteWords, readingOf } from '../page/words.mjs';

/** Text that Markdown takes as text: its signs escaped, its line breaks gone. */
export const escapeMarkdown = (text) => String(text).replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const quoteLine = (model, quote) => `- ${escapeMarkdown(contentOf(model, quote))} (${quoteWords(quote)})`;

function speakerSection(model, speaker) {
  const role = speaker.role ? `, ${escapeMarkdown(speaker.role)}` : '';
  const quotes = speaker.quotes.map((id) => quoteLine(model, model.quotes.get(id)));
  return `### ${escapeMarkdown(speaker.name)}${role}${speaker.anonymous ? ' (unnamed source)' : ''}\n\n${quotes.join('\n')}\n`;
}

export function markdown(model) {
  const { quotes, speakers, figures } = model.analysis;
  const speaking = speakers.filter((speaker) => speaker.quotes.length > 0).map((speaker) => speakerSection(model, speaker));
  const orphans = quotes.filter((quote) => !quote.speaker).map((quote) => quoteLine(model, quote));
  const rows = figures.map((figure) => `| [ ] | ${[sliceOf(model, figure), readingOf(figure), claimantOf(model, figure)].map(escapeMarkdown).join(' | ')} |`);
  return [
    '## Who said what\n', ...speaking,
    ...(orphans.length > 0 ? [`### No speaker found\n\n${orphans.join('\n')}\n`] : []),
    '## Figures to check\n', '| | figure | read as | claimed by |', '|---|---|---|---|', ...rows, '',
  ].join('\n');
}
