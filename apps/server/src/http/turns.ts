import { Refusal } from './refusal.ts';

/** Waits for a turn; answers what gives it back. */
export type TakeTurn = () => Promise<() => void>;

/** Dear work is done by so many at once; so many more may wait, and whoever comes then is asked to come back later. */
export const turns = (atOnce: number, waiting: number): TakeTurn => {
  let working = 0;
  const queue: (() => void)[] = [];
  const giveBack = (): void => {
    const next = queue.shift();
    // The turn is handed on, so that nobody slips in between.
    if (next === undefined) working -= 1;
    else next();
  };
  return async () => {
    if (working >= atOnce) {
      if (queue.length >= waiting) throw new Refusal('too-many', { retryAfter: 1 });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      working += 1;
    }
    return giveBack;
  };
};
