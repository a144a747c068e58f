/**
 * The characters of an embedded font's glyphs, for files that leave out to say what their codes mean: the font's own table,
 * read the other way round. OpenType specification, `cmap`, formats 4 and 12.
 */
import type { Budget } from '../budget.ts';

const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);

const CMAP = 0x636d_6170;
const MOST = 200_000;

const readSegments = (bytes: Uint8Array, table: number, codes: Int32Array, budget: Budget): void => {
  const length = u16(bytes, table + 6);
  let mapped = 0;
  for (let segment = 0; segment < length; segment += 2) {
    const end = u16(bytes, table + 14 + segment);
    const start = u16(bytes, table + 16 + length + segment);
    const delta = u16(bytes, table + 16 + length * 2 + segment);
    const place = table + 16 + length * 3 + segment;
    const offset = u16(bytes, place);
    for (let character = start; character <= end && mapped < MOST; character += 1, mapped += 1) {
      budget.step();
      const raw = offset === 0 ? character : u16(bytes, place + offset + (character - start) * 2);
      const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0 && character !== 0xffff && codes[glyph] === 0) codes[glyph] = character;
    }
  }
};

const readGroups = (bytes: Uint8Array, table: number, codes: Int32Array, budget: Budget): void => {
  const count = Math.min(u32(bytes, table + 12), 100_000);
  let mapped = 0;
  for (let group = 0; group < count; group += 1) {
    const at = table + 16 + group * 12;
    const start = u32(bytes, at);
    const end = u32(bytes, at + 4);
    const glyph = u32(bytes, at + 8);
    for (let offset = 0; offset <= end - start && mapped < MOST && glyph + offset < 65_536; offset += 1, mapped += 1) {
      budget.step();
      if (codes[glyph + offset] === 0) codes[glyph + offset] = start + offset;
    }
  }
};

export const readTrueType = (bytes: Uint8Array, codes: Int32Array, budget: Budget): void => {
  for (let index = 0; index < Math.min(64, u16(bytes, 4)); index += 1) {
    if (u32(bytes, 12 + index * 16) !== CMAP) continue;
    const cmap = u32(bytes, 12 + index * 16 + 8);
    for (let encoding = 0; encoding < Math.min(16, u16(bytes, cmap + 2)); encoding += 1) {
      const table = cmap + u32(bytes, cmap + 8 + encoding * 8);
      if (u16(bytes, table) === 4) readSegments(bytes, table, codes, budget);
      else if (u16(bytes, table) === 12) readGroups(bytes, table, codes, budget);
    }
  }
};
