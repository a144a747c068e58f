// Where the parts of an entry end, as `../spans.ts` finds them.

/** What is read next. */
export let at: usize = 0;

export function readAt(p: usize): void {
  at = p;
}

/** LEB128. */
export function readCount(): u64 {
  let byte = <u64>load<u8>(at);
  at += 1;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  for (let shift: u64 = 7; byte >= 0x80 && shift < 64; shift += 7) {
    byte = <u64>load<u8>(at);
    at += 1;
    value |= (byte & 0x7f) << shift;
  }
  return value;
}

/** Nothing is as long: places would begin anew at the beginning of the memory. */
const LONGEST: u64 = 0x7fffffff;

/** Ends the call for what reaches behind the memory. */
export function skipText(): void {
  const length = readCount();
  if (length > LONGEST) unreachable();
  at += <usize>length;
}

export function skipTexts(): void {
  for (let left = readCount(); left > 0; left -= 1) skipText();
}

/** Whether the bytes from `start` to `end` stand from `other` on as well. */
export function isSame(other: usize, start: usize, end: usize): bool {
  let p = start;
  let own = other;
  for (; p + 16 <= end; p += 16, own += 16) if (v128.any_true(v128.xor(v128.load(p), v128.load(own)))) return false;
  for (; p < end; p += 1, own += 1) if (load<u8>(own) != load<u8>(p)) return false;
  return true;
}
