import type { Texts } from '../../../i18n/index.ts';

/** Whether a code from the server has its word; a newer server may know codes this page does not. */
export const isKnown = <Known extends Texts>(words: Known, code: string): code is keyof Known & string =>
  Object.hasOwn(words, code);
