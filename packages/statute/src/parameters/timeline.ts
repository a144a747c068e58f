import type { DatedValue, InForce, Kind, Parameter } from './model.ts';

/** ISO dates compare as text. */
const hasBegun = (value: DatedValue, date: string): boolean => value.from === null || value.from <= date;

/**
 * The value in force on `date` (`YYYY-MM-DD` in Seoul), or null before the first one and after a repeal.
 * A value begins at 00:00 in Seoul on its date and ends where the next one begins, so intervals cannot overlap.
 */
export const valueOn = <K extends Kind>(parameter: Parameter, kind: K, date: string): InForce<K> | null => {
  if (parameter.kind !== kind) throw new TypeError(`${parameter.key} is a ${parameter.kind}, not a ${kind}`);
  const found = (parameter.values as readonly DatedValue<K>[]).findLast((value) => hasBegun(value, date));
  return found === undefined || found.value === null ? null : (found as InForce<K>);
};
