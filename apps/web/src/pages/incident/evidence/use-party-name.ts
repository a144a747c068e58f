import type { EvidenceItem } from '@bongsu/contracts';
import { usePersonName } from '../parts/person-name.tsx';

type Party = NonNullable<EvidenceItem['holder']>;

/** One of our people with their department, or somebody outside in words. */
export function usePartyName(): (party: Party) => string {
  const nameOf = usePersonName();
  return ({ person, name }) => (person === null ? name : nameOf(person));
}
