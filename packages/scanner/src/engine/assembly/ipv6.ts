// IPv6 addresses (RFC 4291, 2.2), from a colon among others; the same rules as `../../rules/ip-address.ts`.
import { before } from './context';
import { byteAt, isDigit, isHex, isWordlike, mayEndAt } from './bytes';
import { ABOUT_IP, IP, LOW, MEDIUM } from './kinds';
import { emit } from './records';

const COLON: i32 = 0x3a;

function hexAt(p: usize, length: i32): i32 {
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const c = byteAt(p + index);
    value = value * 16 + (c < 58 ? c - 48 : (c | 32) - 87);
  }
  return value;
}

/** One without any digit is a word cut by colons. */
function hasDigit(p: usize, end: usize): bool {
  for (let at = p; at < end; at += 1) if (isDigit(byteAt(at))) return true;
  return false;
}

/** Whether what lies between `p` and `end`, made of hex digits and colons, is an address. */
function isAddress(p: usize, end: usize): bool {
  let parts = 0;
  let gaps = 0;
  let at = p;
  let first = 0;
  if (byteAt(p) == COLON && byteAt(p + 1) != COLON) return false;
  if (byteAt(end - 1) == COLON && byteAt(end - 2) != COLON) return false;
  while (at < end) {
    if (byteAt(at) == COLON) {
      at += 1;
      if (at < end && byteAt(at) == COLON) {
        gaps += 1;
        at += 1;
        if (at < end && byteAt(at) == COLON) return false;
      }
      continue;
    }
    let length = 0;
    while (at + length < end && byteAt(at + length) != COLON) length += 1;
    if (length > 4) return false;
    if (at == p) first = hexAt(at, length);
    parts += 1;
    at += length;
  }
  if (gaps > 1 || (gaps == 0 ? parts != 8 : parts < 4 || parts > 7)) return false;
  return first < 0xfe80;
}

/** The address that holds the colon at `p`. Answers where what was looked at ends. */
export function addressWith(p: usize, floor: usize): usize {
  let start = p;
  while (start > floor && p - start < 40 && (isHex(byteAt(start - 1)) || byteAt(start - 1) == COLON)) start -= 1;
  let end = p;
  while (end - start < 48 && (isHex(byteAt(end)) || byteAt(end) == COLON)) end += 1;
  if (end - start < 9 || end - start > 39) return end;
  if (isWordlike(byteAt(start - 1)) || byteAt(start - 1) == COLON || !mayEndAt(end) || byteAt(end) == COLON) return end;
  if (!hasDigit(start, end) || !isAddress(start, end)) return end;
  let length = 0;
  while (byteAt(start + length) != COLON) length += 1;
  const head = hexAt(start, length);
  const isPrivate = head >= 0xfc00 && head <= 0xfdff;
  const named = !isPrivate && (before(start, 64) & ABOUT_IP) != 0;
  emit(start, end, IP, named ? MEDIUM : LOW, 0, named ? ABOUT_IP : 0);
  return end;
}
