// A quote with its attribution, ready to paste.
import { contentOf, speakerOf } from '../analysis/model.mjs';
import { quoteWords } from '../page/words.mjs';

/** `"We won." (Ada Lovelace, mathematician)`, with the kind where the words are not the speaker's own. */
export function attributedText(model, quote) {
  const speaker = speakerOf(model, quote);
  const who = speaker ? speaker.name + (speaker.role ? `, ${speaker.role}` : '') : 'no speaker found';
  const how = quote.kind === 'direct' && quote.mode === 'speech' ? '' : `; ${quoteWords(quote)}`;
  return `${contentOf(model, quote)} (${who}${how})`;
}
