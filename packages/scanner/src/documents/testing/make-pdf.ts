import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rowsOf } from './make-docx.ts';
import type { Person } from './prose.ts';

const font = (): Buffer =>
  readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json')),
      'dist/public/static/PretendardGOV-Regular.otf',
    ),
  );

const quoted = (text: string): string => `[#${JSON.stringify(text)}]`;

/** Paragraphs and a table, laid out by Typst. */
export const makePdf = (paragraphs: readonly string[], people: readonly Person[]): Buffer => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font()] }] });
  const cells = rowsOf(people).flat().map(quoted).join(', ');
  const source = [
    '#set text(font: "Pretendard GOV", size: 10pt)',
    ...paragraphs.map((text) => `#par[#${JSON.stringify(text)}]`),
    `#table(columns: 5, ${cells})`,
  ].join('\n\n');
  return compiler.pdf({ mainFileContent: source });
};
