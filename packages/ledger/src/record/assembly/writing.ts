// Parts of entries and of columns, one behind the other, as `../growing.ts` writes them.

/** Behind what was written last. */
export let used: usize = 0;

export function startAt(p: usize): void {
  used = p;
}

export function writeByte(value: u8): void {
  store<u8>(used, value);
  used += 1;
}

/** LEB128. */
export function writeCount(count: u64): void {
  let rest = count;
  for (; rest >= 0x80; rest >>= 7) writeByte(<u8>((rest & 0x7f) | 0x80));
  writeByte(<u8>rest);
}

/** Little endian, 64 bits. */
export function writeNumber(value: u64): void {
  store<u64>(used, value);
  used += 8;
}

/** Up to fifteen bytes behind it are written over before they are written. */
export function writeBytes(from: usize, end: usize): void {
  let to = used;
  for (let p = from; p < end; p += 16, to += 16) v128.store(to, v128.load(p));
  used += end - from;
}

/** With its length in front. */
export function writeText(from: usize, end: usize): void {
  writeCount(end - from);
  writeBytes(from, end);
}
