// Reading a text in steps, alone or together with other workers. What is read are the scores of its tokens, nearly all of the
// work; they are the same whoever computes them.

const chunk = 2_048; // tokens: some 60 ms
const longText = 30_000; // tokens from which on other workers help
const mostHelpers = 3;
const ahead = 2; // chunks a helper has before it, so that it never waits for the next

/** Lets messages in, then goes on. */
export function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Reads all of a text; false if it was overtaken before the end. `helpers`: ports of the workers that help, which come while it
 * reads, once `tell({wanted})` has asked for them.
 */
export async function readShared(steps, { version, text, helpers, tell, overtaken }) {
  const all = steps.left;
  const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
  if (all > longText && helpers.length === 0 && cores > 1) tell({ wanted: Math.min(cores - 1, mostHelpers) });
  const helping = new Set();
  const give = (port) => {
    const { begin, end } = steps.reserve(chunk);
    if (begin < end) port.postMessage({ version, begin, end });
  };
  const engage = (port) => {
    helping.add(port);
    port.postMessage({ version, text });
    port.onmessage = ({ data }) => {
      if (data.version !== version || overtaken() || steps.left === 0) return;
      steps.take(data.begin, data.end, data.scores);
      give(port);
    };
    for (let i = 0; i < ahead; i++) give(port);
  };
  while (steps.left > 0) {
    if (all > longText) for (const port of helpers) if (!helping.has(port)) engage(port);
    steps.read(chunk);
    if (steps.left === 0) break;
    tell({ share: 1 - steps.left / all });
    await breathe();
    if (overtaken()) break;
  }
  for (const port of helping) port.onmessage = null;
  return steps.left === 0;
}

/** Helps the worker at the other end of a port. */
export function help(port, ready) {
  let steps;
  let current;
  port.onmessage = async ({ data }) => {
    const analyzer = await ready;
    if (data.text !== undefined) {
      current = data.version;
      steps = analyzer.begin(data.text);
    } else if (data.version === current) {
      const scores = steps.scores(data.begin, data.end);
      port.postMessage({ ...data, scores }, [scores.buffer]);
    }
  };
}
