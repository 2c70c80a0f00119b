// One quote in a speaker's list: its words, its place, how its speaker was found, and a button to copy it.
import { button, el } from '../page/dom.mjs';
import { quoteLetters, quoteWords, surenessOf } from '../page/words.mjs';
import { contentOf, placeOf, sentenceNumberAt } from '../analysis/model.mjs';

const longest = 280;

function shortened(text) {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > 0 ? cut : longest)} \u2026`;
}

/** `actions`: show(type, id), copy(quote). */
export function quoteItem(model, quote, selected, actions) {
  const sure = surenessOf(quote.confidence);
  const sentence = sentenceNumberAt(model, placeOf(quote).start);
  return el('li', { class: `quote-item ${quote.kind} ${sure.level}`, data: { quoteItem: quote.id } },
    button([el('span', { class: 'letter', 'aria-hidden': 'true' }, quoteLetters(quote)), el('span', { class: 'quote-text' }, shortened(contentOf(model, quote)))],
      () => actions.show('quote', quote.id), { class: 'quote-link', 'aria-current': selected?.id === quote.id ? 'true' : null, title: 'Show in the text' }),
    el('p', { class: 'quote-facts' },
      `${quoteWords(quote)} \u00b7 sentence ${sentence} \u00b7 ${quote.why} \u00b7 `, el('span', { class: `sure ${sure.level}` }, sure.words), ' ',
      button('Copy', () => actions.copy(quote), { class: 'inline', 'aria-label': `Copy quote ${quote.id.slice(1)} with its attribution` })));
}
