/** A file within a document, as Windows packs one that it knows no more of. [MS-OLEDS] 2.3.6. */
import { u32 } from '../bytes/little-endian.ts';
import { decodeText } from '../bytes/code-page.ts';

const textEnd = (bytes: Uint8Array, from: number): number => {
  const end = bytes.indexOf(0, from);
  return end < 0 ? bytes.length : end;
};

export const unpackPackaged = (bytes: Uint8Array): { name: string; bytes: Uint8Array } => {
  const labelEnd = textEnd(bytes, 6);
  const pathEnd = textEnd(bytes, labelEnd + 1);
  const temporary = u32(bytes, pathEnd + 5);
  const at = pathEnd + 9 + temporary;
  return {
    name: decodeText(bytes.subarray(6, labelEnd), 'euc-kr') || 'package',
    bytes: bytes.subarray(at + 4, at + 4 + u32(bytes, at)),
  };
};
