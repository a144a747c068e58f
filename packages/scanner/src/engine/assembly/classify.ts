// First pass: what each 64 bytes of the input hold, sixteen at a time. Only what nearly every file needs is told for all of them;
// the second pass asks for the rest where it has a reason to.
import { DIGIT, FLAGS, HIGH, INPUT, SPLATS } from './layout';

/** `@` stands there. */
export const HAS_AT: i32 = 1;
/** A byte of 0xef stands there: full-width digits begin so. */
export const HAS_WIDE: i32 = 2;
/** What may stand between a label and its value, and a few signs more. */
export const HAS_LABEL_END: i32 = 4;

export function four(a: i32, b: i32, c: i32, d: i32): u64 {
  return <u64>(<u32>(a | (b << 16))) | ((<u64>(<u32>(c | (d << 16)))) << 32);
}

export const TO_TOP: usize = SPLATS;
export const BELOW_DIGITS: usize = SPLATS + 16;
export const AT_SIGN: usize = SPLATS + 32;
export const WIDE_LEAD: usize = SPLATS + 48;
const WITHOUT_64: usize = SPLATS + 64;
const ADD_65: usize = SPLATS + 80;
const BELOW_ENDS: usize = SPLATS + 96;
const QUOTE: usize = SPLATS + 112;
const TAB: usize = SPLATS + 128;
const BLANK: usize = SPLATS + 144;
const ADD_81: usize = SPLATS + 160;
const BELOW_JOINTS: usize = SPLATS + 176;
export const COLON: usize = SPLATS + 192;
export const STAR: usize = SPLATS + 208;
/** For letters: `| 32`, then moved to the top; capitals alone; ends of lines. */
export const LOWER: usize = SPLATS + 224;
export const ADD_5: usize = SPLATS + 240;
export const BELOW_LETTERS: usize = SPLATS + 256;
export const ADD_37: usize = SPLATS + 272;
export const LINE_END: usize = SPLATS + 288;
export const FULL_STOP: usize = SPLATS + 304;
export const DASH: usize = SPLATS + 320;
export const UNDERLINE: usize = SPLATS + 336;
export const PERCENT: usize = SPLATS + 352;
export const PLUS: usize = SPLATS + 368;

/** Writes the registers; once, before anything else. */
export function prepare(): void {
  v128.store(TO_TOP, i8x16.splat(70));
  v128.store(BELOW_DIGITS, i8x16.splat(117));
  v128.store(AT_SIGN, i8x16.splat(0x40));
  v128.store(WIDE_LEAD, i8x16.splat(-17));
  v128.store(WITHOUT_64, i8x16.splat(-65));
  v128.store(ADD_65, i8x16.splat(65));
  v128.store(BELOW_ENDS, i8x16.splat(122));
  v128.store(QUOTE, i8x16.splat(0x22));
  v128.store(TAB, i8x16.splat(9));
  v128.store(BLANK, i8x16.splat(0x20));
  v128.store(ADD_81, i8x16.splat(81));
  v128.store(BELOW_JOINTS, i8x16.splat(125));
  v128.store(COLON, i8x16.splat(0x3a));
  v128.store(STAR, i8x16.splat(0x2a));
  v128.store(LOWER, i8x16.splat(32));
  v128.store(ADD_5, i8x16.splat(5));
  v128.store(BELOW_LETTERS, i8x16.splat(101));
  v128.store(ADD_37, i8x16.splat(37));
  v128.store(LINE_END, i8x16.splat(10));
  v128.store(FULL_STOP, i8x16.splat(0x2e));
  v128.store(DASH, i8x16.splat(0x2d));
  v128.store(UNDERLINE, i8x16.splat(0x5f));
  v128.store(PERCENT, i8x16.splat(0x25));
  v128.store(PLUS, i8x16.splat(0x2b));
}

/** `: ; < = >` and, 64 higher, `z { | } ~`; `"`; the tab. More than what is meant, and cheaper. */
function labelEnds(x: v128): v128 {
  const range = i8x16.add(v128.and(x, v128.load(WITHOUT_64)), v128.load(ADD_65));
  return v128.or(
    i8x16.gt_s(range, v128.load(BELOW_ENDS)),
    v128.or(i8x16.eq(x, v128.load(QUOTE)), i8x16.eq(x, v128.load(TAB))),
  );
}

function anyEqual(a: v128, b: v128, c: v128, d: v128, to: v128): bool {
  return v128.any_true(v128.or(v128.or(i8x16.eq(a, to), i8x16.eq(b, to)), v128.or(i8x16.eq(c, to), i8x16.eq(d, to))));
}

/** Digits and bytes of more than seven bits as bits, the rest as flags, for `count` words from the word `first` on. */
export function classify(first: i32, count: i32, marks: bool): void {
  let p = INPUT + <usize>first * 64;
  // Signed comparison is one instruction, unsigned is three: 0…9 are moved to the top of the signed range.
  const toTop = v128.load(TO_TOP);
  const belowDigits = v128.load(BELOW_DIGITS);
  const atSign = v128.load(AT_SIGN);
  const wideLead = v128.load(WIDE_LEAD);
  for (let word = 0; word < count; word += 1) {
    const at = <usize>word * 8;
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    p += 64;
    const da = i8x16.gt_s(i8x16.add(a, toTop), belowDigits);
    const db = i8x16.gt_s(i8x16.add(b, toTop), belowDigits);
    const dc = i8x16.gt_s(i8x16.add(c, toTop), belowDigits);
    const dd = i8x16.gt_s(i8x16.add(d, toTop), belowDigits);
    // Without a branch: whether there are digits is what nobody can foresee.
    store<u64>(DIGIT + at, four(i8x16.bitmask(da), i8x16.bitmask(db), i8x16.bitmask(dc), i8x16.bitmask(dd)));
    let flags = anyEqual(a, b, c, d, atSign) ? HAS_AT : 0;
    let H: u64 = 0;
    if (marks && i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) != 0) {
      H = four(i8x16.bitmask(a), i8x16.bitmask(b), i8x16.bitmask(c), i8x16.bitmask(d));
      if (anyEqual(a, b, c, d, wideLead)) flags |= HAS_WIDE;
      const ends = v128.or(v128.or(labelEnds(a), labelEnds(b)), v128.or(labelEnds(c), labelEnds(d)));
      if (v128.any_true(ends)) flags |= HAS_LABEL_END;
    }
    store<u64>(HIGH + at, H);
    store<u8>(FLAGS + word, <u8>flags);
  }
}

function equalBits(p: usize, to: v128): u64 {
  return four(
    i8x16.bitmask(i8x16.eq(v128.load(p), to)),
    i8x16.bitmask(i8x16.eq(v128.load(p, 16), to)),
    i8x16.bitmask(i8x16.eq(v128.load(p, 32), to)),
    i8x16.bitmask(i8x16.eq(v128.load(p, 48), to)),
  );
}

/** Where one byte stands among the 64 from `p` on; `sign`: where that byte lies sixteen times. */
export function bitsOf(p: usize, sign: usize): u64 {
  return equalBits(p, v128.load(sign));
}

function joint(p: usize): i32 {
  const x = v128.load(p);
  return i8x16.bitmask(
    v128.or(i8x16.eq(x, v128.load(BLANK)), i8x16.gt_s(i8x16.add(x, v128.load(ADD_81)), v128.load(BELOW_JOINTS))),
  );
}

/** Blank, `-` and `.` among the 64 bytes from `p` on. */
export function joints(p: usize): u64 {
  return four(joint(p), joint(p + 16), joint(p + 32), joint(p + 48));
}

function labelEndBits(p: usize): i32 {
  return i8x16.bitmask(labelEnds(v128.load(p)));
}

/** Where a label may end among the 64 bytes from `p` on. */
export function labelEndsOf(p: usize): u64 {
  return four(labelEndBits(p), labelEndBits(p + 16), labelEndBits(p + 32), labelEndBits(p + 48));
}

/** Whether a byte stands among the 64 from `p` on. */
export function holds(p: usize, sign: usize): bool {
  return anyEqual(v128.load(p), v128.load(p, 16), v128.load(p, 32), v128.load(p, 48), v128.load(sign));
}
