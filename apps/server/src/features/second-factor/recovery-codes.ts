import { randomInt } from 'node:crypto';
import { sql, type Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';

const COUNT = 10;
/** Without letters that look alike; ten of them are 49 bits, and guesses are counted. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const oneCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

export const newRecoveryCodes = (): readonly string[] => Array.from({ length: COUNT }, oneCode);

/** A keyed hash: without the key of this installation nobody can try codes against a stolen table. */
export const recoveryHash = (vault: Vault, personId: string, code: string): string =>
  vault.fingerprint(`${personId}:${code.replaceAll('-', '')}`, 'recovery-code');

/** Uses a code up. Of two that give the same one at once the second finds it gone. */
export const takeRecoveryCode = async (tx: Tx, vault: Vault, personId: string, code: string): Promise<boolean> => {
  const hash = recoveryHash(vault, personId, code);
  const used = await tx.run(sql`
    update credential set recovery_hashes = array_remove(recovery_hashes, ${hash})
    where person_id = ${personId} and ${hash} = any (recovery_hashes)`);
  return used === 1;
};
