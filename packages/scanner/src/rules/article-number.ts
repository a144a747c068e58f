import { digitAt, weighted } from './checksum.ts';

const WEIGHTS = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];

/** What goods of Korea (GS1 prefix 880) and books (ISBN-13) begin with. */
const PREFIXES = ['880', '978', '979'];

/** EAN-13 or ISBN-13, ISO/IEC 15420: of an article. */
export const isArticleNumber = (digits: string): boolean =>
  digits.length === 13 &&
  PREFIXES.some((prefix) => digits.startsWith(prefix)) &&
  (10 - (weighted(digits, WEIGHTS) % 10)) % 10 === digitAt(digits, 12);
