// The card below the text: what the mark one is at means, and what can be done with it.
import { button, el } from '../page/dom.mjs';
import { quoteWords, readingOf, sourceKind, surenessOf, count } from '../page/words.mjs';
import { isShown, sliceOf, speakerOf } from '../analysis/model.mjs';

function nameLine(speaker) {
  if (!speaker) return el('strong', {}, 'No speaker found');
  return [el('strong', {}, speaker.name), speaker.role ? `, ${speaker.role}` : '', speaker.anonymous ? el('span', { class: 'tag' }, 'unnamed source') : null];
}

function quoteCard(model, quote, actions) {
  const speaker = speakerOf(model, quote);
  const sure = surenessOf(quote.confidence);
  return [
    el('p', { class: 'card-main' }, el('span', { class: 'tag' }, quoteWords(quote)), ' ', nameLine(speaker)),
    el('p', { class: 'card-why' }, `${quote.why} \u00b7 `, el('span', { class: `sure ${sure.level}` }, sure.words)),
    el('div', { class: 'card-actions' },
      button('Copy with attribution', () => actions.copy(quote)),
      speaker && button('Only this speaker', () => actions.choose(speaker.id)),
      button('In the table', () => actions.toTable('quote', quote.id))),
  ];
}

function figureCard(model, figure, actions) {
  const speaker = speakerOf(model, figure);
  const printed = sliceOf(model, figure);
  const reading = readingOf(figure);
  const claim = speaker ? ['claimed by ', el('strong', {}, speaker.name)] : figure.quote ? 'claimed in a quote without a speaker' : 'said by the article itself';
  return [
    el('p', { class: 'card-main' }, el('span', { class: 'tag' }, figure.kind), ' ', el('strong', {}, printed), ' ', reading !== printed && el('span', { class: 'hint' }, reading)),
    el('p', { class: 'card-why' }, claim),
    el('div', { class: 'card-actions' }, button('In the table', () => actions.toTable('figure', figure.id))),
  ];
}

function speakerCard(model, shows, speaker, actions) {
  const quotes = speaker.quotes.filter((id) => isShown(shows, model.quotes.get(id)));
  return [
    el('p', { class: 'card-main' }, el('span', { class: 'tag' }, sourceKind(speaker)), ' ', nameLine({ ...speaker, anonymous: false })),
    el('p', { class: 'card-why' }, `${count(quotes.length, 'quote')}, mentioned ${count(speaker.mentions.length, 'time')}`),
    el('div', { class: 'card-actions' },
      button('Only this speaker', () => actions.choose(speaker.id)),
      quotes.length > 0 && button('In the table', () => actions.toTable('quote', quotes[0]))),
  ];
}

function personCard(person, actions) {
  return [
    el('p', { class: 'card-main' }, el('span', { class: 'tag' }, 'named, not quoted'), ' ', el('strong', {}, person.name), person.role ? `, ${person.role}` : ''),
    el('p', { class: 'card-why' }, `mentioned ${count(person.mentions.length, 'time')}`),
    el('div', { class: 'card-actions' }, button('Only these mentions', () => actions.choose(person.id))),
  ];
}

function contentOfCard({ model, shows, selected }, actions) {
  if (!model || !selected) return null;
  const { type, id } = selected;
  if (type === 'quote' && model.quotes.has(id)) return quoteCard(model, model.quotes.get(id), actions);
  if (type === 'figure' && model.figures.has(id)) return figureCard(model, model.figures.get(id), actions);
  if (type === 'speaker' && model.speakers.has(id)) return speakerCard(model, shows, model.speakers.get(id), actions);
  const person = type === 'speaker' && model.analysis.people.find((one) => one.id === id);
  return person ? personCard(person, actions) : null;
}

/** `actions`: copy(quote), choose(id), toTable(type, id), letGo(); `tools(state)` gives what else the card holds. */
export function createCard({ root, store, actions, tools }) {
  store.on(['model', 'selected', 'shows', 'sheet'], (state) => {
    const content = contentOfCard(state, actions);
    root.hidden = content === null;
    root.replaceChildren();
    if (content) root.append(button('\u00d7', actions.letGo, { class: 'close', 'aria-label': 'Close' }), ...content, ...tools(state));
  });
}
