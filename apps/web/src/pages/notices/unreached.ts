import type { NoticeLine, NoticeView } from '@bongsu/contracts';

/** People whom the mail did not reach, or of whom nobody knows: each waits for a hand, until the list is destroyed. */
export function unreachedOf({ counts, recipientsDestroyedAt }: Pick<NoticeView, 'counts' | 'recipientsDestroyedAt'>) {
  if (recipientsDestroyedAt !== null) return 0;
  return (['in-doubt', 'refused', 'unreachable', 'withheld'] as const).reduce(
    (sum, state) => sum + (counts[state] ?? 0),
    0,
  );
}

/** Those whom no channel reached for sure: a posting is for them. Nobody in doubt is among them. */
export const notReached = ({ counts }: Pick<NoticeLine, 'counts'>): number =>
  (['refused', 'unreachable', 'withheld'] as const).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
