import type { AccessRecord } from '../../access.ts';

const FIELDS = ['name', 'email', 'phone', 'address'] as const;

interface Place {
  readonly incidentId: string;
  readonly noticeId: string;
}

/** The access record stands for the list, with how many of it. */
export const ofList = (
  { incidentId, noticeId }: Place,
  action: AccessRecord['action'],
  count: number,
  reason?: string,
): AccessRecord => ({
  action,
  subjects: [`recipients-of:${noticeId}`],
  count,
  fields: FIELDS,
  incidentId,
  ...(reason === undefined ? {} : { reason }),
});
