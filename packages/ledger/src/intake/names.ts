/** What lines are called among all that a system sends: sent again, they are called the same. */
import { hash } from 'node:crypto';
import type { Sorts } from './sorting.ts';

type NameOf = Sorts['nameOf'];

/** What the line says, and which of those that say the same it is. */
export const byWhatTheySay = (): NameOf => {
  const seen = new Map<string, number>();
  return ({ bytes }) => {
    const digest = hash('sha256', bytes, 'hex');
    const times = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, times);
    return times === 1 ? digest : `${digest}-${times}`;
  };
};

/** The connection or file it came by, which is called so for good, and its number there; a line may hold several records. */
export const byPlace = (place: string): NameOf => {
  let [last, times] = [Number.NaN, 0];
  return ({ number }) => {
    times = number === last ? times + 1 : 1;
    last = number;
    return times === 1 ? `${place}-${number}` : `${place}-${number}-${times}`;
  };
};
