// UTF-16LE to UTF-8.
import { NARROWINGS, WIDTHS } from './layout';

const SPACE: u16 = 0x20;

/** Behind what is written, so much may be written in vain. */
export const WRITE_MARGIN: usize = 16;

/** Up to where was written. */
export let end: usize = 0;

/** Four characters of three bytes in sixteen, `NARROWINGS` for each set of them that have one only. */
export function setUpWide(): void {
  for (let set: u32 = 0; set < 16; set += 1) {
    memory.fill(NARROWINGS + (set << 4), 0xff, 16);
    let at: usize = 0;
    for (let character: u32 = 0; character < 4; character += 1) {
      const width: u32 = (set >> character) & 1 ? 1 : 3;
      for (let byte: u32 = 0; byte < width; byte += 1, at += 1)
        store<u8>(NARROWINGS + (set << 4) + at, <u8>(character * 4 + byte));
    }
    store<u8>(WIDTHS + set, <u8>at);
  }
}

/**
 * Writes to `out` up to `stop` or a control character; answers where that stands, and `end` where the writing ended. Eight characters in
 * one go when each has one byte or three, as Hangul has.
 */
export function writeUntilControl(from: usize, stop: usize, out: usize): usize {
  let at = from;
  while (at + 16 <= stop) {
    const units = v128.load(at);
    const ascii = i16x8.lt_u(units, i16x8.splat(0x80));
    const usual = v128.or(
      v128.andnot(ascii, i16x8.lt_u(units, i16x8.splat(<i16>SPACE))),
      v128.andnot(
        i16x8.ge_u(units, i16x8.splat(0x800)),
        i16x8.eq(v128.and(units, i16x8.splat(<i16>0xf800)), i16x8.splat(<i16>0xd800)),
      ),
    );
    if (!i16x8.all_true(usual)) {
      // One by one up to what is unusual, and over it.
      const stays = i16x8.bitmask(usual);
      const before = at + ((<usize>ctz(~stays)) << 1);
      for (; at < before; at += 2) out = writeUnit(load<u16>(at), out);
      if (load<u16>(at) < SPACE) break;
      at = writeOne(at, stop, out);
      out = end;
      continue;
    }
    const narrow = i16x8.bitmask(ascii);
    if (narrow == 0xff) v128.store64_lane(out, i8x16.narrow_i16x8_u(units, units), 0);
    else {
      out = writeFour(i32x4.extend_low_i16x8_u(units), i32x4.extend_low_i16x8_s(ascii), narrow & 15, out);
      out = writeFour(i32x4.extend_high_i16x8_u(units), i32x4.extend_high_i16x8_s(ascii), narrow >> 4, out) - 8;
    }
    out += 8;
    at += 16;
  }
  while (at + 1 < stop && load<u16>(at) >= SPACE) {
    at = writeOne(at, stop, out);
    out = end;
  }
  end = out;
  return at;
}

function writeFour(units: v128, ascii: v128, narrow: u32, out: usize): usize {
  const first = v128.or(i32x4.shr_u(units, 12), i32x4.splat(0x8080e0));
  const second = i32x4.shl(v128.and(i32x4.shr_u(units, 6), i32x4.splat(0x3f)), 8);
  const third = i32x4.shl(v128.and(units, i32x4.splat(0x3f)), 16);
  const bytes = v128.bitselect(units, v128.or(first, v128.or(second, third)), ascii);
  v128.store(out, i8x16.swizzle(bytes, v128.load(NARROWINGS + (narrow << 4))));
  return out + load<u8>(WIDTHS + narrow);
}

/** One of those that are written eight at once. */
function writeUnit(unit: u32, out: usize): usize {
  if (unit < 0x80) {
    store<u8>(out, <u8>unit);
    return out + 1;
  }
  store<u32>(out, 0x8080e0 | (unit >> 12) | ((unit << 2) & 0x3f00) | ((unit & 0x3f) << 16));
  return out + 3;
}

/** Any character, also one of two units; of half a pair what Unicode puts in its place. Answers where the next one is. */
function writeOne(at: usize, stop: usize, out: usize): usize {
  const unit: u32 = load<u16>(at);
  if (unit >= 0x80 && unit < 0x800) {
    store<u16>(out, <u16>(0x80c0 | (unit >> 6) | ((unit & 0x3f) << 8)));
    end = out + 2;
    return at + 2;
  }
  if (unit < 0xd800 || unit > 0xdfff) {
    end = writeUnit(unit, out);
    return at + 2;
  }
  const low: u32 = at + 4 <= stop ? load<u16>(at + 2) : 0;
  if (unit >= 0xdc00 || low < 0xdc00 || low > 0xdfff) {
    end = writeUnit(0xfffd, out);
    return at + 2;
  }
  const value = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  store<u32>(
    out,
    0x808080f0 | (value >> 18) | ((value >> 4) & 0x3f00) | (((value >> 6) & 0x3f) << 16) | ((value & 0x3f) << 24),
  );
  end = out + 4;
  return at + 4;
}
