import { Buffer, isUtf8 } from 'node:buffer';

/** How the letters of a text are written; only where words have to be read does it matter. */
export type Encoding = 'utf-8' | 'cp949';

const korean = new TextDecoder('euc-kr');

/** Bytes cut at both ends of a letter are still UTF-8. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  let start = 0;
  while (start < 3 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start += 1;
  for (let cut = 0; cut < 4; cut += 1) {
    if (isUtf8(bytes.subarray(start, bytes.length - cut))) return 'utf-8';
  }
  return 'cp949';
};

/** A window as text. Letters cut at its ends become replacement characters, which no rule knows. */
export const textOf = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'utf-8' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() : korean.decode(bytes);

/** How many bytes a text takes. */
export const sizeOf = (text: string, encoding: Encoding): number => {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  let size = 0;
  for (let index = 0; index < text.length; index += 1) size += text.charCodeAt(index) < 0x80 ? 1 : 2;
  return size;
};
