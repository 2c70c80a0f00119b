// The line that says that only one speaker is lit, and lets all be seen again.
import { button, el } from '../page/dom.mjs';

function nameOf(model, id) {
  return (model?.speakers.get(id) ?? model?.analysis.people.find((person) => person.id === id))?.name ?? null;
}

export function createChoice({ root, store, actions }) {
  store.on(['choice', 'model'], ({ choice, model }) => {
    const name = choice ? nameOf(model, choice) : null;
    root.hidden = name === null;
    root.replaceChildren();
    if (name === null) return;
    root.append(el('span', {}, 'Only ', el('strong', {}, name), ' is lit.'), ' ', button('Show all', () => actions.choose(null)));
  });
}
