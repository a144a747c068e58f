import { seoulDate, systemClock, Temporal } from '@bongsu/kit';
import { exit, Refusal } from './exit.ts';

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => {
  try {
    return WRITTEN.test(text) && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

export const today = (): string => seoulDate(systemClock.now()).toString();

/** A day as an option was given it. */
export const readDay = (option: string, text: string): string => {
  if (isDay(text)) return text;
  throw new Refusal(exit.wrongCall, [
    `${option}: 기대한 값: 달력에 있는 날짜(예: 2026-09-11)`,
    `${option}: expected: a day of the calendar, such as 2026-09-11`,
  ]);
};
