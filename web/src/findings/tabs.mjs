// The two tabs of the findings, with the keys that tabs have: arrows, Home, End.

export function createTabs(tabs) {
  function select(tab, focus) {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    }
    if (focus) tab.focus();
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => select(tab, false));
    tab.addEventListener('keydown', ({ key }) => {
      const target = { ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[key];
      if (target !== undefined) select(tabs[target % tabs.length], true);
    });
  }
  return { select: (tab) => select(tab, false) };
}
