// onrecord: who said what in a news article, and every figure to check.
//
//   const analyzer = await createAnalyzer();
//   const { quotes, speakers, figures } = analyzer.analyze(text);
//
// Runs in a page, in a module worker and in Node 20 or newer, under a policy without eval.
// Types and fields: onrecord.d.ts.

// Memory that an analysis may leave to the next one. WebAssembly memory never shrinks: past this, the instance is dropped
// after the analysis, memory and all, and the next call makes a fresh one.
const KEPT_BYTES = 64 * 1024 * 1024;
// The same after update(), which would begin anew without it.
const KEPT_FOR_UPDATE = 256 * 1024 * 1024;

/** Compiles the core; resolves to an analyzer. `wasm`: where it is, its bytes, or the module that they make. */
export async function createAnalyzer(options = {}) {
  const { wasm } = checked(options, ['wasm']);
  const [module, kernels] = await Promise.all([compileCore(wasm), compileKernels()]);
  refuseOther(module);
  const core = new Core(module, kernels, await WebAssembly.instantiate(module, imports));
  const error = core.text(core.exports.onrecord_error());
  if (error) throw new Error(`onrecord.wasm: ${error}`);
  return {
    analyze: (text, options = {}) => new Steps(core, text, options, false).finish(),
    update: (text, options = {}) => new Steps(core, text, options, true).finish(),
    begin: (text, options = {}) => new Steps(core, text, options, true),
    forget: () => core.drop(),
  };
}

const imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: { proc_exit(status) { throw new Error(`exit ${status}`); } },
};

/** An instance of the core, and a fresh one after it has failed or its memory has grown too much. */
class Core {
  steps; // the analysis that is under way
  #module;
  #kernels;
  #kernel; // the name of the fastest
  #exports;

  constructor(module, kernels, instance) {
    this.#module = module;
    this.#kernels = kernels;
    this.#start(instance);
  }

  get exports() {
    if (!this.#exports) this.#start(new WebAssembly.Instance(this.#module, imports));
    return this.#exports;
  }

  drop() {
    this.#exports = undefined;
    this.steps = undefined;
  }

  /** Drops the instance if its memory has grown past `most`. */
  trim(most) {
    if (this.#exports?.memory.buffer.byteLength > most) this.drop();
  }

  bytes(at, length) {
    return new Uint8Array(this.exports.memory.buffer, at, length);
  }

  /** The C string at an address. */
  text(at) {
    const bytes = this.bytes(at);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  }

  #start({ exports }) {
    this.#exports = exports;
    exports._initialize?.();
    if (!this.#kernels) return;
    const kernels = new WebAssembly.Instance(this.#kernels, { core: { memory: exports.memory } }).exports;
    const table = exports.__indirect_function_table;
    const inTable = (name) => {
      const index = table.grow(1);
      table.set(index, kernels[name]);
      return index;
    };
    if (this.#kernel === undefined) {
      const candidates = Object.keys(kernels).map((name) => ({ name, index: inTable(name) }));
      const exact = candidates.filter(({ index }) => exports.onrecord_is_exact(index));
      this.#kernel = fastest(exports, [...exact, { name: '', index: 0 }]);
    } else if (this.#kernel !== '') {
      exports.onrecord_use_kernel(inTable(this.#kernel));
    }
  }
}

// Which kernel is fastest depends on the engine and on the processor: each has a turn of a millisecond, three times, and its
// best turn counts. Gives the name of the winner, which is in use then.
function fastest(exports, candidates) {
  if (candidates.length === 1) return candidates[0].name;
  for (const candidate of candidates) candidate.speed = 0;
  for (let turn = 0; turn < 3; turn++) {
    for (const candidate of candidates) {
      exports.onrecord_use_kernel(candidate.index);
      candidate.speed = Math.max(candidate.speed, blocksPerMillisecond(exports));
    }
  }
  const best = candidates.reduce((a, b) => (b.speed > a.speed ? b : a));
  exports.onrecord_use_kernel(best.index);
  return best.name;
}

function blocksPerMillisecond(exports) {
  const now = () => performance.now();
  const early = now();
  let start = early;
  while (start === early) start = now(); // some clocks tick once a millisecond: begin with a tick
  let blocks = 0;
  for (let time = 0; ; time = now() - start) {
    if (time >= 1) return blocks / time;
    exports.onrecord_multiply(1);
    blocks++;
  }
}

/** One analysis in steps. `keep`: it takes over from the version of the text that was kept, and is kept itself. */
class Steps {
  #core;
  #unit;
  #keep;

  constructor(core, text, options, keep) {
    if (typeof text !== 'string') throw new TypeError(`text: a string is needed, not ${shown(text)}`);
    const { unit, date } = readOptions(options);
    this.#core = core;
    this.#unit = unit;
    this.#keep = keep;
    core.steps = this;
    this.tokens = this.#run((exports) => exports.onrecord_begin(...writeInput(core, text, date), keep ? 1 : 0));
    this.left = this.read(0);
  }

  read(tokens) {
    this.left = this.#run((exports) => exports.onrecord_read(tokens));
    return this.left;
  }

  reserve(tokens) {
    const at = this.#run((exports) => exports.onrecord_reserve(tokens));
    const [begin, end] = new Uint32Array(this.#core.exports.memory.buffer, at, 2);
    return { begin, end };
  }

  scores(begin, end) {
    const scores = this.#run((exports) => {
      const size = exports.onrecord_scores(begin, end);
      return this.#core.bytes(exports.onrecord_output(), size).slice();
    });
    this.read(0);
    return scores;
  }

  take(begin, end, scores) {
    const taken = this.#run((exports) => {
      this.#core.bytes(exports.onrecord_input(scores.length), scores.length).set(scores);
      return exports.onrecord_take(begin, end, scores.length);
    });
    if (!taken) throw new RangeError(`scores: not those of the tokens from ${begin} to ${end}`);
    return this.read(0);
  }

  finish() {
    const json = this.#run((exports) => {
      const size = exports.onrecord_finish(this.#unit);
      return new TextDecoder().decode(this.#core.bytes(exports.onrecord_output(), size));
    });
    this.left = 0;
    this.#core.steps = undefined;
    this.#core.trim(this.#keep ? KEPT_FOR_UPDATE : KEPT_BYTES);
    return JSON.parse(json);
  }

  #run(call) {
    if (this.#core.steps !== this) throw new Error('onrecord: this analysis is over, or another one has begun');
    try {
      return call(this.#core.exports);
    } catch (cause) {
      this.#core.drop();
      throw new Error('onrecord: the analysis failed; the analyzer can be used again', { cause });
    }
  }
}

function refuseOther(module) {
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'onrecord_finish')) {
    throw new Error('onrecord.wasm: this is another WebAssembly');
  }
}

// TextEncoder writes a lone surrogate as U+FFFD, which is one UTF-16 unit too: offsets hold for the caller's text.
function writeInput(core, text, date) {
  const part = text.slice(0, core.exports.onrecord_max_characters() + 1); // one more: the core sees that it is too long
  const most = part.length * 3 + date.length;
  const input = core.bytes(core.exports.onrecord_input(most), most);
  const encoder = new TextEncoder();
  const size = encoder.encodeInto(part, input).written;
  encoder.encodeInto(date, input.subarray(size));
  return [size, date.length];
}

// Kernels of 8-bit products, for engines with relaxed SIMD, made by relaxed_kernels.mjs.
const RELAXED_KERNELS = `
  AGFzbQEAAAABDQFgCX9/f39/f39/fwACEAEEY29yZQZtZW1vcnkCAAEDBAMAAAAHGQMGd2lkZW40AAAGd2lkZW4yAAEDYWRkAAIKzhcDjQgCDX8TeyAH
  IQkgB0EEbCERA0AgACELIAghDCAEIQoDQCAG/QAAACEZIAb9AAAQIRogBv0AAAAhGyAG/QAAECEcIAb9AAAAIR0gBv0AABAhHiAG/QAAACEfIAb9AAAQ
  ISAgCyENIAUhDyADIQ4DQCANIRIgEiABaiETIBMgAWohFCAUIAFqIRUgEyEQA0AgD/0AAAAhFiAP/QAAECEXIBL9CQAAIRggFiAY/ZICISEgFyAY/ZIC
  ISIgE/0JAAAhGCAWIBj9kgIhIyAXIBj9kgIhJCAU/QkAACEYIBYgGP2SAiElIBcgGP2SAiEmIBX9CQAAIRggFiAY/ZICIScgFyAY/ZICISggD/0AACAh
  FiAP/QAAMCEXIBL9CQAEIRggFiAY/ZICICH9jgEhISAXIBj9kgIgIv2OASEiIBP9CQAEIRggFiAY/ZICICP9jgEhIyAXIBj9kgIgJP2OASEkIBT9CQAE
  IRggFiAY/ZICICX9jgEhJSAXIBj9kgIgJv2OASEmIBX9CQAEIRggFiAY/ZICICf9jgEhJyAXIBj9kgIgKP2OASEoIA/9AABAIRYgD/0AAFAhFyAS/QkA
  CCEYIBYgGP2SAiAh/Y4BISEgFyAY/ZICICL9jgEhIiAT/QkACCEYIBYgGP2SAiAj/Y4BISMgFyAY/ZICICT9jgEhJCAU/QkACCEYIBYgGP2SAiAl/Y4B
  ISUgFyAY/ZICICb9jgEhJiAV/QkACCEYIBYgGP2SAiAn/Y4BIScgFyAY/ZICICj9jgEhKCAP/QAAYCEWIA/9AABwIRcgEv0JAAwhGCAWIBj9kgIgIf2O
  ASEhIBkgIf1+/a4BIRkgFyAY/ZICICL9jgEhIiAaICL9fv2uASEaIBP9CQAMIRggFiAY/ZICICP9jgEhIyAbICP9fv2uASEbIBcgGP2SAiAk/Y4BISQg
  HCAk/X79rgEhHCAU/QkADCEYIBYgGP2SAiAl/Y4BISUgHSAl/X79rgEhHSAXIBj9kgIgJv2OASEmIB4gJv1+/a4BIR4gFf0JAAwhGCAWIBj9kgIgJ/2O
  ASEnIB8gJ/1+/a4BIR8gFyAY/ZICICj9jgEhKCAgICj9fv2uASEgIBJBEGohEiATQRBqIRMgFEEQaiEUIBVBEGohFSAPQYABaiEPIBIgEEkNAAsgDSAC
  aiENIA5BAWshDiAODQALIAwgGf0LAAAgDCAa/QsAECAMIBFqIQwgDCAb/QsAACAMIBz9CwAQIAwgEWohDCAMIB39CwAAIAwgHv0LABAgDCARaiEMIAwg
  H/0LAAAgDCAg/QsAECAMIBFqIQwgCyABQQRsaiELIApBBGshCiAKDQALIA8hBSAGQSBqIQYgCEEgaiEIIAlBCGshCSAJDQALC70IAg1/E3sgByEJIAdB
  BGwhEQNAIAAhCyAIIQwgBCEKA0AgBv0AAAAhGSAG/QAAECEaIAb9AAAAIRsgBv0AABAhHCAG/QAAACEdIAb9AAAQIR4gBv0AAAAhHyAG/QAAECEgIAsh
  DSAFIQ8gAyEOA0AgDSESIBIgAWohEyATIAFqIRQgFCABaiEVIBMhEANAIA/9AAAAIRYgD/0AABAhFyAS/QkAACEYIBYgGP2SAiEhIBcgGP2SAiEiIBP9
  CQAAIRggFiAY/ZICISMgFyAY/ZICISQgFP0JAAAhGCAWIBj9kgIhJSAXIBj9kgIhJiAV/QkAACEYIBYgGP2SAiEnIBcgGP2SAiEoIA/9AAAgIRYgD/0A
  ADAhFyAS/QkABCEYIBYgGP2SAiAh/Y4BISEgGSAh/X79rgEhGSAXIBj9kgIgIv2OASEiIBogIv1+/a4BIRogE/0JAAQhGCAWIBj9kgIgI/2OASEjIBsg
  I/1+/a4BIRsgFyAY/ZICICT9jgEhJCAcICT9fv2uASEcIBT9CQAEIRggFiAY/ZICICX9jgEhJSAdICX9fv2uASEdIBcgGP2SAiAm/Y4BISYgHiAm/X79
  rgEhHiAV/QkABCEYIBYgGP2SAiAn/Y4BIScgHyAn/X79rgEhHyAXIBj9kgIgKP2OASEoICAgKP1+/a4BISAgD/0AAEAhFiAP/QAAUCEXIBL9CQAIIRgg
  FiAY/ZICISEgFyAY/ZICISIgE/0JAAghGCAWIBj9kgIhIyAXIBj9kgIhJCAU/QkACCEYIBYgGP2SAiElIBcgGP2SAiEmIBX9CQAIIRggFiAY/ZICIScg
  FyAY/ZICISggD/0AAGAhFiAP/QAAcCEXIBL9CQAMIRggFiAY/ZICICH9jgEhISAZICH9fv2uASEZIBcgGP2SAiAi/Y4BISIgGiAi/X79rgEhGiAT/QkA
  DCEYIBYgGP2SAiAj/Y4BISMgGyAj/X79rgEhGyAXIBj9kgIgJP2OASEkIBwgJP1+/a4BIRwgFP0JAAwhGCAWIBj9kgIgJf2OASElIB0gJf1+/a4BIR0g
  FyAY/ZICICb9jgEhJiAeICb9fv2uASEeIBX9CQAMIRggFiAY/ZICICf9jgEhJyAfICf9fv2uASEfIBcgGP2SAiAo/Y4BISggICAo/X79rgEhICASQRBq
  IRIgE0EQaiETIBRBEGohFCAVQRBqIRUgD0GAAWohDyASIBBJDQALIA0gAmohDSAOQQFrIQ4gDg0ACyAMIBn9CwAAIAwgGv0LABAgDCARaiEMIAwgG/0L
  AAAgDCAc/QsAECAMIBFqIQwgDCAd/QsAACAMIB79CwAQIAwgEWohDCAMIB/9CwAAIAwgIP0LABAgDCARaiEMIAsgAUEEbGohCyAKQQRrIQogCg0ACyAP
  IQUgBkEgaiEGIAhBIGohCCAJQQhrIQkgCQ0ACwv9BgINfxN7IAchCSAHQQRsIREDQCAAIQsgCCEMIAQhCgNAIAb9AAAAIRkgBv0AABAhGiAG/QAAACEb
  IAb9AAAQIRwgBv0AAAAhHSAG/QAAECEeIAb9AAAAIR8gBv0AABAhICALIQ0gBSEPIAMhDgNAIA0hEiASIAFqIRMgEyABaiEUIBQgAWohFSATIRADQCAP
  /QAAACEWIA/9AAAQIRcgEv0JAAAhGCAWIBggGf2TAiEZIBcgGCAa/ZMCIRogE/0JAAAhGCAWIBggG/2TAiEbIBcgGCAc/ZMCIRwgFP0JAAAhGCAWIBgg
  Hf2TAiEdIBcgGCAe/ZMCIR4gFf0JAAAhGCAWIBggH/2TAiEfIBcgGCAg/ZMCISAgD/0AACAhFiAP/QAAMCEXIBL9CQAEIRggFiAYIBn9kwIhGSAXIBgg
  Gv2TAiEaIBP9CQAEIRggFiAYIBv9kwIhGyAXIBggHP2TAiEcIBT9CQAEIRggFiAYIB39kwIhHSAXIBggHv2TAiEeIBX9CQAEIRggFiAYIB/9kwIhHyAX
  IBggIP2TAiEgIA/9AABAIRYgD/0AAFAhFyAS/QkACCEYIBYgGCAZ/ZMCIRkgFyAYIBr9kwIhGiAT/QkACCEYIBYgGCAb/ZMCIRsgFyAYIBz9kwIhHCAU
  /QkACCEYIBYgGCAd/ZMCIR0gFyAYIB79kwIhHiAV/QkACCEYIBYgGCAf/ZMCIR8gFyAYICD9kwIhICAP/QAAYCEWIA/9AABwIRcgEv0JAAwhGCAWIBgg
  Gf2TAiEZIBcgGCAa/ZMCIRogE/0JAAwhGCAWIBggG/2TAiEbIBcgGCAc/ZMCIRwgFP0JAAwhGCAWIBggHf2TAiEdIBcgGCAe/ZMCIR4gFf0JAAwhGCAW
  IBggH/2TAiEfIBcgGCAg/ZMCISAgEkEQaiESIBNBEGohEyAUQRBqIRQgFUEQaiEVIA9BgAFqIQ8gEiAQSQ0ACyANIAJqIQ0gDkEBayEOIA4NAAsgDCAZ
  /QsAACAMIBr9CwAQIAwgEWohDCAMIBv9CwAAIAwgHP0LABAgDCARaiEMIAwgHf0LAAAgDCAe/QsAECAMIBFqIQwgDCAf/QsAACAMICD9CwAQIAwgEWoh
  DCALIAFBBGxqIQsgCkEEayEKIAoNAAsgDyEFIAZBIGohBiAIQSBqIQggCUEIayEJIAkNAAsL
`;

let relaxedKernels;
/** Resolves to the kernels' module, or to undefined in an engine that does not know their instructions. */
function compileKernels() {
  relaxedKernels ??= (async () => {
    const bytes = Uint8Array.from(atob(RELAXED_KERNELS.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    if (!WebAssembly.validate(bytes)) return undefined;
    const module = await WebAssembly.compile(bytes);
    warmUp(module);
    return module;
  })();
  return relaxedKernels;
}

// Engines make good code of what has run for a while, on a thread of their own: while the core is compiled, which takes longer,
// so that the right code is timed then.
function warmUp(module) {
  const memory = new WebAssembly.Memory({ initial: 4 });
  const [width, taps, tokens, outputs] = [144, 3, 32, 288];
  const [rows, weights, sums] = [0, 0x8000, 0x30000];
  const { exports } = new WebAssembly.Instance(module, { core: { memory } });
  for (const kernel of /** @type {Function[]} */ (Object.values(exports))) {
    for (let block = 0; block < 4; block++) kernel(rows, width, width, taps, tokens, weights, rows, outputs, sums);
  }
}

/** The core's module, which `createAnalyzer({ wasm })` takes, in other threads too. */
export async function compileCore(wasm = new URL('./onrecord.wasm', import.meta.url)) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(/** @type {BufferSource} */ (wasm));
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
