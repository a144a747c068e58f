import type { BodyOf, publicAffected, ResponseOf } from '@bongsu/contracts';
import { asJson, working } from '../api.ts';
import type { Language } from '../speech.ts';

/** As the contracts have it; a test compares them. */
export const affectedPath = '/api/public/notices/:postingId/affected';

export type Facts = BodyOf<typeof publicAffected>;
export type Answer = ResponseOf<typeof publicAffected>;

export const askAffected = (postingId: string, facts: Facts, language: Language): Promise<Answer> =>
  working(affectedPath.replace(':postingId', encodeURIComponent(postingId)), language, asJson(facts));
