// Places that the host looks at more closely, since more than bytes decides there. Each filter here is cheap and lets too much
// through rather than too little.
import { byteAt, digitAt, isDigit, isLetter, isWordlike } from './bytes';
import { before } from './context';
import { ABOUT_BIRTH, LOW, MARK_ADDRESS, MARK_HIDDEN, MARK_NAME, MARK_PLATE, MARK_WIDE, MARK_YEAR } from './kinds';
import { emit } from './records';

function three(p: usize): i32 {
  return (byteAt(p) << 16) | (byteAt(p + 1) << 8) | byteAt(p + 2);
}

function two(p: usize): i32 {
  return (byteAt(p) << 8) | byteAt(p + 1);
}

/** The last syllable of a label of names: 명 름 함 인 주 자 분 생, in UTF-8. */
function endsLabelInUtf8(last: i32): bool {
  return (
    last == 0xebaa85 ||
    last == 0xeba684 ||
    last == 0xed95a8 ||
    last == 0xec9db8 ||
    last == 0xeca3bc ||
    last == 0xec9e90 ||
    last == 0xebb684 ||
    last == 0xec839d
  );
}

/** The same in CP949. */
function endsLabelInKorean(last: i32): bool {
  return (
    last == 0xb8ed ||
    last == 0xb8a7 ||
    last == 0xc7d4 ||
    last == 0xc0ce ||
    last == 0xc1d6 ||
    last == 0xc0da ||
    last == 0xbad0 ||
    last == 0xbbfd
  );
}

/** Between a label and its value. */
function isBetween(c: i32): bool {
  return c == 0x20 || c == 0x09 || c == 0x3a || c == 0x3d || c == 0x7c || c == 0x3e || c == 0x22 || c == 0x27;
}

/** Hangul begins at `p`, and a label may stand before it. */
export function nameMark(p: usize): void {
  let at = p;
  while (p - at < 12 && isBetween(byteAt(at - 1))) at -= 1;
  if (three(at - 3) == 0xefbc9a) {
    at -= 3;
    while (p - at < 16 && isBetween(byteAt(at - 1))) at -= 1;
  }
  if (byteAt(at - 1) == 0x29) {
    // 성명(한글) :
    let depth = 0;
    while (depth < 24 && byteAt(at - 1) != 0x28 && byteAt(at - 1) != 10) {
      at -= 1;
      depth += 1;
    }
    if (byteAt(at - 1) != 0x28) return;
    at -= 1;
  }
  const last = byteAt(at - 1);
  if (last >= 0x80) {
    if (endsLabelInUtf8(three(at - 3)) || endsLabelInKorean(two(at - 2))) emit(p, at, MARK_NAME, LOW, 0, 0);
    return;
  }
  if (!isLetter(last)) return;
  const end = last | 32;
  // …name, …nm
  if (
    end == 0x65
      ? (byteAt(at - 2) | 32) == 0x6d && (byteAt(at - 3) | 32) == 0x61
      : end == 0x6d && (byteAt(at - 2) | 32) == 0x6e
  ) {
    emit(p, at, MARK_NAME, LOW, 0, 0);
  }
}

/** The digits at `p` may end an address. */
export function addressMark(p: usize): void {
  const at = byteAt(p - 1) == 0x20 ? p - 1 : p;
  const last = three(at - 3);
  if (last == 0xeba19c) {
    // …으로 3
    if (three(at - 6) != 0xec9cbc) emit(p, at, MARK_ADDRESS, LOW, 0, 0);
    return;
  }
  if (last == 0xeab8b8 || last == 0xeb8f99 || last == 0xeba6ac || last == 0xeab080) {
    emit(p, at, MARK_ADDRESS, LOW, 0, 0);
    return;
  }
  const korean = last & 0xffff;
  if (korean == 0xb7ce || korean == 0xb1e6 || korean == 0xb5bf || korean == 0xb8ae || korean == 0xb0a1) {
    if (korean == 0xb7ce && two(at - 4) == 0xc0b8) return;
    emit(p, at, MARK_ADDRESS, LOW, 0, 0);
  }
}

function isWideSign(p: usize): i32 {
  const lead = byteAt(p);
  const rest = two(p + 1);
  if (lead == 0xe2)
    return (rest >= 0x8090 && rest <= 0x8095) || rest == 0x8892 || (rest >= 0x8080 && rest <= 0x808a) ? 3 : 0;
  if (lead == 0xef) return rest == 0xbc8d || rest == 0xb9a3 || rest == 0xbc8e ? 3 : 0;
  if (lead == 0xe3) return rest == 0x8080 || rest == 0x85a1 ? 3 : 0;
  return lead == 0xc2 && byteAt(p + 1) == 0xa0 ? 2 : 0;
}

function isHidingSign(p: usize): bool {
  const sign = three(p);
  return sign == 0xe2978f || sign == 0xe2978b || sign == 0xe280a2;
}

function fourDigits(p: usize): bool {
  for (let index = 0; index < 4; index += 1) if (!isDigit(byteAt(p + index))) return false;
  return !isDigit(byteAt(p + 4));
}

function isPlate(start: usize, p: usize): bool {
  const count = <i32>(p - start);
  if (count < 2 || count > 3 || isWordlike(byteAt(start - 1))) return false;
  for (let length = 2; length <= 3; length += 1) {
    const next = byteAt(p + length) == 0x20 ? p + length + 1 : p + length;
    if (fourDigits(next) && byteAt(p + length - 1) >= 0x80) return true;
  }
  return false;
}

/** Digits end at `p`, where a byte of more than seven bits stands. */
export function behindDigits(p: usize): void {
  const lead = byteAt(p);
  if ((lead & 0xf0) == 0xe0 ? lead == 0xe2 || lead == 0xe3 || lead == 0xef : lead == 0xc2) {
    const sign = isWideSign(p);
    if (sign != 0 && isDigit(byteAt(p + sign))) {
      emit(p, p + sign, MARK_WIDE, LOW, 0, 0);
      return;
    }
    if (isHidingSign(p)) {
      emit(p, p, MARK_HIDDEN, LOW, 0, 0);
      return;
    }
  }
  const isYear = three(p) == 0xeb8584 || two(p) == 0xb3e2;
  const goesOn = i32(isDigit(byteAt(p + 2))) | i32(isDigit(byteAt(p + 3))) | i32(isDigit(byteAt(p + 4)));
  if (!isYear && goesOn == 0) return;
  let start = p;
  while (p - start < 6 && isDigit(byteAt(start - 1))) start -= 1;
  if (goesOn != 0 && isPlate(start, p)) {
    emit(start, p, MARK_PLATE, LOW, 0, 0);
    return;
  }
  if (!isYear || p - start != 4 || (digitAt(start) != 1 && digitAt(start) != 2)) return;
  if ((before(start, 64) & ABOUT_BIRTH) != 0) emit(start, p, MARK_YEAR, LOW, 0, 0);
}

/** A sign of more than seven bits stands behind `digits-`. */
export function behindHyphen(p: usize): void {
  if (isHidingSign(p)) emit(p, p, MARK_HIDDEN, LOW, 0, 0);
}

/** `EF` stands at `p`: full-width digits begin so, and the colon of that width, behind which a name may stand. */
export function wideMark(p: usize): void {
  if (byteAt(p + 1) == 0xbc && byteAt(p + 2) == 0x9a) {
    let value = p + 3;
    while (value - p < 6 && byteAt(value) == 0x20) value += 1;
    if (byteAt(value) >= 0x80) nameMark(value);
    return;
  }
  if (byteAt(p + 1) == 0xbc && byteAt(p + 2) >= 0x90 && byteAt(p + 2) <= 0x99) emit(p, p + 3, MARK_WIDE, LOW, 0, 0);
}

/** Digits, a blank, a hyphen, a blank, digits: `p` is the first blank. */
export function spacedMark(p: usize): void {
  if (byteAt(p) == 0x20 && byteAt(p + 1) == 0x2d && byteAt(p + 2) == 0x20) emit(p, p + 3, MARK_WIDE, LOW, 0, 0);
}

/** Stars begin at `p` behind digits. */
export function starMark(p: usize): void {
  if (byteAt(p + 1) == 0x2a) emit(p, p, MARK_HIDDEN, LOW, 0, 0);
}
