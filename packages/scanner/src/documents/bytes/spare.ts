/**
 * A few buffers that are used again and again: fresh memory costs more than what is written to it, as the system clears every page.
 * Each is lent to one at a time; whoever finds none that is large enough gets a new one.
 */
const LARGEST = 16 * 1024 * 1024;
/** A part of a document, and the text that is made of it. */
const MOST = 2;

const spare: Uint8Array[] = [];

export const borrow = (size: number): Uint8Array => {
  let best = -1;
  for (let at = 0; at < spare.length; at += 1) {
    const { length } = spare[at]!;
    if (length >= size && (best < 0 || length < spare[best]!.length)) best = at;
  }
  return best < 0 ? Buffer.allocUnsafeSlow(size) : spare.splice(best, 1)[0]!;
};

/** Nobody may look at `buffer` any more. The smallest gives way. */
export const giveBack = (buffer: Uint8Array): void => {
  if (buffer.length === 0 || buffer.length > LARGEST) return;
  spare.push(buffer);
  if (spare.length <= MOST) return;
  spare.sort((left, right) => right.length - left.length);
  spare.pop();
};
