// CSV that a spreadsheet opens as it is: RFC 4180 quoting, CRLF, a byte order mark for UTF-8. A cell that a spreadsheet would run
// as a formula gets an apostrophe in front (OWASP, "CSV injection"); plain numbers stay numbers.

const formulaStart = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

export function csvCell(value) {
  if (value === null || value === undefined) return '';
  let cell = String(value);
  if (formulaStart.test(cell) && !plainNumber.test(cell)) cell = `'${cell}`;
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows of cells, the first one the heads. */
export function csv(rows) {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
