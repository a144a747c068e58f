import type { SourceSign } from '@bongsu/contracts';
import { isBefore, type Instant } from '@bongsu/kit';
import type { SourceRow } from './source-store.ts';

type Watched = Pick<
  SourceRow,
  'isOn' | 'rhythmMinutes' | 'onSince' | 'lastAt' | 'ahead' | 'incomplete' | 'waitingAside'
>;

/** Since when nothing came although something should have; `null`: it is not silent. */
export const silentSince = ({ isOn, rhythmMinutes, onSince, lastAt }: Watched, now: Instant): Instant | null => {
  if (!isOn || rhythmMinutes === null) return null;
  const since = lastAt === null || isBefore(lastAt, onSince) ? onSince : lastAt;
  return isBefore(now, since.add({ minutes: rhythmMinutes })) ? null : since;
};

/** The completeness meter (누락 없는 수집): what is the matter with a source now, the gravest first. */
export const signsOf = (source: Watched, now: Instant): SourceSign[] => [
  ...(silentSince(source, now) === null ? [] : ['silent' as const]),
  ...(source.incomplete > 0 ? ['incomplete' as const] : []),
  ...(source.ahead > 0 ? ['ahead' as const] : []),
  ...(source.waitingAside > 0 ? ['refused' as const] : []),
];
