// onrecord: who said what in a news article, and every figure to check.
//
//   const analyzer = await createAnalyzer();
//   const { quotes, speakers, figures } = analyzer.analyze(text);
//
// Runs in a page, in a module worker and in Node 20 or newer, under a policy without eval.
// Types and fields: onrecord.d.ts.

// Memory that one analysis may leave to the next. WebAssembly memory never shrinks: past this, the instance
// is dropped after the analysis, memory and all, and the next call makes a fresh one.
const KEPT_BYTES = 64 * 1024 * 1024;

/** Compiles the core; resolves to an analyzer. `wasm`: where it is, its bytes, or the module that they make. */
export async function createAnalyzer(options = {}) {
  const { wasm = new URL('./onrecord.wasm', import.meta.url) } = checked(options, ['wasm']);
  const module = await compile(wasm);
  refuseOther(module);
  const imports = {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: { proc_exit(status) { throw new Error(`exit ${status}`); } },
  };
  const start = ({ exports }) => (exports._initialize?.(), exports);
  let core = start(await WebAssembly.instantiate(module, imports));
  const error = readString(core, core.onrecord_error());
  if (error) throw new Error(`onrecord.wasm: ${error}`);

  return {
    analyze(text, options = {}) {
      if (typeof text !== 'string') throw new TypeError(`text: a string is needed, not ${shown(text)}`);
      const { unit, date } = readOptions(options);
      core ??= start(new WebAssembly.Instance(module, imports));
      let json;
      try {
        json = run(core, text, date, unit);
      } catch (cause) {
        core = undefined;
        throw new Error('onrecord: the analysis failed; the analyzer can be used again', { cause });
      }
      if (core.memory.buffer.byteLength > KEPT_BYTES) core = undefined;
      return JSON.parse(json);
    },
  };
}

// TextEncoder writes a lone surrogate as U+FFFD, which is one UTF-16 unit too: offsets hold for the caller's text.
function run(core, text, date, unit) {
  const part = text.slice(0, core.onrecord_max_characters() + 1); // one more: the core sees that it is too long
  const at = core.onrecord_input(part.length * 3 + date.length);
  const input = new Uint8Array(core.memory.buffer, at, part.length * 3 + date.length);
  const encoder = new TextEncoder();
  const size = encoder.encodeInto(part, input).written;
  encoder.encodeInto(date, input.subarray(size));
  const written = core.onrecord_analyze(size, date.length, unit);
  return new TextDecoder().decode(new Uint8Array(core.memory.buffer, core.onrecord_output(), written));
}

function readString(core, at) {
  const bytes = new Uint8Array(core.memory.buffer, at);
  return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

function refuseOther(module) {
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'onrecord_analyze')) {
    throw new Error('onrecord.wasm: this is another WebAssembly');
  }
}

async function compile(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  if (typeof Response === 'function' && wasm instanceof Response) return compileResponse(wasm);
  if (!(wasm instanceof URL)) {
    throw new TypeError(`wasm: a URL, Response, BufferSource or WebAssembly.Module is needed, not ${shown(wasm)}`);
  }
  if (wasm.protocol === 'file:' && typeof process === 'object') {
    const fs = 'node:fs/promises'; // a variable, so that bundlers for the web leave it alone
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ fs);
    return WebAssembly.compile(await readFile(wasm));
  }
  return compileResponse(await fetch(wasm));
}

// Servers that do not know the type of .wasm files, or answer with a page instead, are common.
async function compileResponse(response) {
  if (!response.ok) throw new Error(`onrecord.wasm: ${response.url} answered ${response.status}`);
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== '\0asm') {
    throw new Error(`onrecord.wasm: ${response.url} is no WebAssembly but "${type}"`);
  }
  return WebAssembly.compile(bytes);
}

function readOptions(options) {
  const { offsets = 'utf16', referenceDate } = checked(options, ['offsets', 'referenceDate']);
  if (offsets !== 'utf16' && offsets !== 'codepoint') {
    throw new TypeError(`offsets: 'utf16' or 'codepoint' is needed, not ${shown(offsets)}`);
  }
  if (referenceDate !== undefined && !isDate(referenceDate)) {
    throw new TypeError(
      `referenceDate: 'YYYY-MM-DD' or 'YYYY-MM-DDThh:mm:ss' is needed, not ${shown(referenceDate)}`);
  }
  return { unit: offsets === 'utf16' ? 0 : 1, date: referenceDate ?? '' };
}

function checked(options, known) {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options: an object is needed, not ${shown(options)}`);
  }
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new TypeError(`${unknown}: no such option; there is ${known.join(', ')}`);
  return options;
}

// A day that the calendar has: Date would turn 30 February into a day of March.
function isDate(value) {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/.test(value)) return false;
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function shown(value) {
  return typeof value === 'string' ? `'${value.slice(0, 40)}'` : value === null ? 'null' : typeof value;
}
