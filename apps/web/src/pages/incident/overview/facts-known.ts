import type { FactKey, FactValues, IncidentView } from '@bongsu/contracts';

/** The newest value of each fact, as the contract shapes it. */
export const knownFacts = (incident: Pick<IncidentView, 'facts'>): FactValues =>
  Object.fromEntries(Object.entries(incident.facts).map(([key, { value }]) => [key, value]));

const empty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** With its keys in one order: the database keeps its own, and a value is no other for that. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

/** What a form says that is not recorded so already. An empty field says nothing, unless something stood there. */
export function changedFacts(
  known: FactValues,
  written: Partial<Record<FactKey, unknown>>,
): Partial<Record<FactKey, unknown>> {
  const isNew = ([key, value]: [string, unknown]): boolean => {
    const before = known[key as FactKey];
    if (empty(value) && empty(before)) return false;
    // A recorded sentence cannot be unsaid, only corrected by another.
    if (value === '') return false;
    return plain(value) !== plain(before);
  };
  return Object.fromEntries(Object.entries(written).filter((entry) => isNew(entry)));
}
