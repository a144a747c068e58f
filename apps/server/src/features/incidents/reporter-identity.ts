import type { reporterIdentities } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { mayWork, seen } from './policy.ts';

export interface Identity {
  readonly name: string;
  readonly department: string;
  readonly phone: string;
  readonly email: string;
}

export const placeOfIdentity = (incidentId: string): string => `incident-reporter:${incidentId}`;

export const sealedIdentities: SealedColumn = {
  table: 'incident_reporter',
  column: 'sealed',
  id: 'incident_id',
  placeOf: placeOfIdentity,
  isKept: true,
};

/**
 * By which a reporter finds their own report. A keyed hash: neither the database nor a copy of it tells whose it is
 * (제21조).
 */
export const ownerMark = (vault: Vault, personId: string): string => vault.fingerprint(personId, 'reporter');

/**
 * `null`: the report carries no identity, or it is neither shared with nor open for this actor: the database gives no
 * row then, whoever asks and in whatever code.
 */
export const readIdentity = async (tx: Tx, deps: Pick<Deps, 'vault'>, id: string): Promise<Identity | null> => {
  const row = await tx.maybe<{ sealed: Buffer }>(sql`select sealed from incident_reporter where incident_id = ${id}`);
  return row === null ? null : (JSON.parse(deps.vault.open(row.sealed, placeOfIdentity(id))) as Identity);
};

/** A reporter who told those who work on the case who they are. */
export const sharedIdentity = async (tx: Tx, deps: Pick<Deps, 'vault'>, id: string): Promise<Identity> => {
  const incident = await seen(tx, id);
  if (!mayWork(tx.actor, incident)) refuse('forbidden', { neededRoles: ['officer', 'cpo', 'handler'] });
  if ((await identityGiven(tx, id)) === 'shared') return (await readIdentity(tx, deps, id)) ?? refuse('not-found');
  return refuse('not-now', {
    detail: {
      ko: '담당자에게 신원을 알린 신고가 아닙니다.',
      en: 'The reporter did not tell the handlers who they are.',
    },
  });
};

/** Whether a report says who made it, and for whom. */
export const identityGiven = async (tx: Tx, id: string): Promise<(typeof reporterIdentities)[number]> =>
  (await tx.one<{ given: (typeof reporterIdentities)[number] }>(sql`select app_reporter_given(${id}) as given`)).given;
