import { hasRole, type Actor } from '../../actor.ts';
import { refuse } from '../../http/refusal.ts';
import type { Tx } from '../../database/index.ts';
import type { Incident } from './incident.ts';
import { findIncident } from './store.ts';

/** Officer, CPO, or whoever stands in for them in this case. */
const leads = (actor: Actor, { standInIds }: Incident): boolean =>
  hasRole(actor, 'officer', 'cpo') || standInIds.includes(actor.personId ?? '');

/**
 * Works on the case: the protection officer, the CPO, its handler and its team. The same rule stands in the database
 * (`app_works_on`), where a person involved does not even see that the case exists.
 */
export const mayWork = (actor: Actor, incident: Incident): boolean =>
  !incident.hiddenIds.includes(actor.personId ?? '') &&
  (leads(actor, incident) || incident.handlerId === actor.personId || incident.teamIds.includes(actor.personId ?? ''));

export const isHandler = (actor: Actor, incident: Incident): boolean =>
  leads(actor, incident) || incident.handlerId === actor.personId;

/** The case, if it exists for this actor; a case of others and no case at all look the same. */
export const seen = async (tx: Tx, id: string): Promise<Incident> =>
  (await findIncident(tx, id)) ?? refuse('not-found');
