// What was found, in the order of finding.
import { RECORDS } from './layout';

let count = 0;

export function clear(): void {
  count = 0;
}

export function size(): i32 {
  return count;
}

export function emit(p: usize, end: usize, kind: i32, confidence: i32, flags: i32, classes: u32): void {
  const at = RECORDS + <usize>count * 16;
  store<u32>(at, <u32>p);
  store<u32>(at, <u32>end, 4);
  store<u32>(at, <u32>(kind | (confidence << 8) | (flags << 16)), 8);
  store<u32>(at, classes, 12);
  count += 1;
}
