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

/** What is no digit anywhere. */
let others: v128 = i8x16.splat(0);

/** Sixteen digits as the eight bytes that they are. `count`: so many of them count. */
function bytesOf(digits: v128, count: u32): u64 {
  const isLetter = i8x16.gt_u(digits, i8x16.splat(57));
  const values = v128.or(
    v128.and(v128.and(digits, i8x16.splat(15)), v128.not(isLetter)),
    v128.and(i8x16.sub(digits, i8x16.splat(87)), isLetter),
  );
  const again = i8x16.add(values, i8x16.add(i8x16.splat(48), v128.and(isLetter, i8x16.splat(39))));
  // Of letters those before `a` would be digits, and those behind `f` more than one.
  const early = v128.and(isLetter, i8x16.lt_u(values, i8x16.splat(10)));
  const wrong = v128.or(v128.or(v128.xor(again, digits), early), i8x16.gt_u(values, i8x16.splat(15)));
  const isMeant = i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>count));
  others = v128.or(others, v128.and(wrong, isMeant));
  // The first of two is the higher one.
  const pairs = v128.and(v128.or(i16x8.shl(values, 4), i16x8.shr_u(values, 8)), i16x8.splat(0xff));
  return i64x2.extract_lane(i8x16.narrow_i16x8_u(pairs, pairs), 0);
}

/** Writes so many bytes of the name from `from` on. */
function packHex(from: usize, size: u32): void {
  for (let byte: u32 = 0; byte < size; byte += 8) {
    const left = size - byte < 8 ? size - byte : 8;
    store<u64>(used + byte, bytesOf(v128.load(from + (byte << 1)), left << 1));
  }
  startAt(used + size);
}

/** Dashes stand behind 8, 4, 4 and 4 digits. */
function packUuid(from: usize): void {
  const first = v128.load(from);
  const middle = v128.load(from, 16);
  const last = v128.load(from, 20);
  const begin = i8x16.shuffle(first, middle, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17);
  const end = i8x16.shuffle(middle, last, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 28, 29, 30, 31);
  const dashes =
    (load<u8>(from, 8) ^ DASH) |
    (load<u8>(from, 13) ^ DASH) |
    (load<u8>(from, 18) ^ DASH) |
    (load<u8>(from, 23) ^ DASH);
  others = v128.or(others, i8x16.splat(dashes));
  store<u64>(used, bytesOf(begin, 16));
  store<u64>(used, bytesOf(end, 16), 8);
  startAt(used + UUID_SIZE);
}

/** Writes the column: names begin where `cursors` up to `end` say, u32 each, and it is noted in `ends` where they end. False: they are not of one kind. */
export function writeNames(cursors: usize, end: usize, ends: usize): bool {
  if (cursors == end) return false;
  readAt(load<u32>(cursors));
  const length = readCount();
  const isUuid = length == UUID_LENGTH;
  if (length == 0 || (length & 1) == 1 || length > LONGEST) return false;
  const size = isUuid ? UUID_SIZE : <u32>(length >> 1);
  others = i8x16.splat(0);
  writeByte(isUuid ? UUID : HEX);
  writeCount(size);
  for (let cursor = cursors; cursor < end; cursor += 4) {
    readAt(load<u32>(cursor));
    if (readCount() != length) return false;
    if (isUuid) packUuid(at);
    else packHex(at, size);
    store<u32>(ends + (cursor - cursors), <u32>(at + <usize>length));
  }
  return !v128.any_true(others);
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
