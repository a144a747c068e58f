import { readFileSync } from 'node:fs';

/** What `scripts/lib/build-engine.mjs` makes of the folders called `assembly`. */
export type Compiled = 'tree' | 'own-lines' | 'columns' | 'rows' | 'batch';

const known = new Map<Compiled, WebAssembly.Module>();

/** One of the compiled modules. Throws where it was not built: `npm install` and `npm start` build it. */
export const compiled = (name: Compiled): WebAssembly.Module => {
  const module =
    known.get(name) ?? new WebAssembly.Module(readFileSync(new URL(`../dist/${name}.wasm`, import.meta.url)));
  known.set(name, module);
  return module;
};
