import type { IncidentView, Permission } from '@bongsu/contracts';
import { useMay } from '../../../session/session.ts';

/**
 * Whether the reader may change this case in this way now. The server decides again.
 * Whoever stands in for the officers and the CPO in a case may there what they may.
 */
export function useMayChange(incident: IncidentView, permission: Permission): boolean {
  const may = useMay(permission);
  return (may || incident.standsIn) && incident.mayWork && incident.closedAt === null;
}
