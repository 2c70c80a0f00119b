// Choosing a speaker: those nearest to a place, everybody else behind a list, a new name, or nobody.
import { placeOf } from '../analysis/model.mjs';
import { button, el } from '../page/dom.mjs';

const near = 4;

/** How far the nearest mention or quote of somebody is from a place. */
function distanceOf(model, speaker, place) {
  const quotes = (speaker.quotes ?? []).map((id) => placeOf(model.quotes.get(id)).start);
  return [...speaker.mentions.map(({ start }) => start), ...quotes].reduce((least, at) => Math.min(least, Math.abs(at - place)), Infinity);
}

/** Everybody who could have said something at `place`, the nearest first. */
export function speakersNear(model, place, except) {
  const everybody = [...model.analysis.speakers, ...model.analysis.people.filter(({ speaker }) => !model.speakers.has(speaker))];
  return everybody.filter(({ id }) => id !== except).map((one) => ({ one, far: distanceOf(model, one, place) })).sort((a, b) => a.far - b.far).map(({ one }) => one);
}

/**
 * Buttons to choose with. `choices`: speakers, the likeliest first; `onChoose(speaker or {name} or null, only)`: `only` where a second
 * button says so. `only`: the words of that button, or null for none.
 * @param {{label: string, choices: any[], only?: string | null, nobody?: boolean, onChoose: (one: any, only: boolean) => void}} options
 */
export function chooser({ label, choices, only, nobody, onChoose }) {
  const line = (name, one) => el('div', { class: 'choose-line' },
    button(name, () => onChoose(one, false), { class: 'choose' }),
    only && button(only, () => onChoose(one, true), { class: 'inline', 'aria-label': `${name}: ${only}` }));
  const name = el('input', { type: 'text', 'aria-label': 'Another name', placeholder: 'Another name', autocomplete: 'off', maxlength: '200' });
  const byName = (isOnly) => {
    if (name.value.trim()) onChoose({ name: name.value.trim(), mentions: [] }, isOnly);
    else name.focus();
  };
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') byName(false);
  });
  const rest = choices.slice(near);
  const more = rest.length > 0 && el('select', { 'aria-label': 'Somebody else in the text', onchange: ({ target }) => target.value && onChoose(rest[Number(target.value)], false) },
    el('option', { value: '' }, 'Somebody else in the text \u2026'), rest.map((one, i) => el('option', { value: String(i) }, one.name)));
  return el('div', { class: 'chooser', role: 'group', 'aria-label': label },
    el('p', { class: 'chooser-label' }, label),
    choices.slice(0, near).map((one) => line(one.name, one)), more,
    el('div', { class: 'choose-line' }, name, button('This name', () => byName(false)), only && button(only, () => byName(true), { class: 'inline', 'aria-label': `This name: ${only}` })),
    nobody && line('Nobody: no speaker', null));
}
