import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What reading takes of the ledger's compiled modules lies in the file itself. */
const NEEDED = ['tree', 'columns'];

const within: Plugin = {
  name: 'compiled modules',
  load: {
    filter: { id: /packages\/ledger\/src\/compiled\.ts$/ },
    async handler() {
      const modules: Record<string, string> = {};
      for (const name of NEEDED)
        modules[name] = (await readFile(inRoot(`packages/ledger/dist/${name}.wasm`))).toString('base64');
      return `const modules = ${JSON.stringify(modules)};
export const compiled = (name) => new WebAssembly.Module(Buffer.from(modules[name], 'base64'));`;
    },
  },
};

/** Prints a program or a library of this repository, `path` from its root, as one file that needs nothing but Node.js. */
export const printOneFile = async (path: string): Promise<void> => {
  const bundle = await rolldown({ input: inRoot(path), platform: 'node', plugins: [within] });
  const { output } = await bundle.generate({ format: 'esm', comments: true });
  process.stdout.write(output[0].code);
  await bundle.close();
};
