// The text of a Word file (ECMA-376 part 1, 17): a ZIP archive whose main part holds paragraphs `p` of runs `r` of text `t`. A cell of a
// table is apart from the next by a tab; a text box comes once, behind the paragraph it hangs on; changes are read as accepted.
import { Raised, joined, leftOutWords, tidied } from './pieces.mjs';
import { BrokenXml, attributeOf, tokensOf } from './xml.mjs';
import { Unreadable, openZip } from './zip.mjs';

const isWord = (space) => /\/wordprocessingml(?:\/2006)?\/main$/.test(space);
const isMath = (space) => /\/officeDocument(?:\/2006)?\/math$/.test(space);
const isCompatibility = (space) => /\/markup-compatibility\/2006$/.test(space);

const signs = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };
/** What stands in the text for something that does not, and how it is called. */
const references = { footnoteReference: 'footnote', endnoteReference: 'endnote', commentReference: 'comment' };
const deletions = new Set(['del', 'moveFrom']);
const paragraphEnd = '\n\n';

/** The part with the text: `word/document.xml`, unless the package names another. */
async function mainPart(archive) {
  const relations = await archive.text('_rels/.rels');
  for (const token of relations ? tokensOf(relations) : []) {
    if (token.open === 'Relationship' && attributeOf(token, 'Type')?.endsWith('/officeDocument')) return attributeOf(token, 'Target')?.replace(/^\//, '') ?? null;
  }
  return 'word/document.xml';
}

const alternatives = 'mc:AlternateContent';
/** @param {import('./xml.mjs').Token} token */
const nameOf = ({ open, space }) => (isWord(space) ? open : isCompatibility(space) ? `mc:${open}` : '');
const isOff = (token) => ['0', 'false', 'off'].includes(attributeOf(token, 'val') ?? 'true');

/** Takes the document's tags and texts one by one, and gathers what is read. */
class Reader {
  constructor() {
    this.counts = { footnote: 0, endnote: 0, comment: 0, formula: 0, 'deleted passage': 0, 'note mark': 0 };
    this.pieces = [];
    /** Paragraphs that text boxes interrupt, and the boxes to come behind each. */
    this.interrupted = [];
    this.boxes = [];
    this.path = [];
    /** For each element of alternatives around: was one read? */
    this.chosen = [];
    this.newRun();
    this.markDeleted = false;
  }

  newRun() {
    this.raised = false;
    this.hidden = false;
  }

  /**
   * Is all inside of this element left out?
   * @param {import('./xml.mjs').Token} token
   */
  leavesOut({ open, space, empty }) {
    if (empty) return false;
    if (isCompatibility(space)) return this.isOtherChoice(open);
    if (isMath(space) && open === 'oMath') {
      this.counts.formula += 1;
      return true;
    }
    if (!isWord(space)) return false;
    if (deletions.has(open)) this.counts['deleted passage'] += 1;
    // `rPrChange` and its like hold how something was formatted before.
    return deletions.has(open) || open.endsWith('Change');
  }

  /** Of the same content in several forms, the first is read. */
  isOtherChoice(open) {
    if (open === 'AlternateContent') this.chosen.push(false);
    if (open !== 'Choice' && open !== 'Fallback') return false;
    return this.chosen.at(-1) || !(this.chosen[this.chosen.length - 1] = true);
  }

  open(token) {
    const { open, space, empty } = token;
    if (!isWord(space)) return;
    if (open in references) this.counts[references[open]] += 1;
    else if (open in signs && this.path.at(-1) === 'r' && !this.hidden) this.pieces.push(signs[open]);
    else if (open === 'r') this.newRun();
    else if (open === 'vertAlign') this.raised = attributeOf(token, 'val') === 'superscript';
    else if (open === 'vanish') this.hidden = !isOff(token);
    else if (deletions.has(open) && empty && this.path.at(-1) === 'rPr') this.markDeleted = true;
    else if (open === 'txbxContent' && !empty) this.interrupt();
    else if (open === 'p' && empty) this.pieces.push(paragraphEnd);
  }

  interrupt() {
    const { pieces, boxes, markDeleted } = this;
    this.interrupted.push({ pieces, boxes, markDeleted });
    this.pieces = [];
    this.boxes = [];
  }

  resume() {
    const box = this.pieces;
    Object.assign(this, this.interrupted.pop());
    this.boxes.push(box);
  }

  close(name) {
    if (name === 'p') this.endParagraph();
    else if (name === 'tc') this.endCell();
    else if (name === 'tr') this.pieces.push(paragraphEnd);
    else if (name === 'txbxContent') this.resume();
    else if (name === alternatives) this.chosen.pop();
  }

  endParagraph() {
    if (!this.markDeleted) this.pieces.push(paragraphEnd);
    this.markDeleted = false;
    for (const box of this.boxes) for (const piece of box) this.pieces.push(piece);
    this.boxes = [];
  }

  endCell() {
    if (this.pieces.at(-1) === paragraphEnd) this.pieces.pop();
    this.pieces.push('\t');
  }

  text(text) {
    if (this.path.at(-1) !== 't' || this.hidden) return;
    this.pieces.push(this.raised ? new Raised(text) : text);
  }
}

/** @returns {{text: string, leftOut: string}} */
export function textOfWordXml(xml) {
  const reader = new Reader();
  let skipped = 0;
  for (const token of tokensOf(xml)) {
    if (token.text !== undefined) {
      if (skipped === 0) reader.text(token.text);
    } else if (token.open !== undefined) {
      if (skipped > 0) {
        if (!token.empty) skipped += 1;
      } else if (reader.leavesOut(token)) {
        skipped = 1;
      } else {
        reader.open(token);
        if (!token.empty) reader.path.push(nameOf(token));
      }
    } else if (skipped > 0) {
      skipped -= 1;
    } else {
      reader.close(reader.path.pop());
    }
  }
  const { text, marks } = joined(reader.pieces);
  return { text: tidied(text), leftOut: leftOutWords({ ...reader.counts, 'note mark': marks }) };
}

/** Rejects, with what is the matter, whatever is no readable Word document. */
export async function textOfDocx(bytes) {
  // The first bytes of the container of older Office files, and of those that need a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Unreadable('it needs a password, or is an old .doc');
  try {
    const archive = openZip(bytes);
    const name = await mainPart(archive);
    const xml = name && await archive.text(name);
    if (!xml) throw new Unreadable('it holds no document');
    return textOfWordXml(xml);
  } catch (error) {
    if (error instanceof BrokenXml) throw new Unreadable(`it is damaged: ${error.message}`);
    throw error instanceof Unreadable ? error : new Unreadable('it is damaged');
  }
}
