import type { AgentResult } from '@bongsu/contracts';
import type { Reason } from '@bongsu/disposal';

export type Refused = Extract<AgentResult, { outcome: 'refused' }>['refusal'];

const NOT_ALLOWED: ReadonlySet<Reason> = new Set<Reason>([
  'unsupported-platform',
  'bad-path',
  'not-utf8',
  'name-too-long',
  'link',
  'hard-linked',
  'not-a-file',
  'other-file-system',
  'in-store',
  'not-permitted',
  'target-exists',
  'store-not-private',
  // Nobody was named who could open it again.
  'bad-recipients',
]);

/** The engine's reason in the words of the contract. */
export const refusalOf = (reason: Reason): Refused => {
  if (reason === 'changed' || reason === 'not-on-list') return 'changed';
  if (reason === 'not-found') return 'missing';
  if (reason === 'store-locked') return 'in-use';
  return NOT_ALLOWED.has(reason) ? 'not-allowed' : 'failed';
};
