import { fileURLToPath } from 'node:url';
import { NodeCompiler, type CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { DocumentError } from '../errors.ts';
import { loadFonts, type Fonts } from './fonts.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
/** Typst remembers layouts to reuse them; forget what was not used for this many rounds, every so many papers. */
const EVICT_AGE = 4;
const EVICT_EVERY = 16;

interface Press {
  readonly compiler: NodeCompiler;
  readonly fonts: Fonts;
}

let press: Press | undefined;
let papers = 0;

/** Typst and the fonts, loaded at first use and kept: 80 ms once, then 10 to 20 ms a paper. */
const thePress = (): Press => {
  if (press !== undefined) return press;
  const fonts = loadFonts();
  press = {
    fonts,
    compiler: NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...fonts.blobs] }] }),
  };
  return press;
};

export const canDraw = (codePoint: number): boolean => thePress().fonts.has(codePoint);

const sourceOf = (paperJson: string, template = 'document.typ'): CompileDocArgs => ({
  mainFilePath: `${TEMPLATES}${template}`,
  inputs: { paper: paperJson },
});

/** PDF/A-2b (ISO 19005-2) of a paper in JSON, fonts embedded. Equal input gives equal bytes. */
export const printPaper = (paperJson: string, createdAtSeconds: number): Uint8Array =>
  print(sourceOf(paperJson), createdAtSeconds);

/** As {@link printPaper}, of many letters: see `render-letters.ts`. */
export const printLetters = (lettersJson: string, createdAtSeconds: number): Uint8Array =>
  print(sourceOf(lettersJson, 'letters.typ'), createdAtSeconds);

const print = (source: CompileDocArgs, createdAtSeconds: number): Uint8Array => {
  forgetNowAndThen();
  const options = { pdfStandard: 'a-2b', creationTimestamp: createdAtSeconds };
  return orExplain(source, () => thePress().compiler.pdf(source, options));
};

/** How many pages the paper takes. */
export const countPages = (paperJson: string): number => {
  const source = sourceOf(paperJson);
  const [pages] = orExplain(source, () =>
    thePress().compiler.query(source, { selector: '<pages>', field: 'value' }),
  ) as readonly number[];
  return pages ?? 0;
};

/**
 * Typst's one-step calls say little when they fail, and its two-step `compile` never gives a document's memory back
 * (0.6 MB a letter, 0.6.0). So: one step, and `compile` only to learn what went wrong.
 */
const orExplain = <Outcome>(source: CompileDocArgs, act: () => Outcome): Outcome => {
  try {
    return act();
  } catch (error) {
    const found = thePress().compiler.compile(source).takeDiagnostics()?.shortDiagnostics ?? [];
    const reasons = (found as readonly { readonly message?: string }[]).map(({ message }) => message ?? 'unknown');
    throw new DocumentError('layout-failed', reasons.length > 0 ? reasons : [String(error)]);
  }
};

const forgetNowAndThen = (): void => {
  papers += 1;
  if (papers % EVICT_EVERY === 0) thePress().compiler.evictCache(EVICT_AGE);
};
