import { z } from 'zod';
import { id } from './common.ts';
import { defineOperation } from './operation.ts';

/** What a person may give beside their name: what a list of recipients has of people. */
export const factKinds = ['email', 'phone'] as const;

/**
 * "Was I affected?" below a notice that is posted here. Facts are taken as typed: what is no address, what is nobody's and
 * what belongs to two different people get one answer.
 */
export const publicAffected = defineOperation({
  id: 'public.affected',
  method: 'POST',
  path: '/api/public/notices/:postingId/affected',
  permission: 'public',
  door: 'public',
  work: true,
  rateLimit: 300,
  problems: ['not-found', 'unavailable'],
  summary: { ko: '내 개인정보도 해당되는지 확인', en: 'Ask whether one’s data is affected' },
  params: z.object({ postingId: id }),
  body: z.object({
    name: z.string().max(200),
    kind: z.enum(factKinds),
    value: z.string().max(300),
  }),
  response: z.object({
    affected: z.boolean(),
    organisation: z.string(),
    /** Whom to ask, whatever the answer. */
    contact: z.string(),
    /** When affected: which data, and what one can do, as the notice says it; otherwise nothing. */
    sections: z.array(z.object({ heading: z.string(), text: z.string() })),
  }),
});

export const publicNoticeOperations = [publicAffected];
