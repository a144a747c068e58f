// The check sum of RFC 1950, sixteen bytes at a time.

const BASE: u32 = 65521;
/** So many bytes are summed up before the sums grow beyond 32 bits. */
const RUN: usize = 5536;

export function adler(before: u32, from: usize, to: usize): u32 {
  let low = before & 0xffff;
  let high = before >> 16;
  const weights = i8x16(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  let at = from;
  while (at < to) {
    const stop = min(to, at + RUN);
    const whole = at + ((stop - at) & ~15);
    let sums = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    // What the bytes before a step came to counts once more for each of its sixteen.
    let carried = i32x4.splat(0);
    high += low * <u32>(whole - at);
    for (; at < whole; at += 16) {
      const bytes = v128.load(at);
      carried = i32x4.add(carried, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(
        weighted,
        i32x4.add(
          i32x4.extadd_pairwise_i16x8_u(i16x8.extmul_low_i8x16_u(bytes, weights)),
          i32x4.extadd_pairwise_i16x8_u(i16x8.extmul_high_i8x16_u(bytes, weights)),
        ),
      );
    }
    high += sumOf(weighted) + (sumOf(carried) << 4);
    low += sumOf(sums);
    for (; at < stop; at += 1) {
      low += load<u8>(at);
      high += low;
    }
    low %= BASE;
    high %= BASE;
  }
  return (high << 16) | low;
}

function sumOf(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}
