import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is used of the interface that Tesseract has in WebAssembly; the package brings no types. */
interface Api {
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads `/input`. 1: it is no picture that Leptonica knows. */
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetUTF8Text(): string;
  Clear(): void;
}

interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => Api;
}

type CoreFactory = (settings: Readonly<Record<string, unknown>>) => Promise<Core>;

/** The build for SIMD of 128 bits, which the scanner needs itself. The one for relaxed SIMD was no faster. */
const CORE = 'tesseract.js-core/tesseract-core-simd-lstm.js';
/** Korean first: Hangul would come apart with blanks otherwise. English, since the Korean model knows no Latin letters. */
const LANGUAGES = ['kor', 'eng'];
const NEURAL = 1;
/** One block of lines. Tesseract's own analysis of pages takes Korean labels below each other for lines that run downwards. */
const ONE_BLOCK = '6';
const NO_PICTURE = 1;

const require = createRequire(import.meta.url);

const trained = (language: string): Uint8Array => {
  const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  return gunzipSync(readFileSync(join(folder, '4.0.0_best_int', `${language}.traineddata.gz`)));
};

/** EXIF's tag of orientation, near the start of what a camera writes; 1 is upright. CIPA DC-008, 4.6.4. */
const orientationOf = (bytes: Uint8Array): number => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512));
  const little = head.indexOf('1201030001000000', 0, 'hex');
  const tag = little >= 0 ? little : head.indexOf('0112000300000001', 0, 'hex');
  const value = tag < 0 ? 1 : (head[tag + 8] ?? 0) | (head[tag + 9] ?? 0);
  return value >= 1 && value <= 8 ? value : 1;
};

export type Recognise = (picture: Uint8Array) => string | null;

const silent = (): void => undefined;

/** Gets Tesseract ready, from files of the installation alone. The text of a picture, or null for what is none. */
export const startTesseract = async (): Promise<Recognise> => {
  const start = require(CORE) as CoreFactory;
  const core = await start({ TesseractProgress: silent, print: silent, printErr: silent });
  for (const language of LANGUAGES) core.FS.writeFile(`./${language}.traineddata`, trained(language));
  const api = new core.TessBaseAPI();
  if (api.Init(null, LANGUAGES.join('+'), NEURAL) !== 0) throw new Error('Tesseract did not take its languages');
  api.SetVariable('tessedit_pageseg_mode', ONE_BLOCK);
  return (picture) => {
    core.FS.writeFile('/input', picture);
    try {
      if (api.SetImageFile(orientationOf(picture), 0) === NO_PICTURE) return null;
      api.Recognize(null);
      return api.GetUTF8Text();
    } finally {
      api.Clear();
      core.FS.unlink('/input');
    }
  };
};
