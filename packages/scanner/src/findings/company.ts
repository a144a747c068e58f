/**
 * What numbers of the same length around a number say of it. One in seven hundred counted-up numbers of thirteen digits reads as
 * 주민등록번호 with its check digit, and one in forty of sixteen digits as a card: among many that do not, it is one of them.
 */
import { Buffer } from 'node:buffer';
import { isCardNumber } from '../rules/card.ts';
import type { Day } from '../rules/calendar.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import type { Draft } from './finding.ts';

const NEAR = 4096;
const FAR = 32_768;
/** So many numbers are looked at, the number itself among them; of fewer than the least nothing follows. */
const MOST = 24;
const LEAST = 4;
const SHARE = 0.5;
/** What was seen once holds for numbers that follow so closely. */
const HOLDS = 32_768;

/** Bounds as the engine has them. */
const runs = (form: string): RegExp => new RegExp(`(?<![\\w.@-])${form}(?![\\w@]|[-.]\\d)`, 'g');
const REGISTRATIONS = { bare: runs('\\d{13}'), grouped: runs('\\d{6}-\\d{7}') };
const CARDS = new Map([14, 15, 16, 17, 18, 19].map((length) => [length, runs(`\\d{${String(length)}}`)]));

/** Kinds that tell that a row is about somebody, when they stand in the line of a number. */
const OF_SOMEBODY = new Set<string>([
  'mobile-phone',
  'phone',
  'email',
  'name',
  'address',
  'birth-date',
  'vehicle',
  'passport',
  'driver-licence',
]);

const isRegistration = (text: string, today: Day): boolean => {
  const read = readRegistrationNumber(text.replaceAll('-', ''), today);
  return read !== null && read.checkDigit === 'ok' && !read.needsContext;
};

interface Question {
  readonly form: RegExp;
  readonly fits: (text: string) => boolean;
}

const questionOf = ({ kind, value }: Draft, today: Day): Question | null => {
  if (kind === 'card') {
    const form = CARDS.get(value.length);
    return form === undefined || /\D/.test(value) ? null : { form, fits: isCardNumber };
  }
  const form = value.length === 13 ? REGISTRATIONS.bare : value[6] === '-' ? REGISTRATIONS.grouped : null;
  return form === null ? null : { form, fits: (text) => isRegistration(text, today) };
};

const sample = (text: string, { form, fits }: Question): { readonly seen: number; readonly fit: number } => {
  form.lastIndex = 0;
  let [seen, fit] = [0, 0];
  for (let found = form.exec(text); found !== null && seen < MOST; found = form.exec(text)) {
    seen += 1;
    if (fits(found[0])) fit += 1;
  }
  return { seen, fit };
};

const around = (bytes: Uint8Array, { start, end }: Draft, reach: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'latin1',
    Math.max(0, start - reach),
    Math.min(bytes.length, end + reach),
  );

const isBorneOut = (bytes: Uint8Array, draft: Draft, question: Question): boolean => {
  let { seen, fit } = sample(around(bytes, draft, NEAR), question);
  if (seen < LEAST) ({ seen, fit } = sample(around(bytes, draft, FAR), question));
  return seen < LEAST || fit / seen >= SHARE;
};

/** Where something else tells of somebody, in order. */
const placesOfSomebody = (drafts: readonly Draft[]): Float64Array =>
  Float64Array.from(
    drafts.flatMap((one) => (OF_SOMEBODY.has(one.kind) && one.confidence > 1 ? [one.start] : [])),
  ).toSorted();

/** Whether the line tells of somebody by something else. */
const hasNeighbour = (bytes: Uint8Array, { start, end }: Draft, places: Float64Array): boolean => {
  const from = bytes.lastIndexOf(10, start) + 1;
  const found = bytes.indexOf(10, end);
  const to = found < 0 ? bytes.length : found;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < places.length && places[low]! < to;
};

/** The drafts, those of `doubtful` that their company does not bear out with low confidence. */
export const weigh = (bytes: Uint8Array, drafts: Draft[], doubtful: ReadonlySet<Draft>, today: Day): Draft[] => {
  if (doubtful.size === 0) return drafts;
  let places: Float64Array | undefined;
  const last = new Map<RegExp, { readonly until: number; readonly kept: boolean }>();
  return drafts.map((one) => {
    const question = doubtful.has(one) ? questionOf(one, today) : null;
    if (question === null) return one;
    let known = last.get(question.form);
    if (known === undefined || one.start > known.until) {
      known = { until: one.start + HOLDS, kept: isBorneOut(bytes, one, question) };
      last.set(question.form, known);
    }
    if (known.kept) return one;
    places ??= placesOfSomebody(drafts);
    return hasNeighbour(bytes, one, places) ? one : { ...one, confidence: 1 };
  });
};
