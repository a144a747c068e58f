import type { BreachNotice } from './breach-notice.ts';

/** Whom one letter is for, as it stands in the window of the envelope. */
export interface LetterPerson {
  readonly name: string;
  readonly postcode: string;
  readonly address: string;
  /** Small, beneath: finds the row when a letter comes back. */
  readonly reference: string;
}

/** Millimetres from the left upper corner of the page, of what shows through the envelope. */
export interface AddressWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One notice to many people on paper: each letter begins on a page of its own, with its own numbering. */
export interface LetterBatch {
  /** Whose `recipientName` is left out of account. */
  readonly notice: BreachNotice;
  readonly people: readonly LetterPerson[];
  /** {@link ADDRESS_WINDOW} when left out. */
  readonly window?: AddressWindow;
}
