// An analysis that a person can review: the text with its marks, then what was found, one line each.
//
//   {q1 “Nobody wanted this,”} {s1 Holm} told reporters. It cost {f1 $5}.
//
// Confidence is left out: it changes with every training of the model.

// Marks of a text, outermost first where several start at one place.
function marksOf({ quotes, figures }) {
  const marks = [];
  for (const { id, content, source, speaker } of quotes) {
    for (const span of content) marks.push({ ...span, name: id });
    for (const span of source) marks.push({ ...span, name: speaker ?? 's?' });
  }
  for (const figure of figures) marks.push({ start: figure.start, end: figure.end, name: figure.id });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function marked(text, analysis) {
  const inserts = [];
  marksOf(analysis).forEach(({ start, end, name }, order) => {
    inserts.push({ at: start, closes: 0, order, text: `{${name} ` });
    inserts.push({ at: end, closes: 1, order: -order, text: '}' });
  });
  inserts.sort((a, b) => a.at - b.at || b.closes - a.closes || a.order - b.order);
  let result = '';
  let last = 0;
  for (const { at, text: insert } of inserts) {
    result += text.slice(last, at) + insert;
    last = at;
  }
  return result + text.slice(last);
}

export function review(text, analysis) {
  const slice = (span) => text.slice(span.start, span.end);
  const slices = (spans) => spans.map(slice).join(' … ');
  const mentions = (someone) => [...new Set(someone.mentions.map((mention) => `${slice(mention)} (${mention.form})`))].join(', ');
  const lines = [marked(text, analysis).trimEnd(), '', '--- quotes'];
  for (const { id, kind, mode, cue, speaker, figures, why } of analysis.quotes) {
    lines.push([id, speaker ?? '-', kind, mode, `cue: ${cue ? slice(cue) : '-'}`, `figures: ${figures.join(' ') || '-'}`, why].join(' | '));
  }
  lines.push('', '--- speakers');
  for (const speaker of analysis.speakers) {
    const known = speaker.named ? 'named' : speaker.anonymous ? 'anonymous' : 'not named';
    lines.push([speaker.id, speaker.name, speaker.kind, known, speaker.role ?? '-', `${speaker.quotedWords} words`, mentions(speaker)].join(' | '));
  }
  lines.push('', '--- people');
  for (const person of analysis.people) {
    lines.push([person.id, person.name, person.role ?? '-', person.speaker ?? '-', mentions(person)].join(' | '));
  }
  lines.push('', '--- figures');
  for (const { id, start, end, of, ...fields } of analysis.figures) {
    const told = Object.entries(fields).filter(([, value]) => value !== null && value !== false && value !== '' && value !== '=');
    lines.push([id, slice({ start, end }), of ? `of: ${slice(of)}` : '-', ...told.map(([key, value]) => `${key}: ${value}`)].join(' | '));
  }
  lines.push('', '--- notices', ...analysis.notices.map((notice) => `${notice.code} | ${slice(notice)} | ${notice.message}`));
  return `${lines.join('\n').replaceAll(/\n(?=\n\n)/g, '')}\n`;
}
