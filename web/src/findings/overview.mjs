// The line above the text that says what was found, and the notices.
import { button, el } from '../page/dom.mjs';
import { count, number, percent } from '../page/words.mjs';
import { isShown } from '../analysis/model.mjs';

const listed = 200;
const shownAtOnce = 3;

function foundLine({ analysis }, shows) {
  const quotes = analysis.quotes.filter((quote) => isShown(shows, quote));
  const sources = new Set(quotes.map((quote) => quote.speaker).filter(Boolean));
  const unnamed = analysis.speakers.filter((speaker) => speaker.anonymous && sources.has(speaker.id)).length;
  return `${count(quotes.length, 'quote')} by ${count(sources.size, 'speaker')}${unnamed > 0 ? ` (${number(unnamed)} unnamed)` : ''} \u00b7 ${count(analysis.figures.length, 'figure')}`;
}

/** Apart from what was found, which is said to a screen reader whenever it changes: this changes with every word typed. */
function extentLine({ analysis: { counts } }) {
  return `\u00b7 ${count(counts.words, 'word')}${counts.words > 0 ? `, ${percent(counts.quotedWords / counts.words)} quoted` : ''}`;
}

function noticeItem(notice, actions) {
  return el('li', {}, notice.message, ' ', notice.end > notice.start && button('Show', () => actions.showPlace(notice.start), { class: 'inline', 'aria-label': `Show in the text: ${notice.message}` }));
}

/** What the program could not read comes behind what it found in the article. */
const doubts = new Set(['unbalanced-quotation-mark', 'unresolved-speaker']);
const isDoubt = ({ code }) => Number(doubts.has(code));
const wide = matchMedia('(min-width: 40rem)');

function noticesList(notices, actions) {
  const first = [...notices].sort((a, b) => isDoubt(a) - isDoubt(b)).slice(0, listed);
  return el('details', { class: 'notices', open: wide.matches && notices.length <= shownAtOnce },
    el('summary', {}, count(notices.length, 'notice')),
    el('ul', {}, first.map((notice) => noticeItem(notice, actions))));
}

export function createOverview({ found, extent, notices, store, actions }) {
  store.onLater(['model', 'shows'], ({ model, shows }) => {
    found.textContent = model ? foundLine(model, shows) : '';
    extent.textContent = model ? extentLine(model) : '';
  });
  store.onLater(['model'], ({ model }) => {
    notices.replaceChildren();
    if (model && model.analysis.notices.length > 0) notices.append(noticesList(model.analysis.notices, actions));
  });
}
