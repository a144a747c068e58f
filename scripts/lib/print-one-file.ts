import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Prints a program or a library of this repository, `path` from its root, as one file that needs nothing but Node.js. */
export const printOneFile = async (path: string): Promise<void> => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`../../${path}`, import.meta.url)),
    platform: 'node',
  });
  const { output } = await bundle.generate({ format: 'esm', comments: true });
  process.stdout.write(output[0].code);
  await bundle.close();
};
