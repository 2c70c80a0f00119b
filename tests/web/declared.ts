// The library gives what its declarations say: compiled, never run.
import type * as declared from '../../wasm_bindings/onrecord';
import * as made from '../../wasm_bindings/onrecord.mjs';

export const library: typeof declared = made;
