// The page's state in one place: views read it, and are told which keys changed.
import { painted } from './slices.mjs';

/** `store.get()`, `store.set({key: value})`, `store.on(['key'], listener)`: the listener runs once per change of any of its keys. */
export function createStore(initial) {
  let state = { ...initial };
  const listeners = [];
  let turn = Promise.resolve();
  return {
    get: () => state,
    set(patch) {
      const changed = Object.keys(patch).filter((key) => !Object.is(patch[key], state[key]));
      if (changed.length === 0) return;
      state = { ...state, ...patch };
      for (const { keys, listener } of listeners) {
        if (keys.some((key) => changed.includes(key))) listener(state, changed);
      }
    },
    on(keys, listener) {
      listeners.push({ keys, listener });
    },
    /** As `on`, but after the next paint, a paint for each listener, and once for several changes. */
    onLater(keys, listener) {
      let waiting = false;
      this.on(keys, () => {
        if (waiting) return;
        waiting = true;
        turn = turn.then(painted).then(() => {
          waiting = false;
          listener(state);
        }).catch(reportError);
      });
    },
  };
}
