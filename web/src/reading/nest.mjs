// Spans to nested marks. Spans may nest, touch or cross; elements can only nest. Where two cross, the inner one is closed at
// the outer one's end and opened again behind it, so that the pieces of a span always add up to exactly its text.
//
//   spans  A 0-6, B 4-9   ->   open A(first)  text 0-4  open B(first)  text 4-6  close B  close A  open B  text 6-9  close B(last)

/**
 * The steps that draw text[start, end) with its marks: {open: span, first}, {text: [from, to]}, {close: span, last}.
 * `spans` in order of start, outer before inner (orderSpans); those that reach over the ends are clipped.
 */
export function nest(spans, start, end) {
  const steps = [];
  const open = [];
  let at = start;
  let next = 0;

  const writeTo = (to) => {
    if (to > at) steps.push({ text: [at, to] });
    at = Math.max(at, to);
  };
  const endOf = (span) => Math.min(span.end, end);
  const openSpan = (span) => {
    steps.push({ open: span, first: at === span.start });
    open.push(span);
  };

  /** Closes every span that ends here; those opened inside one and still running are opened again. */
  const closeEnded = () => {
    const outermost = open.findIndex((span) => endOf(span) <= at);
    if (outermost < 0) return;
    const running = [];
    while (open.length > outermost) {
      const span = open.pop();
      const ended = endOf(span) <= at;
      steps.push({ close: span, last: ended && span.end <= end });
      if (!ended) running.unshift(span);
    }
    running.forEach(openSpan);
  };

  while (next < spans.length && spans[next].end <= start) next += 1;
  while (at < end) {
    const nextStart = next < spans.length ? Math.max(spans[next].start, start) : end;
    const nextEnd = open.reduce((nearest, span) => Math.min(nearest, endOf(span)), end);
    writeTo(Math.min(nextStart, nextEnd, end));
    closeEnded();
    while (next < spans.length && spans[next].start <= at && at < end) {
      const span = spans[next++];
      if (span.end > at) openSpan(span);
    }
  }
  closeEnded();
  return steps;
}
