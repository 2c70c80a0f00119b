// Puts our own modules into one classic script, for the worker and for the one-file page. It knows only the forms our sources keep to:
// `import { a, b as c } from './x.mjs';` at the top, and `export` before a function, class or const or with a list of names.
// Each module becomes a function that gives its exports; modules are in the order in which they are needed. Anything else is an error.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const importForm = /^import\s*\{([^}]*)\}\s*from\s*'([^']+)';[^\S\n]*$/gm;
const exportForm = /^export\s+((?:async\s+)?function\*?|class|const)\s+([A-Za-z_$][\w$]*)/gm;
const exportListForm = /^export\s*\{([^}]*)\};[^\S\n]*$/gm;
// What a classic script has instead of the address of its module. Nothing is loaded from it: the wasm is handed over.
const moduleAddress = "'about:srcdoc'";

const names = (list) => list.split(',').map((name) => name.trim()).filter(Boolean).map((name) => name.split(/\s+as\s+/));

/** One module's source as the body of a function; calls `require(path)` for each import, which gives the imported module's variable. */
function moduleBody(source, path, require) {
  const exported = [];
  const body = source
    .replace(importForm, (whole, list, from) => {
      const fields = names(list).map(([name, local]) => (local ? `${name}: ${local}` : name));
      return `const { ${fields.join(', ')} } = ${require(resolve(dirname(path), from))};`;
    })
    .replace(exportForm, (whole, what, name) => {
      exported.push(name);
      return `${what} ${name}`;
    })
    .replace(exportListForm, (whole, list) => {
      for (const [name, outer] of names(list)) exported.push(outer ? `${outer}: ${name}` : name);
      return '';
    })
    .replaceAll('import.meta.url', moduleAddress);
  const left = /^\s*(?:import\s*[\w*{'"]|export\b).*$|import\.meta/m.exec(body);
  if (left) throw new Error(`${path}: the bundler does not know this form: ${left[0]}`);
  return `${body}\nreturn { ${exported.join(', ')} };`;
}

/** The script that runs the module at `entry` with all that it imports. */
export function bundle(entry) {
  const variables = new Map();
  const modules = [];
  function require(path) {
    if (variables.get(path) === null) throw new Error(`${path}: modules import each other in a circle`);
    if (variables.has(path)) return variables.get(path);
    variables.set(path, null);
    const body = moduleBody(readFileSync(path, 'utf8'), path, require);
    const variable = `module${modules.length}`;
    modules.push(`const ${variable} = (() => {\n${body}\n})();`);
    variables.set(path, variable);
    return variable;
  }
  require(resolve(entry));
  return `'use strict';\n(() => {\n${modules.join('\n')}\n})();\n`;
}
