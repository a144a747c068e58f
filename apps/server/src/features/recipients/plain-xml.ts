/** Far longer than any cell (32,767 characters, each at most an entity of a few bytes). */
const LONGEST = 1024 * 1024;

const LESS = 0x3c;
const GREATER = 0x3e;

const isOften = (bytes: Buffer, sign: number): boolean => {
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(sign, at);
    if ((next < 0 ? bytes.length : next) - at > LONGEST) return false;
    if (next < 0) return true;
    at = next + 1;
  }
  return true;
};

/**
 * Whether this is XML as spreadsheets write it: tags and short texts, without comments, CDATA or a document type. The
 * reader goes over an unfinished text or tag again with each piece it is given: twenty megabytes of blanks, which
 * unfold from twenty kilobytes, held the whole server up for more than a minute.
 */
export const isPlainXml = (bytes: Buffer): boolean =>
  isOften(bytes, LESS) && isOften(bytes, GREATER) && !bytes.includes('<!') && bytes.lastIndexOf('<?') <= 3;
