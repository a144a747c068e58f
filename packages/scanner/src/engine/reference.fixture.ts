/**
 * What the engine promises, said once more in the plainest way: regular expressions over the bytes as Latin-1 text, the readers of
 * `rules/`, and the words of `words.ts`. Slow, and only for tests: both have to find the same.
 */
import { readAccount } from '../rules/account.ts';
import { readBusinessNumber } from '../rules/business-number.ts';
import { compareDays, isRealDay, type Day } from '../rules/calendar.ts';
import { isCardNumber } from '../rules/card.ts';
import { isDriverLicence } from '../rules/driver-licence.ts';
import { readEmail } from '../rules/email.ts';
import { isHealthInsurance } from '../rules/health-insurance.ts';
import { readIpv4, readIpv6 } from '../rules/ip-address.ts';
import { isPassportLine, readPassport } from '../rules/passport.ts';
import { isPlaceholder } from '../rules/placeholder.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import { dialledAtHome, readTelephone } from '../rules/telephone.ts';
import { kinds, type Kind } from '../kinds.ts';
import { before, latin1, speaksOf, type Place } from './reference-words.fixture.ts';
import { about, type Subject } from './words.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** 1 low, 2 medium, 3 high. */
  readonly confidence: number;
  readonly standsIn: boolean;
}

type Verdict = { readonly kind: Kind; readonly confidence: number; readonly start?: number } | null;

/** Numbers without separators, and telephones, have their label before them. */
const isLabelled = (place: Place, subject: Subject): boolean => (before(place) & about[subject]) !== 0;

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Behind a comma and at the start of a line no label stands. */
const mayBeLabelled = ({ text, start }: Place): boolean => !/[,\n\0]/.test(text[start - 1] ?? ',');

/** The word right before a number says that it is one of an order, a parcel, a part. */
const isOrdered = (place: Place): boolean =>
  mayBeLabelled(place) && (before(place) & before(place, 24) & about.order) !== 0;

const registration = (place: Place, digits: string, separator: string): Verdict => {
  const read = readRegistrationNumber(digits, place.today);
  if (read === null) return null;
  const { kind, checkDigit, needsContext, readsAsOther } = read;
  if (checkDigit === 'ok' && separator === '-' && !needsContext) {
    const against = before(place) & (about.company | about.order);
    if (!mayBeLabelled(place) || against === 0) return { kind, confidence: 3 };
  }
  const named = speaksOf(place, 'registration');
  const isOther = readsAsOther && (checkDigit !== 'ok' || separator === '');
  if (!named && (isOther || isLabelled(place, 'company'))) return null;
  if (needsContext) return named ? { kind, confidence: 2 } : null;
  if (!named && isOrdered(place)) return checkDigit === 'ok' ? { kind, confidence: 1 } : null;
  if (checkDigit === 'ok') {
    const doubtful = !named && separator === '' && (/^1[4-9]/.test(digits) || speaksOf(place, 'serial'));
    return { kind, confidence: doubtful ? 1 : 3 };
  }
  if (separator !== '-') return named ? { kind, confidence: 2 } : null;
  if (named) return { kind, confidence: 3 };
  if (speaksOf(place, 'serial')) return { kind, confidence: 1 };
  return { kind, confidence: checkDigit === 'none' ? 3 : 2 };
};

const AREA = /^(?:02|050[2-8]|0\d\d)/;

/** 010 and two groups of four: believed whatever stands before. */
const isUsual = ({ start, end }: Place, area: string | null): boolean => area === '010' && end - start === 13;

const telephone = (place: Place, digits: string, separator: string, area: string | null): Verdict => {
  const kind = readTelephone(digits);
  if (kind === null || kind === 'organisation') return null;
  const expected = kind === 'mobile-phone' ? digits.slice(0, 3) : AREA.exec(digits)![0];
  // 0102345-6789 has its area within the first group.
  if (area !== null && area.length !== 7 && area !== expected) return null;
  if (isUsual(place, area)) return { kind, confidence: 3 };
  if (isOrdered(place)) return null;
  if (kind === 'mobile-phone') {
    if (separator !== '' || digits.startsWith('010')) return { kind, confidence: separator === '' ? 2 : 3 };
    return { kind, confidence: isLabelled(place, 'phone') ? 2 : 1 };
  }
  const named = mayBeLabelled(place) && isLabelled(place, 'phone');
  if (separator === '') return named ? { kind, confidence: 2 } : null;
  return { kind, confidence: named ? 3 : 2 };
};

const abroad = (place: Place, digits: string, separator: string): Verdict => {
  if (!digits.startsWith('82')) return null;
  const plus = place.text[place.start - 1] === '+';
  const joined = /\d/.test(place.text[place.start + 2]!);
  if (joined && !plus && (separator !== '' || digits[2] !== '1')) return null;
  const kind = readTelephone(dialledAtHome(digits));
  if (kind === null || kind === 'organisation') return null;
  const start = plus ? place.start - 1 : place.start;
  if (separator !== '' || plus) return { kind, confidence: kind === 'mobile-phone' ? 3 : 2, start };
  return isLabelled(place, 'phone') ? { kind, confidence: 2, start } : null;
};

const BRACKETED = /(\(?)(\d{2,4})\) ?$/;

const bracketed = (place: Place, digits: string): Verdict => {
  const found = BRACKETED.exec(place.text.slice(Math.max(0, place.start - 9), place.start));
  if (found === null) return null;
  const start = place.start - found[0].length;
  // More digits before would make another area, and a word before them makes it no number.
  if (found[1] === '' && start > 0 && /[\w.@-]/.test(place.text[start - 1]!)) return null;
  const area = found[2]!;
  const kind = readTelephone(area + digits);
  if (kind === null || kind === 'organisation') return null;
  if (area !== (kind === 'mobile-phone' ? (area + digits).slice(0, 3) : AREA.exec(area + digits)![0])) return null;
  if (kind === 'mobile-phone') return { kind, confidence: 3, start };
  return { kind, confidence: isLabelled({ ...place, start }, 'phone') ? 3 : 2, start };
};

const licence = (place: Place, digits: string, separator: string): Verdict => {
  if (!isDriverLicence(digits, place.today.year % 100)) return null;
  if (separator === '-') return { kind: 'driver-licence', confidence: isOrdered(place) ? 1 : 3 };
  if (separator !== '') return { kind: 'driver-licence', confidence: 2 };
  return isLabelled(place, 'licence') ? { kind: 'driver-licence', confidence: 2 } : null;
};

const oldLicence = (place: Place, digits: string): Verdict => {
  const year = Number(digits.slice(0, 2));
  if (year > place.today.year % 100 && year < 60) return null;
  const named = (before(place, 10) & about.region) !== 0 || speaksOf(place, 'licence');
  return named ? { kind: 'driver-licence', confidence: 2 } : null;
};

const card = (place: Place, digits: string, separator: string): Verdict => {
  if (!isCardNumber(digits)) return null;
  const rare = digits.length === 14 || digits.length === 19;
  const { text, start, end } = place;
  const listed =
    isOrdered(place) ||
    (separator === ' ' &&
      (/\d $/.test(text.slice(Math.max(0, start - 2), start)) || /^ \d/.test(text.slice(end, end + 2))));
  if (separator !== '' && !rare && !listed) return { kind: 'card', confidence: 3 };
  const named = speaksOf(place, 'card');
  if (rare) return named ? { kind: 'card', confidence: 2 } : null;
  if (named) return { kind: 'card', confidence: 3 };
  const doubtful = listed || speaksOf(place, 'serial') || digits.startsWith('9');
  return { kind: 'card', confidence: doubtful ? 1 : 2 };
};

const business = (place: Place, digits: string, separator: string): Verdict => {
  const owner = readBusinessNumber(digits);
  if (owner === null) return null;
  const named = separator === '' ? isLabelled(place, 'business') : speaksOf(place, 'business');
  if (separator === '' && !named) return null;
  if (owner === 'company' || (!named && isOrdered(place))) return { kind: 'business-registration', confidence: 1 };
  return { kind: 'business-registration', confidence: named && separator !== '' ? 3 : 2 };
};

const health = (place: Place, digits: string, separator: string): Verdict => {
  if (!isHealthInsurance(digits)) return null;
  const named = separator === '' ? isLabelled(place, 'health') : speaksOf(place, 'health');
  if (separator === '-') return { kind: 'health-insurance', confidence: named ? 2 : 1 };
  return separator === '' && named ? { kind: 'health-insurance', confidence: 2 } : null;
};

const birth = (place: Place, [first, month, day]: readonly string[]): Verdict => {
  if (!mayBeLabelled(place)) return null;
  const short = Number(first);
  const year = first!.length > 2 ? short : short + (short > place.today.year % 100 ? 1900 : 2000);
  const born = { year, month: Number(month), day: Number(day) };
  if (year < 1900 || !isRealDay(born) || compareDays(born, place.today) > 0) return null;
  return (before(place) & about.birth) !== 0 ? { kind: 'birth-date', confidence: 2 } : null;
};

const ip = (place: Place, text: string): Verdict => {
  if (/[A-Za-z]\/$/.test(place.text.slice(Math.max(0, place.start - 2), place.start))) return null;
  const read = readIpv4(text);
  if (read === null) return null;
  return { kind: 'ip-address', confidence: read === 'public' && (before(place) & about.ip) !== 0 ? 2 : 1 };
};

const account = (place: Place, separator: string): Verdict => {
  const named = separator === '' ? isLabelled(place, 'account') : speaksOf(place, 'account');
  if (separator === '-') return { kind: 'account', confidence: named ? 2 : 1 };
  // Seconds since 1970.
  const isMoment = separator === '' && place.end - place.start === 10 && /^1[3-7]/.test(place.text.slice(place.start));
  return named ? { kind: 'account', confidence: isMoment ? 1 : 2 } : null;
};

/** Who is asked about a shape, in this order. */
const grouped = (place: Place, groups: readonly string[], separator: string): Verdict => {
  const shape = groups.map(({ length }) => length).join('-');
  const digits = groups.join('');
  const dot = separator === '.';
  const is = (...shapes: string[]): boolean => shapes.includes(shape);
  if (dot && groups.length === 4 && groups.every(({ length }) => length <= 3)) return ip(place, groups.join('.'));
  const tries: (() => Verdict)[] = [];
  if (is('6-7')) tries.push(() => registration(place, digits, separator));
  if (is('2-3-4', '2-4-4', '3-3-4', '3-4-4', '4-3-4', '4-4-4', '3-8', '7-4')) {
    tries.push(() => telephone(place, digits, separator, groups[0]!));
  }
  if (is('2-2-3-4', '2-2-4-4', '2-1-3-4', '2-1-4-4', '2-3-3-4', '2-3-4-4', '4-4-4', '4-3-4')) {
    tries.push(() => abroad(place, digits, separator));
  }
  if (is('3-4', '4-4')) tries.push(() => bracketed(place, digits));
  if (is('2-2-6-2') && !dot) tries.push(() => licence(place, digits, separator));
  if (is('4-4-4-4', '4-6-5', '4-6-4') && !dot) tries.push(() => card(place, digits, separator));
  if (is('3-2-5') && separator === '-') tries.push(() => business(place, digits, separator));
  if (is('1-10')) tries.push(() => health(place, digits, separator));
  if (/^(?:4-[12]-[12]|2-2-2|2-1-2|2-2-1)$/.test(shape) && separator !== ' ') tries.push(() => birth(place, groups));
  if (is('2-6-2') && separator === '-') tries.push(() => oldLicence(place, digits));
  if (readAccount(groups) !== null && !dot) tries.push(() => account(place, separator));
  for (const one of tries) {
    const verdict = one();
    if (verdict !== null) return verdict;
  }
  return null;
};

const bare = (place: Place, digits: string): Verdict => {
  const { length } = digits;
  const tries: (() => Verdict)[] = [];
  if (length === 13) tries.push(() => registration(place, digits, ''));
  if (length >= 9 && length <= 12 && digits.startsWith('0')) tries.push(() => telephone(place, digits, '', null));
  if (length >= 10 && length <= 13) tries.push(() => abroad(place, digits, ''));
  if (length === 7 || length === 8) tries.push(() => bracketed(place, digits));
  if (length >= 14) tries.push(() => card(place, digits, ''));
  if (length === 8) {
    tries.push(() => birth(place, [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]));
  }
  if (length === 12) tries.push(() => licence(place, digits, ''));
  if (length === 10) tries.push(() => business(place, digits, ''));
  if (length === 11) tries.push(() => health(place, digits, ''));
  if (length >= 10 && length <= 14) tries.push(() => account(place, ''));
  for (const one of tries) {
    const verdict = one();
    if (verdict !== null) return verdict;
  }
  return null;
};

const mayEnd = (text: string, end: number): boolean => !/^(?:[A-Za-z0-9_@]|[-.]\d)/.test(text.slice(end, end + 2));

const GROUPS = /(\d+)(?:([- .])(\d+)(?:\2(\d+))?(?:\2(\d+))?)?/y;

const MIXED = /010([- .])\d{4}(?!\1)[- .]\d{4}(?!\d)/y;

/** What the digits at `start` are, and where that ends. */
const numberAt = (text: string, start: number, today: Day): readonly [Verdict, number] => {
  MIXED.lastIndex = start;
  if (MIXED.test(text) && mayEnd(text, start + 13)) return [{ kind: 'mobile-phone', confidence: 3 }, start + 13];
  GROUPS.lastIndex = start;
  const [, first, separator, ...more] = GROUPS.exec(text)!;
  const groups = [first!, ...more.filter((group) => group !== undefined)];
  const endOf = (count: number): number =>
    start + groups.slice(0, count).reduce((sum, group) => sum + group.length, 0) + count - 1;
  const attempt = (count: number): Verdict => {
    const end = endOf(count);
    if (!mayEnd(text, end)) return null;
    return grouped({ text, start, end, today }, groups.slice(0, count), separator!);
  };
  if (groups.length > 1 && separator !== ' ') {
    const goesOn = groups.length === 4 && new RegExp(`^\\${separator!}\\d`).test(text.slice(endOf(4), endOf(4) + 2));
    return [goesOn ? null : attempt(groups.length), endOf(groups.length)];
  }
  for (let count = groups.length; count > 1; count -= 1) {
    const verdict = attempt(count);
    if (verdict !== null) return [verdict, endOf(count)];
  }
  const end = start + first!.length;
  return [mayEnd(text, end) ? bare({ text, start, end, today }, first!) : null, end];
};

const passportAt = (text: string, start: number, today: Day): readonly [Verdict, number] => {
  const line = text.slice(start, start + 44);
  if (/^[A-Z0-9<]{9}\dKOR/.test(line) && /^[A-Z](?:\d{9}|\d{3}.\d{5})\D/.test(line)) {
    return [isPassportLine(line) ? { kind: 'passport', confidence: 3 } : null, start + 44];
  }
  const end = start + 9;
  const read = readPassport(text.slice(start, end));
  if (read === null || !mayEnd(text, end)) return [null, end];
  const named = speaksOf({ text, start, end, today }, 'passport');
  if (read === 'doubtful') return [named ? { kind: 'passport', confidence: 1 } : null, end];
  return [{ kind: 'passport', confidence: named ? 2 : 1 }, end];
};

const numbers = function* (text: string, today: Day): Generator<Found> {
  let last = 0;
  for (const { index: start } of text.matchAll(/(?<!\d)\d/g)) {
    if (start < last) continue;
    const previous = text[start - 1] ?? '';
    const isPassport = /[MSRGDO]/.test(previous) && !/[\w.@-]/.test(text[start - 2] ?? '');
    if (isPassport ? start - 1 < last : /[\w.@-]/.test(previous)) continue;
    const from = isPassport ? start - 1 : start;
    const [verdict, end] = isPassport ? passportAt(text, from, today) : numberAt(text, from, today);
    if (verdict === null) continue;
    last = end;
    const { kind } = verdict;
    const digits = digitsOf(text.slice(start, end));
    const found = { start: verdict.start ?? from, end, kind };
    const never = kind === 'ip-address' || kind === 'passport';
    const home = kind === 'mobile-phone' ? dialledAtHome(digitsOf(text.slice(found.start, end))) : digits;
    const whole = digitsOf(text.slice(found.start, end));
    const standsIn = !never && (isPlaceholder(kind, whole) || (kind === 'mobile-phone' && /^010[01]/.test(home)));
    yield { ...found, confidence: standsIn ? 1 : verdict.confidence, standsIn };
  }
};

const mails = function* (text: string): Generator<Found> {
  let last = 0;
  for (const { index: at } of text.matchAll(/@/g)) {
    if (at < last) continue;
    const run = /[\w.%+-]*$/.exec(text.slice(Math.max(0, at - 66), at))![0];
    const cut = run.slice(run.lastIndexOf('..') < 0 ? 0 : run.lastIndexOf('..') + 2);
    const whole = cut.replace(/^\./, '');
    // \n and \t of programs end in a letter that belongs to no address.
    const isEscaped = text[at - whole.length - 1] === '\\' && /^[nrt]./.test(whole);
    const local = isEscaped ? whole.slice(1).replace(/^\./, '') : whole;
    const domain = /^[A-Za-z0-9.-]*/.exec(text.slice(at + 1, at + 400))![0];
    if (cut.length > 64 || domain.length > 254) continue;
    const kept = domain.replace(/[.-]+$/, '');
    const read = readEmail(`${local}@${kept}`);
    if (read === null) continue;
    const [start, end] = [at - local.length, at + 1 + kept.length];
    const isWeak = text.slice(0, start).endsWith('//') || text.startsWith(':/', end) || read === 'role';
    const confidence = read === 'reserved' || isWeak ? 1 : 3;
    yield { start, end, kind: 'email', confidence, standsIn: read === 'reserved' };
    last = end;
  }
};

const addresses = function* (text: string): Generator<Found> {
  for (const { index: start, 0: run } of text.matchAll(/[0-9A-Fa-f:]+/g)) {
    const end = start + run.length;
    if (run.length < 9 || run.length > 39 || !/\d/.test(run) || /[\w.@-]/.test(text[start - 1] ?? '')) continue;
    const read = readIpv6(run);
    if (read === null || !mayEnd(text, end)) continue;
    const place = { text, start, end, today: { year: 0, month: 0, day: 0 } };
    const confidence = read === 'public' && (before(place) & about.ip) !== 0 ? 2 : 1;
    yield { start, end, kind: 'ip-address', confidence, standsIn: false };
  }
};

/** Everything in a text, by its place; marks are not part of it. */
export const findPlainly = (bytes: Uint8Array, today: Day): readonly Found[] => {
  const text = latin1(bytes);
  return inOrder([...numbers(text, today), ...mails(text), ...addresses(text)]);
};

/** One order for what both find. */
export const inOrder = (found: readonly Found[]): readonly Found[] =>
  found.toSorted(
    (left, right) =>
      left.start - right.start || left.end - right.end || kinds.indexOf(left.kind) - kinds.indexOf(right.kind),
  );
