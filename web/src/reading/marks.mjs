// One paragraph with its marks, as elements. Letters and spoken labels are drawn by the style sheet from attributes, so that the
// text of a mark is exactly the text of its span. Each quote has its letter; a source or figure has one where it is the first of its
// paragraph, for the next are like it.
import { el } from '../page/dom.mjs';
import { quoteLetters, quoteWords } from '../page/words.mjs';
import { nest } from './nest.mjs';

const number = (id) => id.replace(/\D+/g, '');

/** What the pointer is told: who `he` is, whose quote this is. */
function titleOf(model, span) {
  if (span.type === 'figure') return null;
  return model.speakers.get(span.speaker)?.name ?? (span.type === 'quote' ? 'No speaker found' : null);
}

const describe = {
  quote(model, span) {
    const speaker = model.speakers.get(span.speaker);
    const name = speaker ? speaker.name : 'no speaker found';
    const goesOn = span.piece > 0 ? ', goes on' : '';
    return { chip: (span.piece > 0 ? '\u2026' : '') + quoteLetters(span), say: `${quoteWords(span)} ${number(span.quote)}, ${name}${goesOn}: `, end: ' end of quote' };
  },
  figure: (model, span) => ({ chip: span.minor ? '' : 'F', say: `figure ${number(span.figure)}: `, end: '' }),
  speaker: (model, span) => (span.role === 'source' ? { chip: 'S', say: 'source: ', end: '' } : {}),
  cue: () => ({}),
  verbatim: () => ({}),
};

function classesOf(span) {
  const classes = [span.type === 'speaker' ? span.role : span.type];
  if (span.type === 'quote') classes.push(span.kind, span.mode);
  if (span.minor) classes.push('minor');
  return classes.join(' ');
}

/** Is this span, or this mark's data, of the chosen speaker or person? */
export const isLit = ({ speaker, person }, choice) => choice !== null && (speaker === choice || person === choice);

const onceAParagraph = new Set(['S', 'F']);

/** `letters` are those that this paragraph has had. */
function markOf(model, span, first, choice, letters) {
  const { chip, say, end } = describe[span.type](model, span);
  const mark = el('mark', {
    title: titleOf(model, span),
    class: classesOf(span) + (isLit(span, choice) ? ' lit' : ''),
    data: {
      type: span.type,
      ...(span.quotes.length > 0 && { quote: span.quotes.join(' ') }),
      ...(span.figure && { figure: span.figure }),
      ...(span.speaker && { speaker: span.speaker }),
      ...(span.person && { person: span.person }),
      ...(first && say && { say }),
      ...(end && { end }),
    },
  });
  if (first && chip && !letters.has(chip)) {
    mark.classList.add('lettered');
    mark.classList.toggle('long-letter', chip.length > 1);
    mark.append(el('span', { class: 'chip', data: { chip } }));
  }
  if (onceAParagraph.has(chip)) letters.add(chip);
  return mark;
}

/** The paragraph `{start, end}` of the model's text as a `<p>`; `spans` as orderSpans gives them. */
export function paragraphElement(model, paragraph, spans, choice) {
  const element = el('p', { dir: 'auto', data: { start: paragraph.start } });
  const letters = new Set();
  let parent = element;
  for (const step of nest(spans, paragraph.start, paragraph.end)) {
    if (step.text) {
      parent.append(model.text.slice(...step.text));
    } else if (step.open) {
      const mark = markOf(model, step.open, step.first, choice, letters);
      parent.append(mark);
      parent = mark;
    } else {
      if (step.last) parent.classList.add('last');
      parent = parent.parentNode;
    }
  }
  return element;
}
