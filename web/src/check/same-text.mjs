// Is a text that took the place of another a new draft of it, or something else?
import { likeness } from './anchors.mjs';

const enough = 0.25;

const sentencesOf = (text) => new Set(text.split(/[.?!\n]/).map((line) => line.trim()).filter((line) => line.length > 20));

/** Does a quarter of the sentences of `before` stand in `after` word for word? Texts too short for that are compared by their words. */
export function isDraftOf(before, after) {
  const sentences = sentencesOf(before);
  if (sentences.size < 3) return likeness(before.slice(0, 2_000), after.slice(0, 2_000)) >= enough;
  const others = sentencesOf(after);
  let shared = 0;
  for (const sentence of sentences) if (others.has(sentence)) shared += 1;
  return shared >= enough * sentences.size;
}
