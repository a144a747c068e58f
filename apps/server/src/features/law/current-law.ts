import { withHolidays, type Statute } from '@bongsu/statute';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { extraHolidays, holidayRevision } from './store.ts';

interface Extended {
  readonly revision: string;
  readonly law: Statute;
}

/** What was made of a rule set last: reading the calendar anew costs one row, making its digest anew costs more. */
const extended = new WeakMap<Statute, Extended>();

/**
 * The law as it stands in this transaction: the loaded rules with the holidays that the organisation has added. Whoever
 * judges asks here, so that an added day counts from the commit on, in every server and after every start.
 */
export const currentLaw = async (tx: Tx, { statute }: Pick<Deps, 'statute'>): Promise<Statute> => {
  const revision = await holidayRevision(tx);
  if (revision === '') return statute;
  const known = extended.get(statute);
  if (known?.revision === revision) return known.law;
  const law = withHolidays(statute, await extraHolidays(tx));
  extended.set(statute, { revision, law });
  return law;
};
