import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { DocumentError } from '../errors.ts';
import { loadFonts, type Fonts } from './fonts.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));
/** Typst remembers every layout it makes; forget what was not used for this many rounds, every so many papers. */
const EVICT_AGE = 10;
const EVICT_EVERY = 32;

interface Press {
  readonly compiler: NodeCompiler;
  readonly fonts: Fonts;
  papers: number;
}

let press: Press | undefined;

/** Typst and the fonts, loaded at first use and kept: 30 ms once, then a few milliseconds a paper. */
const thePress = (): Press => {
  if (press !== undefined) return press;
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  press = { compiler, fonts, papers: 0 };
  return press;
};

export const canDraw = (codePoint: number): boolean => thePress().fonts.has(codePoint);

/** Lays out `document.typ` with a paper in JSON. Throws `layout-failed` with Typst's diagnostics. */
export const layOut = (paperJson: string): NodeTypstDocument => {
  const { compiler } = thePress();
  forgetNowAndThen();
  const outcome = compiler.compile({ mainFilePath: `${TEMPLATES}document.typ`, inputs: { paper: paperJson } });
  const document = outcome.hasError() ? null : outcome.result;
  if (document === null) throw new DocumentError('layout-failed', diagnosticsOf(outcome.takeDiagnostics()));
  return document;
};

/** PDF/A-2b (ISO 19005-2), fonts embedded. Equal input gives equal bytes. */
export const writePdf = (document: NodeTypstDocument, createdAtSeconds: number): Uint8Array => {
  try {
    return thePress().compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: createdAtSeconds });
  } catch (error) {
    throw new DocumentError('layout-failed', [error instanceof Error ? error.message : 'unknown']);
  }
};

const forgetNowAndThen = (): void => {
  const { compiler, papers } = thePress();
  thePress().papers = papers + 1;
  if (papers % EVICT_EVERY === EVICT_EVERY - 1) compiler.evictCache(EVICT_AGE);
};

const diagnosticsOf = (failure: { readonly shortDiagnostics: readonly unknown[] } | null): readonly string[] =>
  (failure?.shortDiagnostics ?? []).map((one) => (one as { message?: string }).message ?? 'unknown');
