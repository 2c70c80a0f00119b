/** onrecord: who said what in a news article, and every figure to check. */

/**
 * Loads and compiles the core once.
 * @throws TypeError for an option that does not exist or has a value it cannot have.
 */
export function createAnalyzer(options?: AnalyzerOptions): Promise<Analyzer>;

/** Compiles the core without starting it: its module can be posted to workers, each of which gives it to `createAnalyzer`. */
export function compileCore(wasm?: AnalyzerOptions['wasm']): Promise<WebAssembly.Module>;

export interface AnalyzerOptions {
  /**
   * Where `onrecord.wasm` is, or what it holds: bytes, or the module made of them, which threads can share.
   * Default: beside this module.
   */
  wasm?: URL | Response | BufferSource | WebAssembly.Module;
}

export interface Analyzer {
  /**
   * Analyses one text; never throws on its content. Lone surrogates, NUL and texts of any length are fine:
   * over 5,000,000 characters a part is analysed, and a notice names it.
   *
   * Memory grows with the longest text and is given back after it: what is kept between calls is at most 64 MiB.
   * @throws TypeError for a text that is no string, an option that does not exist or a value it cannot have.
   */
  analyze(text: string, options?: AnalyzeOptions): Analysis;

  /**
   * The same answer for the next version of a text, at the cost of what changed: where the words around a word are those of
   * the version before, they are not read again. For editors; any text may follow any other.
   *
   * Between calls about 15 bytes a character are kept, in a WebAssembly memory of at most 256 MiB (a text that needs more,
   * above some 4 million characters, is read anew each time). `analyze` and `forget` let go of it.
   * @example
   * textarea.oninput = () => show(analyzer.update(textarea.value));
   */
  update(text: string, options?: AnalyzeOptions): Analysis;

  /** `update` in steps, to say how far it is, to be interrupted, or to share one text between workers. */
  begin(text: string, options?: AnalyzeOptions): Steps;

  /** Gives the memory back, and with it what `update` kept. The analyzer can be used again. */
  forget(): void;
}

/**
 * An analysis under way, until the analyzer is asked for another. Scores are the same however a text is cut and whoever
 * computes them.
 * @example
 * const steps = analyzer.begin(text);
 * while (steps.read(2048) > 0) progress.value = 1 - steps.left / steps.tokens;
 * const analysis = steps.finish();
 */
export interface Steps {
  /** Words and marks of the text. */
  readonly tokens: number;
  /** Those that have no scores yet: a few after a small edit, all of them in a new text. */
  readonly left: number;
  /** Gives scores to so many of them, from the front; gives how many are left. Nearly all time is spent here. */
  read(tokens: number): number;
  /**
   * Up to so many tokens without scores, the last ones, for another analyzer to read. `read` comes to them when nothing else is
   * left, so it does no harm if their scores are never taken. `begin` is `end` where there are none.
   */
  reserve(tokens: number): { begin: number; end: number };
  /** The scores of the tokens from `begin` to before `end`, for `take` of another analyzer that has begun with this text. */
  scores(begin: number, end: number): Uint8Array;
  /**
   * Takes the scores of these tokens; gives how many are left.
   * @throws RangeError if they are not those of so many tokens of this text.
   */
  take(begin: number, end: number, scores: Uint8Array): number;
  /** Reads what is left and gives the analysis. */
  finish(): Analysis;
}

export interface AnalyzeOptions {
  /** Unit of every `start` and `end`. Default `'utf16'`: `text.slice(start, end)` is the span. */
  offsets?: OffsetUnit;
  /**
   * `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`: the day relative dates count from, and that gives a date without a
   * year its nearest one. Without it relative dates stay relative and open years stay open.
   */
  referenceDate?: string;
}

export type OffsetUnit = 'utf16' | 'codepoint';

/** What the article says, who says it, and its figures. Lists are in text order; ids are stable for one text. */
export interface Analysis {
  schema: 1;
  offsetUnit: OffsetUnit;
  language: 'en';
  counts: Counts;
  /** Every paragraph; nothing but white space stands between two. Lines wrapped at a fixed width are one paragraph. */
  paragraphs: Span[];
  /** Every sentence, closing marks included. None crosses a paragraph, and only white space stands between two. */
  sentences: Span[];
  quotes: Quote[];
  speakers: Speaker[];
  people: Person[];
  figures: Figure[];
  /** Figures that speak of the same thing: claimed twice, or with values that cannot both hold by different speakers. */
  figureGroups: FigureGroup[];
  notices: Notice[];
}

/** Half open: `end` is the first position after it. */
export interface Span {
  start: number;
  end: number;
}

export interface Counts {
  /** In the offset unit. */
  characters: number;
  /** Stretches without white space that hold a letter or digit. */
  words: number;
  sentences: number;
  paragraphs: number;
  /** Words inside quotation marks that are somebody's. */
  quotedWords: number;
}

/** Somebody's words or thought as the article gives them. */
export interface Quote {
  id: string;
  /** All of it inside quotation marks, part of it, none of it. */
  kind: 'direct' | 'mixed' | 'indirect';
  /** Says, writes, announces; knows, believes, expects; wants, supports, fears. */
  mode: 'speech' | 'thought' | 'attitude';
  /** What is said, in pieces where the article interrupts it; quotation marks inside. */
  content: Span[];
  /** The pieces inside quotation marks, marks left out. */
  verbatim: Span[];
  /** The words that attribute it (`said`, `according to`). */
  cue: Span | null;
  /** The source as printed there (`he`, `the mayor`). */
  source: Span[];
  /** Id of the resolved speaker. */
  speaker: string | null;
  /** Ids of the figures inside the content. */
  figures: string[];
  /** 0 to 1, calibrated: of the quotes at 0.8, about 80 % are right. */
  confidence: number;
  /** 0 to 1, calibrated: that the name is right, given that the quote is; 0 without a speaker. */
  speakerConfidence: number;
  /** How the speaker was found, for a reader. */
  why: string;
}

/** One source, however often and under whatever name it is printed. */
export interface Speaker {
  id: string;
  /** The fullest name the article prints, without title; for an unnamed source its fullest description. */
  name: string;
  kind: 'person' | 'people' | 'organization' | 'document' | 'other';
  /** A proper name is known. */
  named: boolean;
  /** A human source, cited for a statement and not named. */
  anonymous: boolean;
  /** Title or description as printed: the one to set beside the name. */
  role: string | null;
  /** Every one that the article prints for them, `role` first. */
  roles: string[];
  /** Names of those whom a source in the plural stands for (`the two mayors`), where the article says who. */
  members: string[];
  mentions: Mention[];
  /** Ids of their quotes. */
  quotes: string[];
  /** Words of theirs inside quotation marks. */
  quotedWords: number;
}

export interface Mention extends Span {
  form: 'name' | 'pronoun' | 'description';
}

/** Somebody the article names, quoted or not. */
export interface Person {
  id: string;
  name: string;
  role: string | null;
  roles: string[];
  mentions: Mention[];
  /** Id of the speaker they are, if they have a voice. */
  speaker: string | null;
}

/** One number a reader could check: the span is number, unit and the words that bound it. */
export interface Figure extends Span {
  id: string;
  kind:
    | 'count' | 'money' | 'percent' | 'measure' | 'ratio' | 'multiple'
    | 'age' | 'duration' | 'date' | 'time' | 'ordinal' | 'score';
  /** Scale applied: `$2.3bn` is 2300000000. Dates and times have `iso` instead. */
  value?: number;
  /** Of a range or a vague amount both, instead of `value`; of `at least 30` the end that is known, as well as `value`. */
  low?: number;
  high?: number;
  /** `dozens`, `hundreds`. */
  vague: boolean;
  /** Normalised, singular, lower case: `percent`, `dollar`, `kilometer`, the counted noun; '' if none. */
  unit: string;
  /** Exactly, about, more than, less than. */
  bound: '=' | '~' | '>' | '<';
  /** At least, up to. */
  inclusive: boolean;
  /** Of a change. */
  direction: 'up' | 'down' | null;
  /** Date, time or duration in ISO 8601, `XXXX` for what the text leaves open. */
  iso?: string;
  isoEnd?: string;
  /** Of a duration that is fixed. */
  seconds?: number;
  /** What it says in words a reader understands: `$3,100,000`, `a Tuesday, 9 am`, `1/3`, `1990 to 1999`. */
  reading: string;
  /** The thing counted or measured. */
  of: Span | null;
  /** Index into `sentences`: the sentence it starts in. */
  sentence: number;
  /** Who claims it: the innermost quote it stands in, and that quote's speaker. */
  quote: string | null;
  speaker: string | null;
}

/** What a reader should know before relying on the analysis. */
export interface Notice extends Span {
  /** The second group are prompts for a copy editor: what in the figures is worth a second look. */
  code:
    | 'unbalanced-quotation-mark' | 'unresolved-speaker' | 'not-english' | 'text-too-long'
    | 'parts-and-total' | 'percent-and-numbers' | 'conversion' | 'age-and-birth-year' | 'list-count'
    | 'percent-or-points' | 'weekday-and-date' | 'reference-from-dateline';
  message: string;
}

export interface FigureGroup {
  /** `same`: one quantity claimed twice. `differing`: two values for one thing by different claimants. */
  kind: 'same' | 'differing';
  /** Ids of two or more figures, in text order. */
  figures: string[];
}
