import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { queueMail } from '../mail/index.ts';
import { activeWith } from './store.ts';

/**
 * Administrators handle accounts but see no case. Whatever they do that could open cases, the privacy officers hear of,
 * so that nobody lets themselves in through another account unnoticed.
 */
export const tellOfficers = async (
  tx: Tx,
  deps: Deps,
  mail: { readonly subject: string; readonly body: string },
): Promise<void> => {
  for (const toPerson of await activeWith(tx, 'cpo')) {
    if (toPerson !== tx.actor.personId) await queueMail(tx, deps, { toPerson, ...mail });
  }
};
