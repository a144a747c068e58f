// What records are called. Programs make such names from random bytes, as hexadecimal digits or as UUIDs of RFC 9562: those stand as the bytes
// that they are, since nothing packs them further. All of a column are of one kind; whatever others there are stand as they are.
import { at, readAt, readCount } from './reading';
import { startAt, used, writeByte, writeBytes, writeCount } from './writing';

const PLAIN: u8 = 0;
const HEX: u8 = 1;
const UUID: u8 = 2;

const UUID_LENGTH: u64 = 36;
const UUID_SIZE: u32 = 16;
/** Hexadecimal names are at most twice as long. */
const LONGEST: u64 = 64;
const DASH: u8 = 0x2d;

/** Before bytes 4, 6, 8, and 10. */
function hasDash(byte: u32): bool {
  return byte >= 4 && byte <= 10 && (byte & 1) == 0;
}

function digitOf(value: u32): u32 {
  return value + 48 + (value > 9 ? 39 : 0);
}

function valueOf(digit: u32): u32 {
  return (digit & 15) + (digit >> 6) * 9;
}

/** The name from `from` on as so many bytes. False: it is another. */
function pack(from: usize, size: u32, isUuid: bool): bool {
  let p = from;
  let to = used;
  let others: u32 = 0;
  for (let byte: u32 = 0; byte < size; byte += 1, to += 1) {
    if (isUuid && hasDash(byte)) {
      others |= load<u8>(p) ^ DASH;
      p += 1;
    }
    const first = <u32>load<u8>(p);
    const second = <u32>load<u8>(p, 1);
    const high = valueOf(first);
    const low = valueOf(second);
    others |= (digitOf(high) ^ first) | (digitOf(low) ^ second) | ((high | low) >> 4);
    store<u8>(to, <u8>((high << 4) | low));
    p += 2;
  }
  startAt(to);
  return others == 0;
}

/** Writes the column: names begin where `cursors` up to `end` say, u32 each, and it is noted in `ends` where they end. False: they are not of one kind. */
export function writeNames(cursors: usize, end: usize, ends: usize): bool {
  if (cursors == end) return false;
  readAt(load<u32>(cursors));
  const length = readCount();
  const isUuid = length == UUID_LENGTH;
  if (length == 0 || (length & 1) == 1 || length > LONGEST) return false;
  const size = isUuid ? UUID_SIZE : <u32>(length >> 1);
  writeByte(isUuid ? UUID : HEX);
  writeCount(size);
  for (let cursor = cursors; cursor < end; cursor += 4) {
    readAt(load<u32>(cursor));
    if (readCount() != length || !pack(at, size, isUuid)) return false;
    store<u32>(ends + (cursor - cursors), <u32>(at + <usize>length));
  }
  return true;
}

/** What stands before names that are not of one kind. */
export function writePlain(): void {
  writeByte(PLAIN);
}

/** The column that is read: there is one of this kind. */
let kind: u8 = PLAIN;
let size: u32 = 0;

/** Begins to read the column that stands next. False: it is damaged. */
export function openNames(): bool {
  kind = load<u8>(at);
  readAt(at + 1);
  if (kind == PLAIN) return true;
  const bytes = readCount();
  size = <u32>bytes;
  return kind == UUID ? bytes == UUID_SIZE : kind == HEX && bytes > 0 && bytes <= LONGEST >> 1;
}

/** Writes the name that stands next, with its length in front, and nothing from `limit` on. Answers where the next one stands; 0: there is not enough room. */
export function putName(from: usize, limit: usize): usize {
  readAt(from);
  if (kind == PLAIN) {
    const length = readCount();
    // What reaches behind the memory ends the call.
    const end = at + <usize>length;
    if (length > <u64>limit || used + (end - from) + 16 > limit) return 0;
    writeBytes(from, end);
    return end;
  }
  if (used + <usize>(size << 1) + 16 > limit) return 0;
  writeCount(kind == UUID ? UUID_LENGTH : size << 1);
  for (let byte: u32 = 0; byte < size; byte += 1) {
    if (kind == UUID && hasDash(byte)) writeByte(DASH);
    const value = <u32>load<u8>(from + byte);
    writeByte(<u8>digitOf(value >> 4));
    writeByte(<u8>digitOf(value & 15));
  }
  return from + size;
}
