// A quote with its attribution, ready to paste: plain and as rich text, in the form the house uses.
import { contentOf, speakerOf } from '../analysis/model.mjs';
import { quoteWords } from '../page/words.mjs';

/** The forms there are, by name; `sample` is how each looks in a list. */
export const quoteForms = {
  note: { sample: '\u201cWe won.\u201d (Ada Lee, captain)' },
  behind: { sample: '\u201cWe won,\u201d Ada Lee said.' },
  before: { sample: 'Ada Lee, captain: \u201cWe won.\u201d' },
};

const isPlain = (quote) => quote.kind === 'direct' && quote.mode === 'speech';

/** Parts `{text, strong}` of the quote in a form; words that are not the speaker's own say so, in every form. */
function partsOf(model, quote, form) {
  const speaker = speakerOf(model, quote);
  const words = contentOf(model, quote);
  const name = speaker?.name ?? 'no speaker found';
  const role = speaker?.role ? `, ${speaker.role}` : '';
  const how = isPlain(quote) ? '' : quoteWords(quote);
  if (form === 'behind' && isPlain(quote) && speaker) {
    const open = words.replace(/[.,](["\u201d])$/, ',$1');
    return [{ text: `${open} ` }, { text: name, strong: true }, { text: ' said.' }];
  }
  if (form === 'before') return [{ text: name, strong: true }, { text: `${role}${how && ` (${how})`}: ${words}` }];
  return [{ text: `${words} (` }, { text: name, strong: true }, { text: `${role}${how && `; ${how}`})` }];
}

/** `"We won." (Ada Lovelace, mathematician)`, with the kind where the words are not the speaker's own. */
export const attributedText = (model, quote, form = 'note') => partsOf(model, quote, form).map(({ text }) => text).join('');

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text) => text.replace(/[&<>]/g, (sign) => escapes[sign]);

/** The same as HTML, for the clipboard: the name is strong. */
export function attributedHtml(model, quote, form = 'note') {
  const parts = partsOf(model, quote, form).map(({ text, strong }) => (strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)));
  return `<p>${parts.join('')}</p>`;
}
