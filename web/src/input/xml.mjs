// XML read from front to back, once: every tag and every stretch of text as it comes, with its namespace. No document type, so no
// entities but the five of XML itself. Broken XML ends the reading: nothing is guessed, and no length of it takes more than one pass.

export class BrokenXml extends Error {}

const mostPrefixes = 500;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()];
    const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Where `sign` comes next, which it must. */
function find(xml, sign, from) {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw new BrokenXml(`${sign} is missing`);
  return at;
}

/** The end of a tag: the first `>` outside of quoted values. */
function tagEnd(xml, from) {
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") at = find(xml, sign, at + 1);
    else if (sign === '<') break;
  }
  throw new BrokenXml('a tag does not end');
}

/** Prefixes in force inside of a tag: those outside of it and its own. */
function scopeOf(outer, attributes) {
  if (!attributes.includes('xmlns')) return outer;
  const scope = new Map(outer);
  for (const [, prefix, value] of attributes.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)/g)) scope.set(prefix ?? '', value);
  if (scope.size > mostPrefixes) throw new BrokenXml('it has too many namespaces');
  return scope;
}

/**
 * The value of the attribute with this local name, or null.
 * @param {{attributes?: string}} token
 */
export function attributeOf({ attributes }, name) {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescaped(found[1] ?? found[2]) : null;
}

/**
 * What comes next: `open`, the local name of an element that starts, with its namespace `space`, its `attributes` as written and whether it
 * is `empty`, when no end follows; `close`, the local name of one that ends; or `text`.
 * @typedef {{open?: string, space?: string, attributes?: string, empty?: boolean, close?: string, text?: string}} Token
 */

/** @returns {Generator<Token>} */
export function* tokensOf(xml) {
  const open = [];
  let scope = new Map();
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) yield { text: unescaped(xml.slice(at, textEnd)) };
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) {
      at = find(xml, '-->', tag + 4) + 3;
    } else if (xml.startsWith('<![CDATA[', tag)) {
      const end = find(xml, ']]>', tag + 9);
      yield { text: xml.slice(tag + 9, end) };
      at = end + 3;
    } else if (xml[tag + 1] === '?') {
      at = find(xml, '?>', tag + 2) + 2;
    } else if (xml[tag + 1] === '!') {
      throw new BrokenXml('it has a document type');
    } else {
      const end = tagEnd(xml, tag + 1);
      at = end + 1;
      if (xml[tag + 1] === '/') {
        const inner = open.pop();
        if (inner?.name !== xml.slice(tag + 2, end).trim()) throw new BrokenXml('its tags do not match');
        scope = inner.outer;
        yield { close: inner.local };
        continue;
      }
      const empty = xml[end - 1] === '/';
      const content = xml.slice(tag + 1, empty ? end - 1 : end);
      const nameEnd = content.search(/\s/);
      const name = nameEnd < 0 ? content : content.slice(0, nameEnd);
      const attributes = nameEnd < 0 ? '' : content.slice(nameEnd);
      const colon = name.indexOf(':');
      const local = name.slice(colon + 1);
      const inside = scopeOf(scope, attributes);
      yield { open: local, space: inside.get(colon < 0 ? '' : name.slice(0, colon)) ?? '', attributes, empty };
      if (!empty) {
        open.push({ name, local, outer: scope });
        scope = inside;
      }
    }
  }
  if (open.length > 0) throw new BrokenXml('it ends too early');
}
