const LETTER_E = 0x45;
const SMALL_E = 0x65;

export const isExponential = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (bytes[at] === LETTER_E || bytes[at] === SMALL_E) return true;
  return false;
};

/** `8.00101123456E12` as `8001011234560`: what was typed, as far as a double keeps it. Others stay as they are written. */
export const inFull = (text: string): string => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : Number.isInteger(value) ? BigInt(value).toString() : text;
};
