// Building elements. Text is only ever set as text: nothing on this page parses a string into markup.

/** An element with properties, attributes, listeners (`onclick`) and children (nodes or strings). Null and false are left out. */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A push button. */
export function button(label, onclick, props = {}) {
  return el('button', { type: 'button', onclick, ...props }, label);
}

/**
 * The element of the page with this id. What kind it is stands in index.html, where no type check looks.
 * @returns {any}
 */
export const byId = (id) => document.getElementById(id);
