import type { Role } from '@bongsu/contracts';

/**
 * On whose behalf something happens. The database sees the same actor: row-level security reads it from the
 * transaction, so that a forgotten check in code shows nothing.
 */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous' | 'agent' | 'source';
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  /** The person's department and everything below it. */
  readonly departmentIds: readonly string[];
  /** Network address the request came from; `null` for jobs. */
  readonly from: string | null;
  readonly via: 'session' | 'api-key' | 'agent' | 'source' | 'job' | 'none';
  /** Of an agent (개인정보 검출 에이전트): which one. It is nobody's account and holds no role. */
  readonly agentId?: string;
  /** Of a system that sends access records: which one. It is nobody's account either. */
  readonly sourceId?: string;
  /** Of an anonymous actor: the password was right, and this is still to come. */
  readonly awaiting?: 'code' | 'enrolment';
}

const nobody = { personId: null, roles: [], departmentId: null, departmentIds: [] } as const;

/** The product itself: jobs, sign-in, set-up. */
export const systemActor: Actor = { ...nobody, kind: 'system', from: null, via: 'job' };

export const anonymousActor = (from: string): Actor => ({ ...nobody, kind: 'anonymous', from, via: 'none' });

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.kind === 'person' && wanted.some((role) => actor.roles.includes(role));

/** A program on one machine that proved its token. */
export const agentActor = (agentId: string, from: string): Actor => ({
  ...nobody,
  kind: 'agent',
  agentId,
  from,
  via: 'agent',
});

/** A system that sends its access records, and proved its key. */
export const sourceActor = (sourceId: string, from: string): Actor => ({
  ...nobody,
  kind: 'source',
  sourceId,
  from,
  via: 'source',
});

/** Somebody at the public door. It keeps nothing of where they come from, so there is nothing to hand on. */
export const publicActor: Actor = { ...nobody, kind: 'anonymous', from: null, via: 'none' };
