import { ageOn, compareDays, isRealDay, type Day } from './calendar.ts';
import { isCorporateNumber } from './corporate-number.ts';
import { digitAt, weighted } from './checksum.ts';
import { isArticleNumber } from './article-number.ts';

/**
 * `ok`, `bad`: as the number of its time must have it. `none`: the number may well be one without a check digit, as all that
 * were given out since 2020-10-05 are.
 */
export type CheckDigit = 'ok' | 'bad' | 'none';

export interface RegistrationNumber {
  readonly kind: 'resident-registration' | 'alien-registration';
  readonly birth: Day;
  readonly checkDigit: CheckDigit;
  /** Of the nineteenth century: too rare to be believed without a word beside it. */
  readonly needsContext: boolean;
  /** It reads as 법인등록번호 or as the number of an article just as well: without a word beside it, it is taken for that. */
  readonly readsAsOther: boolean;
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** From this day on the last six digits are random: no office, no check digit. */
const WITHOUT_CHECK_DIGIT: Day = { year: 2020, month: 10, day: 5 };

/** Nobody older is expected in a file; the oldest person of the country was younger than this when it was fixed. */
const OLDEST = 105;

/** The highest number of an office (읍·면·동) before the random digits came. */
const LAST_OFFICE = 96;

/** The first year of the century that the seventh digit names. */
const CENTURIES: Readonly<Record<number, number>> = {
  1: 1900,
  2: 1900,
  3: 2000,
  4: 2000,
  5: 1900,
  6: 1900,
  7: 2000,
  8: 2000,
  9: 1800,
  0: 1800,
};

const checkDigitOf = (digits: string, isAlien: boolean): boolean => {
  const rest = weighted(digits, WEIGHTS) % 11;
  return ((isAlien ? 13 : 11) - rest) % 10 === digitAt(digits, 12);
};

const judge = (digits: string, birth: Day, isAlien: boolean): CheckDigit => {
  if (compareDays(birth, WITHOUT_CHECK_DIGIT) >= 0) return 'none';
  const office = digitAt(digits, 7) * 10 + digitAt(digits, 8);
  return checkDigitOf(digits, isAlien) && office <= LAST_OFFICE ? 'ok' : 'bad';
};

/**
 * 주민등록번호, 외국인등록번호 and 국내거소신고번호: thirteen digits that begin with a day of birth. `null`: none of them, since the
 * day does not exist, has not come yet or lies too far back. A bad check
 * digit alone rejects nothing: whoever was given a new number since 2020-10 has a random one with an old day of birth.
 */
export const readRegistrationNumber = (digits: string, today: Day): RegistrationNumber | null => {
  const seventh = digitAt(digits, 6);
  const birth: Day = {
    year: CENTURIES[seventh]! + Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(4, 6)),
  };
  if (!isRealDay(birth) || compareDays(birth, today) > 0) return null;
  const needsContext = seventh === 9 || seventh === 0;
  if (!needsContext && ageOn(birth, today) > OLDEST) return null;
  const isAlien = seventh >= 5 && seventh <= 8;
  const checkDigit = judge(digits, birth, isAlien);
  const readsAsOther = isCorporateNumber(digits) || isArticleNumber(digits);
  return {
    kind: isAlien ? 'alien-registration' : 'resident-registration',
    birth,
    checkDigit,
    needsContext,
    readsAsOther,
  };
};
