// Corrections on the card of a mark: buttons, and what opens below them.
import { placeOf, sliceOf, speakerOf } from '../analysis/model.mjs';
import { button, el } from '../page/dom.mjs';
import { chooser, speakersNear } from './chooser.mjs';
import { figureAnchor, quoteAnchor, speakerRef } from './targets.mjs';

const refTo = (text, one) => (one ? speakerRef(text, one) : null);

/** A line with a field and a button that takes it over; Enter does too. */
function entry(fields, label, onSave) {
  const inputs = fields.map(({ name, value, ...rest }) => {
    const input = el('input', { type: 'text', 'aria-label': name, placeholder: name, autocomplete: 'off', maxlength: '200', ...rest });
    return Object.assign(input, { value });
  });
  const save = () => onSave(...inputs.map((input) => input.value.trim()));
  for (const input of inputs) {
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') save();
    });
  }
  return el('div', { class: 'choose-line' }, inputs, button(label, save));
}

function quoteTools(model, quote, open, correct) {
  const { text } = model;
  const speaker = speakerOf(model, quote);
  const many = speaker && speaker.quotes.length > 1;
  const onChoose = (one, only) => correct({ op: 'speaker', ...(many && !only ? { who: speakerRef(text, speaker) } : { on: quoteAnchor(text, quote) }), to: refTo(text, one) });
  return [
    button('Somebody else said it', () => open(() => chooser({
      label: many ? `Who said this, and the other ${speaker.quotes.length - 1} of ${speaker.name}?` : 'Who said this?',
      choices: speakersNear(model, placeOf(quote).start, speaker?.id), only: many ? 'only this one' : null, nobody: Boolean(speaker), onChoose,
    }))),
    button('Not a quote', () => correct({ op: 'notQuote', on: quoteAnchor(text, quote) })),
  ];
}

/** "1,200,000" or "1.2" as a number, or null. */
function numberOf(words) {
  const plain = words.replaceAll(',', '').replace(/\s/g, '');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function figureTools(model, figure, open, correct) {
  const on = figureAnchor(model.text, figure);
  const isDate = figure.kind === 'date' || figure.kind === 'time';
  const value = isDate ? (figure.iso ?? '') : String(figure.value ?? figure.low ?? '');
  const fields = isDate
    ? [{ name: 'Date, as in 2026-03-12', value, size: '18' }]
    : [{ name: 'Value', value, size: '12', inputmode: 'decimal' }, { name: 'Unit', value: figure.unit, size: '12' }];
  const save = (words, unit) => {
    if (isDate) return words && correct({ op: 'figure', on, iso: words });
    const number = numberOf(words);
    return number !== null && correct({ op: 'figure', on, value: number, unit });
  };
  return [
    button('Value by hand', () => open(() => entry(fields, 'Set', save))),
    button('Not a figure', () => correct({ op: 'notFigure', on })),
  ];
}

/** The ways somebody is printed that could be somebody else's. */
function printedForms(model, { mentions }) {
  const forms = mentions.filter(({ form }) => form !== 'pronoun').map((mention) => sliceOf(model, mention));
  return [...new Set(forms)];
}

function speakerTools(model, speaker, open, correct) {
  const who = speakerRef(model.text, speaker);
  const forms = printedForms(model, speaker);
  const place = speaker.mentions[0]?.start ?? 0;
  return [
    button('Rename', () => open(() => entry([{ name: 'Name', value: speaker.name }], 'Rename', (name) => name && correct({ op: 'rename', who, name })))),
    button('Same person as', () => open(() => chooser({
      label: `Who is ${speaker.name} really?`, choices: speakersNear(model, place, speaker.id),
      onChoose: (one) => (one.id ? correct({ op: 'same', who, as: speakerRef(model.text, one) }) : correct({ op: 'rename', who, name: one.name })),
    }))),
    forms.length > 1 && button('Split', () => open(() => el('div', { class: 'chooser', role: 'group', 'aria-label': 'Which is somebody else?' },
      el('p', { class: 'chooser-label' }, `Which of these is not ${speaker.name}?`),
      forms.map((words) => el('div', { class: 'choose-line' }, button(words, () => correct({ op: 'split', who, words, name: words }), { class: 'choose' })))))),
    button(speaker.anonymous ? 'Is named' : 'Unnamed source', () => correct({ op: 'unnamed', who, value: !speaker.anonymous })),
  ];
}

function toolsFor({ model, selected }, open, correct) {
  if (!model || !selected) return null;
  const { type, id } = selected;
  if (type === 'quote' && model.quotes.has(id)) return quoteTools(model, model.quotes.get(id), open, correct);
  if (type === 'figure' && model.figures.has(id)) return figureTools(model, model.figures.get(id), open, correct);
  const somebody = type === 'speaker' && (model.speakers.get(id) ?? model.analysis.people.find((one) => one.id === id));
  return somebody ? speakerTools(model, somebody, open, correct) : null;
}

/** The tools for what is selected, or null. `correct(operation)` makes a correction. */
export function correctionTools(state, correct) {
  const place = el('div', { class: 'correct-place' });
  const open = (make) => {
    place.replaceChildren(make());
    place.querySelector('button, input')?.focus();
  };
  const tools = toolsFor(state, open, correct);
  return tools && el('div', { class: 'correct', role: 'group', 'aria-label': 'Correct by hand' }, el('div', { class: 'card-actions' }, tools), place);
}
