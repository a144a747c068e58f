import type { Anchor } from '@bongsu/ledger';
import { expect, it } from 'vitest';
import { inTime } from './in-time.ts';

// The accident this prevents: a share that is not answered any more holds a thread for each time it is asked, until none is left and the
// whole server stands still.
it('does not wait for a place that hangs, and does not ask it again before it answers', async () => {
  const answers: (() => void)[] = [];
  const place: Anchor = {
    name: 'a share that hangs',
    kind: 'folder',
    hold: () =>
      new Promise((resolve) => {
        answers.push(() => resolve(null));
      }),
  };
  const anchor = inTime(place, 20);
  await expect(anchor.hold('', 0)).rejects.toMatchObject({ why: 'unreachable' });
  await expect(anchor.hold('', 0)).rejects.toMatchObject({ why: 'unreachable' });
  expect(answers).toHaveLength(1);
  answers[0]!();
  await new Promise(setImmediate);
  const held = anchor.hold('', 0);
  answers[1]!();
  expect(await held).toBeNull();
});
