import type { OrganisationLaw, organisationSaveLaw } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { readLaw, writeLaw } from './store.ts';

export const presentLaw = async (tx: Tx): Promise<OrganisationLaw> => {
  const row = await readLaw(tx);
  return {
    furtherRoles: [...row.furtherRoles],
    euSubjects: row.euSubjects,
    optionalRules: [...row.optionalRules],
    internalTargets: { immediately: row.targetImmediately, 'without-delay': row.targetWithoutDelay },
    listRetentionDays: row.listRetentionDays,
    version: row.version,
  };
};

/** What the organisation is to the law. Open cases are judged again within a minute, by `duty-sweep`. */
export const saveLaw = async ({ tx, body, record }: Call<typeof organisationSaveLaw>): Promise<OrganisationLaw> => {
  if (!(await writeLaw(tx, body))) refuse('conflict', { current: await presentLaw(tx) });
  await record({ action: 'update', subjects: ['organisation:law'] });
  return presentLaw(tx);
};
