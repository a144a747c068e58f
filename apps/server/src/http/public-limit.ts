import type { AnyOperation } from '@bongsu/contracts';
import { HOUR_MS, type Clock } from '@bongsu/kit';
import { Refusal } from './refusal.ts';

const MINUTE_MS = HOUR_MS / 60;

/** Unless the operation says otherwise. */
const USUAL = 600;

/**
 * So many of each operation a minute, from everybody together: nobody's address is needed for it and none is looked at.
 * What counts against it has cost its proof of work before, so that shutting others out has a price.
 */
export const publicLimit = (clock: Clock): ((operation: AnyOperation) => void) => {
  let minute = 0;
  const taken = new Map<string, number>();
  return (operation) => {
    const now = Math.floor(clock.now().epochMilliseconds / MINUTE_MS);
    if (now !== minute) taken.clear();
    minute = now;
    const count = (taken.get(operation.id) ?? 0) + 1;
    if (count > (operation.rateLimit ?? USUAL)) throw new Refusal('too-many');
    taken.set(operation.id, count);
  };
};
