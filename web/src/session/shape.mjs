// Reading data that anybody may have written: every field has a kind and a size, nothing else is let through, and what comes out is
// built anew from what was asked for, so that no key of theirs ever reaches an object of ours.
//
//   fields({ name: string(80), age: optional(number) })({ name: 'Ada' }, 'person')  ->  { name: 'Ada' }

export class ShapeError extends Error {}

const wrong = (path, what) => {
  throw new ShapeError(`${path} is not ${what}`);
};

export const string = (longest) => (value, path) => (typeof value === 'string' && value.length <= longest ? value : wrong(path, `a text of at most ${longest} characters`));
export const number = (value, path) => (typeof value === 'number' && Number.isFinite(value) ? value : wrong(path, 'a number'));
export const offset = (value, path) => (Number.isSafeInteger(value) && value >= 0 ? value : wrong(path, 'a place in a text'));
export const boolean = (value, path) => (typeof value === 'boolean' ? value : wrong(path, 'true or false'));
export const oneOf = (values) => (value, path) => (values.includes(value) ? value : wrong(path, `one of ${values.join(', ')}`));
export const matching = (pattern, what) => (value, path) => (typeof value === 'string' && pattern.test(value) ? value : wrong(path, what));

/** A field that may be missing. */
export const optional = (shape) => Object.assign((value, path) => shape(value, path), { optional: true });

/** A value that may be null. */
export const nullable = (shape) => (value, path) => (value === null ? null : shape(value, path));

export const list = (shape, longest) => (value, path) => {
  if (!Array.isArray(value) || value.length > longest) wrong(path, `a list of at most ${longest}`);
  return value.map((item, i) => shape(item, `${path} ${i + 1}`));
};

export const fields = (shapes) => (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path, 'an object');
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shapes, name)) throw new ShapeError(`${path} has a field \u201c${name.slice(0, 40)}\u201d, which does not belong there`);
  }
  const built = {};
  for (const [name, shape] of Object.entries(shapes)) {
    if (Object.hasOwn(value, name)) built[name] = shape(value[name], `${path}: ${name}`);
    else if (!shape.optional) wrong(`${path}: ${name}`, 'there');
  }
  return built;
};
