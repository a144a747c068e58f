import { sql, type Tx } from '../../database/index.ts';

/** Removes app and recovery codes; the person sets one up again at the next sign-in. The last step stays taken. */
export const forgetSecondFactor = async (tx: Tx, personId: string): Promise<void> => {
  await tx.run(sql`
    update credential set totp_secret = null, totp_pending = null, totp_confirmed_at = null, recovery_hashes = '{}'
    where person_id = ${personId}`);
};
