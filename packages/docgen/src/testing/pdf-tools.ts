import { spawnSync } from 'node:child_process';

/** Runs a poppler tool on a PDF. Installs nothing and never skips: a missing tool is a failure that says so. */
const poppler = (tool: string, args: readonly string[], pdf: Uint8Array): string => {
  const run = spawnSync(tool, args, { input: pdf, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.error !== undefined) throw new Error('poppler-utils is missing; npm test installs it', { cause: run.error });
  if (run.status !== 0) throw new Error(`${tool} refused the PDF: ${run.stderr}`);
  return run.stdout;
};

/** What a reader could copy from the PDF, without white space: lines and columns fall where the page has them. */
export const textOf = (pdf: Uint8Array): string => squeezed(poppler('pdftotext', ['-raw', '-', '-'], pdf));

export const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

export const pagesOf = (pdf: Uint8Array): number =>
  Number(/^Pages:\s+(\d+)$/m.exec(poppler('pdfinfo', ['-'], pdf))?.[1]);

/** One line for each font: name, type, encoding, embedded, subset, unicode. */
export const fontsOf = (pdf: Uint8Array): readonly string[] =>
  poppler('pdffonts', ['-'], pdf).trim().split('\n').slice(2);

interface WordBox {
  readonly text: string;
  /** Points from the left upper corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of one page and where they stand. */
export const boxesOf = (pdf: Uint8Array, page: number): readonly WordBox[] =>
  Array.from(
    poppler('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), '-', '-'], pdf).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g,
    ),
    ([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  );
