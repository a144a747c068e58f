import { type IncidentView, organisationReadLaw } from '@bongsu/contracts';
import { useOperation } from '../../../api/index.ts';
import { isAsked } from './asked-facts.ts';
import { knownFacts } from './facts-known.ts';

/** What a case asks for in this organisation. Where that cannot be read, everything is asked rather than too little. */
export function useAsked(incident: IncidentView): (key: Parameters<typeof isAsked>[0]) => boolean {
  const law = useOperation(organisationReadLaw, {});
  const anyone = { furtherRoles: [], euSubjects: 'no' } as const;
  const known = knownFacts(incident);
  return (key) => law.error !== null || isAsked(key, law.data ?? anyone, known);
}
