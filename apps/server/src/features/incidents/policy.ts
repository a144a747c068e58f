import { hasRole, type Actor } from '../../actor.ts';
import { refuse } from '../../http/refusal.ts';
import type { Tx } from '../../database/index.ts';
import { isOver, type Incident } from './incident.ts';
import { findIncident, lockIncident } from './store.ts';

/**
 * Works on the case: the protection officer, the CPO, its handler and its team. The same rule stands in the database
 * (`app_works_on`), where a person involved does not even see that the case exists.
 */
export const mayWork = (actor: Actor, incident: Incident): boolean =>
  !incident.involvedIds.includes(actor.personId ?? '') &&
  (hasRole(actor, 'officer', 'cpo') ||
    incident.handlerId === actor.personId ||
    incident.teamIds.includes(actor.personId ?? ''));

export const isHandler = (actor: Actor, incident: Incident): boolean =>
  hasRole(actor, 'officer', 'cpo') || incident.handlerId === actor.personId;

/** The case, if it exists for this actor; a case of others and no case at all look the same. */
export const seen = async (tx: Tx, id: string): Promise<Incident> =>
  (await findIncident(tx, id)) ?? refuse('not-found');

interface WorkOptions {
  /** The version the change was made against; another one stands: the second is told and loses nothing. */
  readonly version?: number;
  /** Only reads and corrections go on after the end of a case. */
  readonly evenWhenOver?: true;
}

/** The case, locked for a change by someone who works on it. */
export const lockForWork = async (tx: Tx, id: string, options: WorkOptions = {}): Promise<Incident> => {
  const visible = await seen(tx, id);
  if (!mayWork(tx.actor, visible)) refuse('forbidden', { neededRoles: ['officer', 'cpo', 'handler'] });
  const incident = (await lockIncident(tx, id)) ?? refuse('not-found');
  if (isOver(incident) && !options.evenWhenOver) {
    refuse('not-now', { detail: { ko: '이미 종결된 사고입니다.', en: 'The case is already closed.' } });
  }
  if (options.version !== undefined && options.version !== incident.version) {
    refuse('conflict', { current: { version: incident.version } });
  }
  return incident;
};
