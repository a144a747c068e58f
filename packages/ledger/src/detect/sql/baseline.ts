/** What was usual, for each group and day, as `baseline.ts` says it. */
import { DAY_MS } from '@bongsu/kit';
import { NARROWEST, TO_DEVIATION } from '../baseline.ts';
import type { Baseline } from '../rule.ts';
import { SEOUL_MS } from '../seoul.ts';

const DAY_SQL = `intDiv(ms + ${SEOUL_MS}, ${DAY_MS})`;

const medianOf = (numbers: string): string =>
  `arrayMap(sorted -> (sorted[intDiv(length(sorted) + 1, 2)] + sorted[intDiv(length(sorted), 2) + 1]) / 2, [arraySort(${numbers})])[1]`;

const boundOf = (peaks: string, deviations: number): string =>
  `arrayMap(median -> median + ${deviations} * ${TO_DEVIATION} * greatest(` +
  `${medianOf(`arrayMap(peak -> abs(peak - median), ${peaks})`)}, median * ${NARROWEST.part}, toFloat64(${NARROWEST.count})), ` +
  `[${medianOf(peaks)}])[1]`;

/** Where too little is known it says nothing. */
const knownBound = (days: string, least: number, peaks: string, deviations: number): string =>
  `if(${days} >= ${least}, ${boundOf(peaks, deviations)}, -inf)`;

const overPast = (by: string, days: number): string =>
  `OVER (PARTITION BY ${by} ORDER BY day RANGE BETWEEN ${days} PRECEDING AND 1 PRECEDING)`;

/** `measured`: rows with `g`, `ms`, `measure`, and `department` where it is asked for. Adds `usual`, that a measure has to be above; -inf where nothing is known. */
export const withUsual = (measured: string, { own, department, days, least }: Baseline): string => {
  const departments = department === null ? '' : ', any(department) AS department';
  const peaks = `SELECT g, ${DAY_SQL} AS day, max(measure) AS peak${departments} FROM (${measured}) GROUP BY g, day`;
  const bounds: string[] = [];
  let joined = `(SELECT *, ${DAY_SQL} AS day FROM (${measured})) AS measured`;
  if (own !== null) {
    bounds.push('own_usual');
    joined +=
      ` LEFT ANY JOIN (SELECT g, day, ${knownBound('length(past)', least, 'past', own)} AS own_usual ` +
      `FROM (SELECT g, day, groupArray(peak) ${overPast('g', days)} AS past FROM (${peaks}))) AS own_days USING (g, day)`;
  }
  if (department !== null) {
    bounds.push('their_usual');
    joined +=
      ` LEFT ANY JOIN (SELECT department, day, ${knownBound('known', least, 'past', department)} AS their_usual ` +
      `FROM (SELECT department, day, groupArrayArray(peaks) ${overPast('department', days)} AS past, ` +
      `count() ${overPast('department', days)} AS known ` +
      `FROM (SELECT department, day, groupArray(peak) AS peaks FROM (${peaks}) GROUP BY department, day))) ` +
      `AS their_days USING (department, day)`;
  }
  const usual = bounds.length === 0 ? '-inf' : bounds.length === 1 ? bounds[0]! : `greatest(${bounds.join(', ')})`;
  return `SELECT *, ${usual} AS usual FROM ${joined}`;
};
