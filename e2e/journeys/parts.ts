import { it } from 'vitest';
import type { Watch } from './watch.ts';

type Part = (name: string, play: () => Promise<void>) => void;

/** Tells a story part by part: after a part that failed the rest cannot be told, and nothing may go wrong unseen. */
export const storyOf = (watches: () => readonly Watch[]): Part => {
  let isBroken = false;
  return (name, play) => {
    it(name, { timeout: 240_000 }, async (context) => {
      context.skip(isBroken, 'an earlier part failed');
      isBroken = true;
      await play();
      for (const watch of watches()) watch.verify();
      isBroken = false;
    });
  };
};
