import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import { activeWith } from './store.ts';

interface ForAuditors {
  readonly subject: string;
  readonly body: string;
  /** Who must not hear of it: whoever is involved in the case does not learn that it exists. */
  readonly exceptIds: readonly string[];
}

/**
 * 감사 watches over those who decide. Every auditor is told, whoever acted: one who acted themselves sees that it was
 * done in their name.
 */
export const tellAuditors = async (tx: Tx, deps: Deps, { exceptIds, ...mail }: ForAuditors): Promise<void> => {
  for (const toPerson of await activeWith(tx, 'auditor')) {
    if (!exceptIds.includes(toPerson)) await queueMail(tx, deps, { toPerson, ...mail });
  }
};
