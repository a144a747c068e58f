import { type IncidentView, type Role, roles } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { useSession } from '../../../session/session.ts';
import { roleTexts } from '../../../ui/index.ts';
import { texts } from './texts.ts';

export type Step = IncidentView['next'][number];

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** Who may take a step, in words. */
export function useRoleNames(): (step: Step) => string {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const nameOf = (name: string): string => {
    if (isRole(name)) return role(name);
    return name === 'assigned-handler' || name === 'team' || name === 'owner' ? t(name) : name;
  };
  return (step) => step.roles.map((name) => nameOf(name)).join(', ');
}

/** Whether the reader is one of those who may take a step. The server decides again. */
export function useMayTake(incident: IncidentView): (step: Step) => boolean {
  const { person, roles: own } = useSession();
  const names = new Set<string>(own);
  if (incident.handler?.id === person.id) names.add('assigned-handler');
  if (incident.team.some(({ personId }) => personId === person.id)) names.add('team');
  return (step) => incident.mayWork && step.roles.some((name) => names.has(name));
}
