// Settings of the page: theme, and whether marks are said to a screen reader. They last as long as the page: it stores nothing.
import { byId } from './dom.mjs';

export function createSettings() {
  const theme = byId('theme');
  const say = byId('say-marks');
  const root = document.documentElement;

  theme.addEventListener('change', () => {
    if (theme.value) root.dataset.theme = theme.value;
    else delete root.dataset.theme;
  });
  const applySay = () => byId('reading').classList.toggle('say', say.checked);
  say.addEventListener('change', applySay);
  applySay();
  byId('limits-open').addEventListener('click', () => byId('limits').showModal());
}
