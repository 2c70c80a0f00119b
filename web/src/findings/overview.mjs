// The line above the text that says what was found, and the notices.
import { button, el } from '../page/dom.mjs';
import { count, number, percent } from '../page/words.mjs';
import { isShown } from '../analysis/model.mjs';

const listed = 5;

function countsLine({ analysis }, shows) {
  const quotes = analysis.quotes.filter((quote) => isShown(shows, quote));
  const sources = new Set(quotes.map((quote) => quote.speaker).filter(Boolean));
  const unnamed = analysis.speakers.filter((speaker) => speaker.anonymous && sources.has(speaker.id)).length;
  const { words, quotedWords } = analysis.counts;
  return [
    `${count(quotes.length, 'quote')} by ${count(sources.size, 'speaker')}${unnamed > 0 ? ` (${number(unnamed)} unnamed)` : ''}`,
    count(analysis.figures.length, 'figure'),
    `${count(words, 'word')}${words > 0 ? `, ${percent(quotedWords / words)} in quotation marks` : ''}`,
  ].join(' \u00b7 ');
}

function noticeItem(notice, actions) {
  return el('li', {}, notice.message, ' ', notice.end > notice.start && button('Show', () => actions.showPlace(notice.start), { class: 'inline', 'aria-label': `Show in the text: ${notice.message}` }));
}

function noticesList(notices, actions) {
  const first = notices.slice(0, listed);
  const rest = notices.slice(listed, 200);
  return el('details', { class: 'notices', open: notices.length <= 2 },
    el('summary', {}, count(notices.length, 'notice')),
    el('ul', {}, [...first, ...rest].map((notice) => noticeItem(notice, actions))));
}

export function createOverview({ counts, notices, store, actions }) {
  store.onLater(['model', 'shows'], ({ model, shows }) => {
    counts.textContent = model ? countsLine(model, shows) : '';
  });
  store.onLater(['model'], ({ model }) => {
    notices.replaceChildren();
    if (model && model.analysis.notices.length > 0) notices.append(noticesList(model.analysis.notices, actions));
  });
}
