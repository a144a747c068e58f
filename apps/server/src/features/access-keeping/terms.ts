import type { Terms } from '@bongsu/ledger';
import { readProfile, recordTerm, type RecordTerm } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { findOrganisation } from '../organisation/index.ts';
import { readPlan, systemRows, type SystemRow } from './store.ts';

/** How long records of a system are kept, and what the law asks of it. */
export interface Kept {
  readonly months: number;
  readonly law: RecordTerm;
}

export interface KeptTerms {
  readonly systems: readonly (Kept & Pick<SystemRow, 'system' | 'name'>)[];
  /** Of a system of which nothing is known. */
  readonly others: Kept;
}

const rolesOf = (isCarrier: boolean | null): readonly string[] | null => {
  if (isCarrier === null) return null;
  return isCarrier ? ['controller', 'telecom-carrier'] : ['controller'];
};

const dataKindsOf = ({ hasUniqueIds, hasSensitive }: SystemRow): readonly string[] => [
  'general',
  ...(hasUniqueIds ? ['resident-registration'] : []),
  ...(hasSensitive ? ['sensitive'] : []),
];

/** 제8조제1항: what decides is how many people's data a system holds, of which kind, and who runs it. What is not known makes no term shorter. */
export const termsNow = async (tx: Tx, deps: Deps): Promise<KeptTerms> => {
  const { isCarrier, leastMonths } = await readPlan(tx);
  const organisation = await findOrganisation(tx);
  const roles = rolesOf(isCarrier ?? (organisation?.kind === 'public' ? false : null));
  const keptFor = (facts: object): Kept => {
    const profile = readProfile({ ...facts, roles });
    if (!profile.ok) throw new Error('The facts about a system are none that the law knows.');
    const law = recordTerm(profile.value, deps.safeguards, deps.clock.now());
    return { law, months: Math.max(law.months, leastMonths ?? 0) };
  };
  return {
    systems: (await systemRows(tx)).map((row) => ({
      system: row.system,
      name: row.name,
      ...keptFor({ systemSubjectCount: row.people, dataKinds: dataKindsOf(row) }),
    })),
    others: keptFor({}),
  };
};

/** The same as the ledger asks for it. */
export const monthsOf = ({ systems, others }: KeptTerms): Terms => {
  const known = new Map(systems.map(({ system, months }) => [system, months]));
  return (system) => known.get(system) ?? others.months;
};
