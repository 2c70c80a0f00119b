// An analysis that is being corrected: its own lists and items, so that the one it was made of stays as it is; and put right at the end,
// so that what follows from a change (whose figures, how many words) follows.

const lists = ['quotes', 'speakers', 'people', 'figures'];

export function draftOf(analysis) {
  const draft = { ...analysis, checks: [] };
  for (const name of lists) draft[name] = analysis[name].map((item) => ({ ...item }));
  return draft;
}

/** The next free id of a list: "s12". */
export function freeId(list, letter) {
  const numbers = list.map(({ id }) => Number(id.replace(/\D+/g, '')) || 0);
  return `${letter}${numbers.reduce((max, number) => Math.max(max, number), 0) + 1}`;
}

const placeOf = ({ content, source, cue }) => content[0]?.start ?? source[0]?.start ?? cue?.start ?? 0;

export const byPlace = (a, b) => placeOf(a) - placeOf(b);

export function newSpeaker(draft, fields) {
  const speaker = {
    id: freeId(draft.speakers, 's'), kind: 'person', named: true, anonymous: false, role: null, roles: [], members: [], mentions: [], quotes: [], quotedWords: 0, hand: true, ...fields,
  };
  draft.speakers.push(speaker);
  return speaker;
}

/** A speaker for somebody the article names and does not quote. */
export function speakerOfPerson(draft, person) {
  const speaker = newSpeaker(draft, { name: person.name, role: person.role, mentions: person.mentions });
  person.speaker = speaker.id;
  return speaker;
}

const wordsIn = (text) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

/** The innermost quote that holds a span, or null. */
function quoteAround(quotes, { start, end }) {
  let inner = null;
  let size = Infinity;
  for (const quote of quotes) {
    for (const piece of quote.content) {
      if (piece.start <= start && piece.end >= end && piece.end - piece.start < size) {
        inner = quote;
        size = piece.end - piece.start;
      }
    }
  }
  return inner;
}

const holds = (quote, { start, end }) => quote.content.some((piece) => piece.start <= start && piece.end >= end);

/** Which figures stand in which quotes; `loose` figures and quotes without a list are new or have lost theirs. */
function settleFigures({ quotes, figures }) {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const kept = new Set(figures.map(({ id }) => id));
  const loose = figures.filter((figure) => figure.loose);
  for (const quote of quotes) {
    const inside = (quote.figures ? loose : figures).filter((figure) => holds(quote, figure)).map(({ id }) => id);
    quote.figures = [...new Set([...(quote.figures ?? []).filter((id) => kept.has(id)), ...inside])];
  }
  for (const figure of figures) {
    if (figure.loose) figure.quote = quoteAround(quotes, figure)?.id ?? null;
    delete figure.loose;
    figure.speaker = byId.get(figure.quote)?.speaker ?? null;
  }
}

/** Whose quotes are whose, and the words in quotation marks of those whose quotes changed. */
function settleSpeakers({ quotes, speakers }, text) {
  const quotesOf = new Map(speakers.map(({ id }) => [id, []]));
  for (const quote of quotes) quotesOf.get(quote.speaker)?.push(quote);
  for (const speaker of speakers) {
    const theirs = quotesOf.get(speaker.id);
    const ids = theirs.map(({ id }) => id);
    if (ids.join() === speaker.quotes.join()) continue;
    speaker.quotes = ids;
    speaker.quotedWords = theirs.flatMap(({ verbatim }) => verbatim).reduce((sum, { start, end }) => sum + wordsIn(text.slice(start, end)), 0);
  }
}

/** What follows from the changes. */
export function settle(draft, text) {
  draft.quotes.sort(byPlace);
  draft.figures.sort((a, b) => a.start - b.start || b.end - a.end);
  settleFigures(draft);
  settleSpeakers(draft, text);
  const kept = new Set(draft.figures.map(({ id }) => id));
  draft.figureGroups = draft.figureGroups.map((group) => ({ ...group, figures: group.figures.filter((id) => kept.has(id)) })).filter(({ figures }) => figures.length > 1);
  return draft;
}
