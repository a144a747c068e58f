import { hasRole, type Actor } from '../../actor.ts';
import { mayWork, type Incident } from '../incidents/index.ts';

/**
 * The list of evidence is for everyone who sees the case; its bytes may be the leaked data itself, and are for those
 * who work on the case and for the auditor.
 */
export const mayTakeOut = (actor: Actor, incident: Incident): boolean =>
  mayWork(actor, incident) || hasRole(actor, 'auditor');
