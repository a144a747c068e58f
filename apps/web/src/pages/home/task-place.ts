import type { InboxItem } from '@bongsu/contracts';

/** Where the thing is done: a notice has a page of its own, everything else is done in its case. */
export function taskPlace({ key, incidentId }: Pick<InboxItem, 'key' | 'incidentId'>): string {
  const noticeId = /^notice:([^:]+):/.exec(key)?.[1];
  return noticeId === undefined ? `/incidents/${incidentId}` : `/incidents/${incidentId}/notices/${noticeId}`;
}
