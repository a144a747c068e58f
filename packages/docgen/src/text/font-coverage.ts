/**
 * Which characters a font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12). Typst refuses a PDF/A
 * with a character no font has, so we must know before.
 */
export const coverageOf = (font: Buffer): ReadonlySet<number> => {
  const cmap = tableAt(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) addFormat12(font, subtable, found);
    if (format === 4) addFormat4(font, subtable, found);
  }
  return found;
};

const tableAt = (font: Buffer, tag: string): number => {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table.`);
};

const addRange = (found: Set<number>, first: number, last: number): void => {
  for (let code = first; code <= last; code += 1) found.add(code);
};

const addFormat12 = (font: Buffer, at: number, found: Set<number>): void => {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    addRange(found, font.readUInt32BE(record), font.readUInt32BE(record + 4));
  }
};

const addFormat4 = (font: Buffer, at: number, found: Set<number>): void => {
  const segments = font.readUInt16BE(at + 6) / 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const last = font.readUInt16BE(at + 14 + segment * 2);
    const first = font.readUInt16BE(at + 16 + segments * 2 + segment * 2);
    if (last !== 0xffff) addRange(found, first, last);
  }
};
