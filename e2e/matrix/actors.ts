import type { Role } from '@bongsu/contracts';

/** Everybody who knocks: by role, and by what ties them to the case of 교무처 (see `relations` in rules.ts). */
export const actors = {
  nobody: null,
  staff: { roles: ['staff'], department: '교무처' },
  handler: { roles: ['handler'], department: '교무처' },
  officer: { roles: ['officer'], department: '정보보호팀' },
  cpo: { roles: ['cpo'], department: '정보보호팀' },
  head: { roles: ['head'], department: '총장실' },
  auditor: { roles: ['auditor'], department: '감사실' },
  administrator: { roles: ['administrator'], department: '정보전산처' },
  /** Named handler of the case, and nothing else: the tie counts, not the role. */
  assigned: { roles: ['staff'], department: '기획처' },
  /** Of the response team of the case. */
  team: { roles: ['staff'], department: '기획처' },
  /** Involved in the case although a protection officer. */
  involved: { roles: ['officer'], department: '교무처' },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly department: string } | null>;

export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as readonly ActorName[];

/**
 * `own`: the case of 교무처 and what is the actor's own. `other`: the case of 시설처 and what is somebody else's.
 * `mixed`: the case of 교무처 with a part of the other case. `missing`: nothing of the kind exists.
 */
export const objects = ['own', 'other', 'mixed', 'missing'] as const;
export type ObjectName = (typeof objects)[number];

/** What a path may name, by slot; `area.slot` where two areas call different things alike. */
export type Slots = Readonly<Record<string, string>>;
