// The legend: what each mark looks like, how many there are, and a switch for each.
import { isHard, sliceOf } from '../analysis/model.mjs';
import { button, el } from '../page/dom.mjs';
import { number } from '../page/words.mjs';

/** What is shown at first: what was said, by whom, and the figures. */
export const firstShows = {
  direct: true, mixed: true, indirect: true,
  speech: true, thought: false, attitude: false,
  sources: true, cues: true, mentions: true, figures: true, minor: true,
};

const switches = [
  { key: 'direct', letter: 'D', label: 'Direct', sample: 'quote direct', group: 'Quotes' },
  { key: 'mixed', letter: 'M', label: 'Mixed', sample: 'quote mixed', group: 'Quotes' },
  { key: 'indirect', letter: 'I', label: 'Indirect', sample: 'quote indirect', group: 'Quotes' },
  { key: 'speech', letter: '', label: 'Speech', group: 'Modes' },
  { key: 'thought', letter: '', label: 'Thought', group: 'Modes' },
  { key: 'attitude', letter: '', label: 'Attitude', group: 'Modes' },
  { key: 'sources', letter: 'S', label: 'Sources', sample: 'source', group: 'Words' },
  { key: 'mentions', letter: '', label: 'Mentions', sample: 'mention', group: 'Words' },
  { key: 'cues', letter: '', label: 'Cues', sample: 'cue', group: 'Words' },
  { key: 'figures', letter: 'F', label: 'Figures', sample: 'figure', group: 'Figures' },
  { key: 'minor', letter: '', label: 'Minor', sample: 'figure minor', group: 'Figures' },
];

const titles = { minor: 'Ordinals, vague amounts and numbers in words: first, dozens, two' };

function countOf(key, model, shows) {
  const { quotes, speakers, people, figures } = model.analysis;
  const modes = ['speech', 'thought', 'attitude'];
  const kinds = ['direct', 'mixed', 'indirect'];
  if (kinds.includes(key)) return quotes.filter((q) => q.kind === key && shows[q.mode]).length;
  if (modes.includes(key)) return quotes.filter((q) => q.mode === key && shows[q.kind]).length;
  const hard = (figure) => isHard(figure, sliceOf(model, figure));
  if (key === 'figures') return figures.filter(hard).length;
  if (key === 'minor') return figures.filter((figure) => !hard(figure)).length;
  if (key === 'sources') return quotes.filter((q) => q.source.length > 0 && shows[q.kind] && shows[q.mode]).length;
  if (key === 'cues') return quotes.filter((q) => q.cue && shows[q.kind] && shows[q.mode]).length;
  const everyone = [...speakers, ...people.filter((person) => !person.speaker)];
  return everyone.reduce((sum, one) => sum + one.mentions.length, 0);
}

/** `opener` shows and hides the legend where there is little room. */
export function createLegend({ root, opener, store }) {
  const tallies = new Map();
  const buttons = new Map();
  const groups = new Map();

  for (const { key, letter, label, sample, group } of switches) {
    if (!groups.has(group)) groups.set(group, el('div', { class: 'legend-group', role: 'group', 'aria-label': group }));
    const tally = el('span', { class: 'tally' });
    const toggle = button([
      letter && el('span', { class: 'letter', 'aria-hidden': 'true' }, letter),
      el('span', { class: `sample ${sample ?? ''}` }, label), ' ', tally,
    ], () => {
      const { shows } = store.get();
      store.set({ shows: { ...shows, [key]: !shows[key] } });
    }, { class: `switch ${sample ?? key}`, data: { shows: key }, title: titles[key] });
    tallies.set(key, tally);
    buttons.set(key, toggle);
    groups.get(group).append(toggle);
  }
  root.append(...groups.values());
  root.classList.add('folded');
  opener.addEventListener('click', () => opener.setAttribute('aria-expanded', String(!root.classList.toggle('folded'))));

  function press({ shows }) {
    for (const [key, toggle] of buttons) toggle.setAttribute('aria-pressed', String(shows[key]));
  }
  function tell({ model, shows }) {
    for (const [key, tally] of tallies) tally.textContent = model ? number(countOf(key, model, shows)) : '';
  }
  store.on(['shows'], press);
  store.onLater(['model', 'shows'], tell);
  press(store.get());
}
