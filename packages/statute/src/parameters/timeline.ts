import type { DatedValue, InForce, Kind, Parameter } from './model.ts';

interface Begun {
  readonly from: string | null;
}

/** The entry that governs on `date`, a value or a repeal; undefined before the first. ISO dates compare as text. */
export const entryOn = <Entry extends Begun>(entries: readonly Entry[], date: string): Entry | undefined =>
  entries.findLast(({ from }) => from === null || from <= date);

/**
 * The value in force on `date` (`YYYY-MM-DD` in Seoul), or null before the first one and after a repeal.
 * A value begins at 00:00 in Seoul on its date and ends where the next one begins, so intervals cannot overlap.
 */
export const valueOn = <K extends Kind>(parameter: Parameter, kind: K, date: string): InForce<K> | null => {
  if (parameter.kind !== kind) throw new TypeError(`${parameter.key} is a ${parameter.kind}, not a ${kind}`);
  const found = entryOn(parameter.values as readonly DatedValue<K>[], date);
  return found === undefined || found.value === null ? null : (found as InForce<K>);
};
