import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { coverageOf } from '../text/font-coverage.ts';

export interface Fonts {
  readonly blobs: readonly Buffer[];
  /** True when both weights can draw the character. */
  has(codePoint: number): boolean;
}

const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pretendard-gov/package.json')), 'dist', 'public', 'static');

/** Pretendard GOV, Regular and Bold (SIL Open Font License 1.1). */
export const loadFonts = (): Fonts => {
  const blobs = ['Regular', 'Bold'].map((weight) => readFileSync(join(folder(), `PretendardGOV-${weight}.otf`)));
  const coverage = blobs.map((blob) => coverageOf(blob));
  return { blobs, has: (codePoint) => coverage.every((one) => one.has(codePoint)) };
};
