// The words beside the number in hand, and what is told of it with them.
import { byteAt, twoAt } from './bytes';
import { before, behind } from './context';
import { ABOUT_ORDER, LOW, STANDS_IN } from './kinds';
import { emit } from './records';
import { isStandIn } from './stand-ins';

let knownAt: usize = 0;
let knownTo: usize = 0;
export let known: u32 = 0;

/** The input changed: what was known of it is no longer. */
export function forget(): void {
  knownAt = 0;
  headAt = 0;
}

/** The words beside the number in hand; looked for once. */
export function about(p: usize, end: usize): u32 {
  if (knownAt != p || knownTo != end) {
    known = before(p, 64) | behind(end);
    knownAt = p;
    knownTo = end;
  }
  return known;
}

let headAt: usize = 0;
let head: u32 = 0;

/** The words before the number in hand alone: what a label says of a number without separators, or of a telephone. */
export function labelled(p: usize): u32 {
  if (headAt != p) {
    head = before(p, 64);
    headAt = p;
  }
  return head;
}

export function give(p: usize, end: usize, kind: i32, confidence: i32, flags: i32): bool {
  if (isStandIn(kind, p, end)) emit(p, end, kind, LOW, flags | STANDS_IN, 0);
  else emit(p, end, kind, confidence, flags, knownAt == p ? known : 0);
  return true;
}

/** Milliseconds since 1970 of the years 2014 to 2033 look like the number of a child. */
export function readsAsMoment(p: usize): bool {
  const head = twoAt(p);
  return head >= 14 && head <= 19;
}

/** Seconds since 1970 of the years 2011 to 2027 have ten digits as accounts do. */
export function readsAsSecond(p: usize): bool {
  const head = twoAt(p);
  return head >= 13 && head <= 17;
}

/**
 * Whether a label can stand right before `p`. Behind a comma stands a column, whose label is in the first line; what starts a line
 * has none. Both are far too many to ask for words each time.
 */
export function mayBeLabelled(p: usize): bool {
  const c = byteAt(p - 1);
  return c != 0x2c && c != 10 && c != 0;
}

/** The word right before a number says that it is one of an order, a parcel, a part. */
export function isOrdered(p: usize): bool {
  return mayBeLabelled(p) && (labelled(p) & ABOUT_ORDER) != 0 && (before(p, 24) & ABOUT_ORDER) != 0;
}
