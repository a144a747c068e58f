import { refuse } from '../../http/refusal.ts';
import type { Tx } from '../../database/index.ts';
import { isOver, type Incident } from './incident.ts';
import { mayWork, seen } from './policy.ts';
import { presentIncident } from './present.ts';
import { lockIncident } from './store.ts';

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
    refuse('conflict', { current: await presentIncident(tx, incident) });
  }
  return incident;
};
