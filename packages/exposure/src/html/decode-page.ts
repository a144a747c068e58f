import { isUtf8 } from 'node:buffer';

const CHARSET = /charset\s*=\s*["']?\s*([\w-]{2,20})/i;
const HEAD = 4096;

const decoder = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

const declared = (bytes: Uint8Array, contentType: string): TextDecoder | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).toString('latin1');
  const label = CHARSET.exec(contentType)?.[1] ?? CHARSET.exec(head)?.[1];
  return label === undefined ? null : decoder(label);
};

/** Whether bytes are UTF-16 with its mark, which has no letter in common with ASCII. */
const wide = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

/**
 * A page as text: by its mark, as UTF-8 when it is that, else as its header or its `<meta>` says, else as CP949. What is right comes
 * before what is said: many a Korean page says one and is the other.
 */
export const decodePage = (bytes: Uint8Array, contentType: string): string => {
  const mark = wide(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return (declared(bytes, contentType) ?? new TextDecoder('euc-kr')).decode(bytes);
};
