// What was measured, kept for the table in the README (table.mjs): one JSON object a line in the file that BENCH_RECORD names.
import { appendFileSync } from 'node:fs';

export function record(what, values) {
  const file = process.env.BENCH_RECORD;
  if (file) appendFileSync(file, `${JSON.stringify({ what, ...values })}\n`);
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
