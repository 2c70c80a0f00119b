// Reads CSV back, as a check on the writer.

/** Rows of cells as RFC 4180 has them. */
export function readCsv(content) {
  const rows = [[]];
  for (const [, quoted, plain, end] of content.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
