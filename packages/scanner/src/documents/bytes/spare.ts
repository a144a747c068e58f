/**
 * One buffer that is used again and again: fresh memory costs more than what is written to it, as the system clears every
 * page. It is lent to one at a time; whoever asks meanwhile gets a buffer of their own.
 */
const LARGEST = 16 * 1024 * 1024;

let spare: Uint8Array | null = null;

export const borrow = (size: number): Uint8Array => {
  if (spare === null || spare.length < size) return Buffer.allocUnsafeSlow(size);
  const lent = spare;
  spare = null;
  return lent;
};

/** Nobody may look at `buffer` any more. */
export const giveBack = (buffer: Uint8Array): void => {
  if (buffer.length <= LARGEST && (spare === null || buffer.length > spare.length)) spare = buffer;
};
