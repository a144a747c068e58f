// Cards, accounts, businesses.
import { about, give, isOrdered, labelled, readsAsSecond } from './beside';
import { BLANK, byteAt, digitAt, HYPHEN, isDigit } from './bytes';
import {
  ABOUT_ACCOUNT,
  ABOUT_BUSINESS,
  ABOUT_CARD,
  ABOUT_SERIAL,
  ACCOUNT,
  BUSINESS,
  BY_SHAPE,
  CARD,
  HIGH_CONFIDENCE,
  LOW,
  MEDIUM,
} from './kinds';
import { business, COMPANY, isCard, NONE } from './readers';

/** More digits stand a blank away: four of many numbers in a row look like a card. */
function isListed(p: usize, end: usize): bool {
  return (byteAt(p - 1) == BLANK && isDigit(byteAt(p - 2))) || (byteAt(end) == BLANK && isDigit(byteAt(end + 1)));
}

export function cardAt(p: usize, end: usize, length: i32, a: i32, b: i32, c: i32, separator: i32): bool {
  if (!isCard(p, length, a, b, c, separator == 0 ? 0 : 1)) return false;
  const rare = length == 14 || length == 19;
  const listed = (separator == BLANK && isListed(p, end)) || isOrdered(p);
  if (separator != 0 && !rare && !listed) return give(p, end, CARD, HIGH_CONFIDENCE, 0);
  const words = about(p, end);
  const named = (words & ABOUT_CARD) != 0;
  if (rare) return named && give(p, end, CARD, MEDIUM, 0);
  const doubtful = !named && (listed || (words & ABOUT_SERIAL) != 0 || digitAt(p) == 9);
  return give(p, end, CARD, named ? HIGH_CONFIDENCE : doubtful ? LOW : MEDIUM, 0);
}

export function businessAt(p: usize, b: usize, c: usize, end: usize, separator: i32): bool {
  const read = business(p, b, c);
  if (read == NONE) return false;
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_BUSINESS) != 0;
  if (separator == 0 && !named) return false;
  if (read == COMPANY || (!named && isOrdered(p))) return give(p, end, BUSINESS, LOW, 0);
  return give(p, end, BUSINESS, named && separator != 0 ? HIGH_CONFIDENCE : MEDIUM, 0);
}

export function accountAt(p: usize, end: usize, separator: i32): bool {
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_ACCOUNT) != 0;
  if (separator == HYPHEN) return give(p, end, ACCOUNT, named ? MEDIUM : LOW, BY_SHAPE);
  if (separator != 0) return named && give(p, end, ACCOUNT, MEDIUM, BY_SHAPE);
  return named && give(p, end, ACCOUNT, end - p == 10 && readsAsSecond(p) ? LOW : MEDIUM, 0);
}
