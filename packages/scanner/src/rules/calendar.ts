/** A day of the Gregorian calendar, as digits in a number tell it: no time zone, no clock. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const isRealDay = ({ year, month, day }: Day): boolean => {
  const length = MONTHS[month - 1];
  if (length === undefined || day < 1) return false;
  return day <= (month === 2 && isLeapYear(year) ? 29 : length);
};

/** Below zero when the first is earlier. */
export const compareDays = (left: Day, right: Day): number =>
  left.year - right.year || left.month - right.month || left.day - right.day;

/** Full years of somebody born on that day; below zero before it. */
export const ageOn = (birth: Day, today: Day): number => {
  const hadBirthday = today.month > birth.month || (today.month === birth.month && today.day >= birth.day);
  return today.year - birth.year - (hadBirthday ? 0 : 1);
};
