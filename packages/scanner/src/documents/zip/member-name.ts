const utf8 = new TextDecoder('utf-8');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const korean = new TextDecoder('euc-kr');

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Names without the UTF-8 flag come from Korean Windows (CP949) or from a Mac (UTF-8 all the same). */
export const memberName = (bytes: Uint8Array, flagged: boolean): string => {
  if (flagged || isAscii(bytes)) return utf8.decode(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return korean.decode(bytes);
  }
};
