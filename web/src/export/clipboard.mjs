// Putting text on the clipboard, also as rich text where the browser has it.
import { el } from '../page/dom.mjs';

/** Puts plain text on the clipboard; gives whether it worked. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el('textarea', { class: 'hidden', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}

/** Puts text on the clipboard in both forms, so that a letter takes the rich one and a ticket the plain one. */
export async function copyRich(text, html) {
  try {
    const blob = (type, content) => new Blob([content], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) })]);
    return true;
  } catch {
    return copyText(text);
  }
}
