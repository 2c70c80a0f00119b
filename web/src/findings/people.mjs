// Named and not quoted: who is talked about and has no voice.
import { button, el } from '../page/dom.mjs';
import { count, number } from '../page/words.mjs';

const listed = 200;

/** People with no speaker, or whose speaker has no quote. */
export function unquotedPeople(model) {
  return model.analysis.people.filter((person) => !person.speaker || (model.speakers.get(person.speaker)?.quotes.length ?? 0) === 0);
}

function personItem(person, choice, on) {
  // Marks carry the speaker's id where a person is one, else the person's own.
  const id = person.speaker ?? person.id;
  const mentions = count(person.mentions.length, 'mention');
  return el('li', {},
    button(person.name, () => on.choosePerson(id), { class: 'name', 'aria-pressed': String(choice === id), title: 'Light only their mentions' }),
    person.role && el('span', { class: 'role' }, person.role), ' ',
    person.mentions.length > 0 && button(mentions, () => on.showPlace(person.mentions[0].start), {
      class: 'inline', 'aria-label': `${mentions} of ${person.name}: show the first in the text`,
    }));
}

/** A section, or null when everybody named is quoted. `on`: choosePerson(id), showPlace(offset). */
export function notQuoted(model, choice, on) {
  const people = unquotedPeople(model);
  if (people.length === 0) return null;
  return el('section', { class: 'not-quoted' },
    el('h2', {}, `Named and not quoted: ${number(people.length)}`),
    el('ul', {}, people.slice(0, listed).map((person) => personItem(person, choice, on))),
    people.length > listed && el('p', { class: 'hint' }, `The first ${listed} are listed.`));
}
