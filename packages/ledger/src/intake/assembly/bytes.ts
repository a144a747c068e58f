// Single bytes of a line.

/** Behind a character that is no ASCII; 0: it is no UTF-8, or none that is shown as it is, or a rare one. */
function skipCharacter(p: usize): usize {
  const first = load<u8>(p);
  const second = load<u8>(p + 1);
  if ((second & 0xc0) != 0x80) return 0;
  // Control characters, and the Arabic letter mark.
  if (first >= 0xc2 && first <= 0xdf)
    return (first == 0xc2 && second < 0xa0) || (first == 0xd8 && second == 0x9c) ? 0 : p + 2;
  const third = load<u8>(p + 2);
  if (first < 0xe1 || first > 0xef || (third & 0xc0) != 0x80) return 0;
  // Halves of pairs; marks of direction, ends of lines and of paragraphs; the mark of byte order.
  if (first == 0xed && second > 0x9f) return 0;
  if (first == 0xe2) {
    if (second == 0x80 && (third == 0x8e || third == 0x8f || (third >= 0xa8 && third <= 0xae))) return 0;
    if (second == 0x81 && third >= 0xa6 && third <= 0xa9) return 0;
  }
  return first == 0xef && second == 0xbb && third == 0xbf ? 0 : p + 3;
}

/** The quote that ends the text which begins at `from`; 0: something stands before it that is not read here. */
export function endOfText(from: usize): usize {
  let p = from;
  while (p != 0) {
    const x = v128.load(p);
    // Control characters and, since the comparison is signed, whatever is no ASCII.
    const odd = v128.or(i8x16.lt_s(x, i8x16.splat(0x20)), i8x16.eq(x, i8x16.splat(0x7f)));
    const ends = v128.or(i8x16.eq(x, i8x16.splat(0x22)), i8x16.eq(x, i8x16.splat(0x5c)));
    const bits = i8x16.bitmask(v128.or(odd, ends));
    if (bits == 0) {
      p += 16;
      continue;
    }
    p += <usize>ctz(bits);
    if (load<u8>(p) == 0x22) return p;
    if (load<u8>(p) < 0x80) return 0;
    while (p != 0 && load<u8>(p) >= 0x80) p = skipCharacter(p);
  }
  return 0;
}

/** Blanks and tabs. */
export function skipBlanks(from: usize): usize {
  let p = from;
  while (load<u8>(p) == 0x20 || load<u8>(p) == 0x09) p += 1;
  return p;
}

export function isHere(word: usize, length: usize, p: usize): bool {
  for (let at: usize = 0; at < length; at += 1) if (load<u8>(word + at) != load<u8>(p + at)) return false;
  return true;
}

function isDigit(p: usize): bool {
  const byte = load<u8>(p);
  return byte >= 48 && byte <= 57;
}

/** Behind a whole number of at most fifteen digits; 0: it is none. */
export function readRows(from: usize): usize {
  let p = from;
  while (isDigit(p)) p += 1;
  const digits = p - from;
  return digits == 0 || digits > 15 || (digits > 1 && load<u8>(from) == 48) ? 0 : p;
}

/** The number that `count` digits write; -1 where one is none. */
export function digitsAt(from: usize, count: usize): i32 {
  let value = 0;
  for (let p = from; p < from + count; p += 1) {
    if (!isDigit(p)) return -1;
    value = value * 10 + load<u8>(p) - 48;
  }
  return value;
}
