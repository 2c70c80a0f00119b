// The counter in the top line and the menu "My work": save, keep, link.
import { button, byId, el } from '../page/dom.mjs';
import { tallyWords } from '../check/sheet.mjs';
import { closingMenu } from '../export/menu.mjs';
import { copyText } from '../export/clipboard.mjs';
import { chatLimit, linkLimit } from './link.mjs';

/** What becomes of links of this length on their way. */
function warningOf(length) {
  if (length > linkLimit) return ' Most programs will cut it: save a session file instead.';
  return length > chatLimit ? ' Chats and mail programs often cut links of this length.' : '';
}

function linkDialog({ saving, tell, fail }) {
  const dialog = byId('link');
  const length = byId('link-length');
  let address = '';
  byId('link-copy').addEventListener('click', async () => {
    tell(await copyText(address) ? 'The link is on the clipboard. It contains the article.' : 'The browser did not allow copying');
    dialog.close();
  });
  return async () => {
    try {
      address = await saving.link();
    } catch (error) {
      fail(`No link could be made (${error.message}).`);
      return;
    }
    length.textContent = `It is ${address.length.toLocaleString('en')} characters long.${warningOf(address.length)}`;
    byId('link-copy').disabled = address.length > linkLimit;
    dialog.showModal();
  };
}

/** `extras`: more entries, `{label, act}`. */
export function createWorkMenu({ root, store, saving, actions, tell, fail, extras }) {
  const tally = button('', actions.toSheet, { class: 'work-tally', title: 'To the check sheet' });
  const keep = el('input', { type: 'checkbox', id: 'keep', onchange: async ({ target }) => {
    await saving.setKept(target.checked);
    if (saving.isKept()) tell('Kept on this machine from now on');
  } });
  const openLink = linkDialog({ saving, tell, fail });
  const entries = [
    button('Save my work', () => saving.save(), { data: { work: 'save' }, 'aria-keyshortcuts': 'Control+S', title: 'Control and S' }),
    el('label', { class: 'check' }, keep, 'Keep on this machine, for 30 days'),
    button('Make a link with this text \u2026', openLink, { data: { work: 'link' } }),
    ...extras.map(({ label, name, act }) => button(label, act, { data: { work: name } })),
  ];
  const details = el('details', { class: 'menu', id: 'work-menu' }, el('summary', {}, 'My work'), el('div', { class: 'menu-list' }, entries));
  const close = closingMenu(details);
  for (const entry of entries) if (entry.tagName === 'BUTTON') entry.addEventListener('click', close, true);
  root.append(tally, details);

  store.on(['sheet'], ({ sheet }) => { tally.textContent = sheet.rows.length > 0 ? tallyWords(sheet.tally) : ''; });
  store.on(['kept'], ({ kept }) => { keep.checked = Boolean(kept); });
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !store.get().model) return;
    event.preventDefault();
    saving.save();
  });
}
