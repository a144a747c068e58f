/** Encodings that Windows names by a number, as far as Korean documents use them. */
const labels: Readonly<Record<number, string>> = {
  949: 'euc-kr',
  51949: 'euc-kr',
  65001: 'utf-8',
  1200: 'utf-16le',
  932: 'shift_jis',
  936: 'gbk',
  950: 'big5',
  1251: 'windows-1251',
};

const decoders = new Map<string, TextDecoder>();

/** Text in an encoding of the WHATWG's list. What is unknown is read as Windows' Latin letters, in which digits are digits. */
export const decodeText = (bytes: Uint8Array, label: string): string => {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(label);
    } catch {
      decoder = new TextDecoder('windows-1252');
    }
    // Names come from files: only so many are kept.
    if (decoders.size < 64) decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
};

export const decodeCodePage = (bytes: Uint8Array, codePage: number): string =>
  decodeText(bytes, labels[codePage] ?? 'windows-1252');
