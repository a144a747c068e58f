/** How much everybody has to do so that the month has as many records as it is asked to have: what `ordinary.ts` expects, added up. */
import { DAYS, isWorkday } from './days.ts';
import type { Handler, Office, Role } from './office.ts';

/** Half a search, 1.9 reads, 0.3 changes and 0.08 prints, of a load that is spread around its median by a quarter. */
const OF_A_CASE = (0.5 + 1.9 + 0.3 + 0.08) * Math.exp(0.25 ** 2 / 2);
/** With the failures before it. */
const SIGNING_IN = 1 + 0.03 * 2.2;
/** Of a day one comes on: difficult complaints, and what belongs to the role. */
const BESIDES: Readonly<Partial<Record<Role, number>>> = { 통계: 6, 팀장: 6, 관리자: 1.5 };
const COMPLAINTS = 0.015 * 8 * 1.5;
/** Sign-ins from anywhere that fail, in a day, of 2,000 handlers. */
export const SCANS = 40;

/** Of a handler's day: records for each case of a clerk of pace 1, and those that come however many cases there are. */
const expected = ({ role, pace }: Handler, day: number, burden: number): readonly [number, number] => {
  if (role === '배치') return [8.5, 0.5];
  if (role === '야간') return [burden * 0.25 * OF_A_CASE, 0.25 * SIGNING_IN];
  if (!isWorkday(day)) return [0.025 * burden * 0.3 * OF_A_CASE, 0.025 * SIGNING_IN];
  // Lists are downloaded about a quarter as often as there are cases for a day; overtime adds a little.
  const besides = SIGNING_IN + COMPLAINTS + (BESIDES[role] ?? 0) + (role === '통계' ? 0 : 0.27 * pace);
  return [0.92 * burden * (1 + 0.06 * 0.15) * OF_A_CASE, 0.92 * besides];
};

/** Cases of a clerk of pace 1 on a workday, of so many records in all. `burdenOf`: how many times that is a handler's on a day. */
export const casesFor = (
  office: Office,
  records: number,
  burdenOf: (handler: Handler, day: number) => number,
): number => {
  let [each, always] = [0, DAYS * SCANS * office.size];
  for (const handler of office.handlers)
    for (let day = 0; day < DAYS; day += 1) {
      const [more, besides] = expected(handler, day, burdenOf(handler, day));
      each += more;
      always += besides;
    }
  return Math.max(0, records - always) / each;
};
