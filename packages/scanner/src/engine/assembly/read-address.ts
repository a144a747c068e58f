// IPv4.
import { byteAt } from './bytes';
import { before } from './context';
import { ABOUT_IP, IP, LOW, MEDIUM } from './kinds';
import { ipv4, NONE, PRIVATE } from './readers';
import { emit } from './records';

export function ipAt(p: usize, end: usize, a: i32, b: i32, c: i32, d: i32): bool {
  const slash = byteAt(p - 1) == 0x2f;
  const name = (byteAt(p - 2) | 32) - 97;
  // Chrome/120.0.0.0 is a version.
  if (slash && <u32>name < 26) return false;
  const read = ipv4(p, a, b, c, d);
  if (read == NONE) return false;
  if (read == PRIVATE) {
    emit(p, end, IP, LOW, 0, 0);
    return true;
  }
  const alone = byteAt(p - 1) == 10 || byteAt(p - 1) == 0;
  const named = !alone && (before(p, 64) & ABOUT_IP) != 0;
  emit(p, end, IP, named ? MEDIUM : LOW, 0, named ? ABOUT_IP : 0);
  return true;
}
