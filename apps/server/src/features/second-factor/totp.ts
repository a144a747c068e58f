import type { Clock } from '@bongsu/kit';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { sql, type Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, 30 seconds; one step early or late is forgiven. */
const PERIOD = 30;

/** 160 bits in Base32 (RFC 4226 section 4). */
export const newSecret = (): string => generateSecret({ length: 20 });

export const uriOf = (secret: string, organisation: string, account: string): string =>
  generateURI({ issuer: `봉수 ${organisation}`.replaceAll(':', ' '), label: account, secret, period: PERIOD });

/** The step that a code belongs to, or `null` when it is not one of the three that count now. */
export const stepOf = (clock: Clock, secret: string, code: string): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(clock.now().epochMilliseconds / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: PERIOD, period: PERIOD });
  return result.valid ? Math.floor(epoch / PERIOD) + result.delta : null;
};

const place = (personId: string): string => `credential:${personId}:totp`;

export const sealedSecrets: readonly SealedColumn[] = ['totp_secret', 'totp_pending'].map((column) => ({
  table: 'credential',
  column,
  id: 'person_id',
  placeOf: place,
}));

export const sealSecret = (vault: Vault, personId: string, secret: string): Buffer =>
  vault.seal(secret, place(personId));

export const openSecret = (vault: Vault, personId: string, sealed: Uint8Array): string =>
  vault.open(sealed, place(personId));

/**
 * Takes each step once (RFC 6238 section 5.2), also when two servers are asked in the same moment: the row remembers
 * the last step taken, and only a later one is taken.
 */
export const takeStep = async (tx: Tx, personId: string, step: number): Promise<boolean> =>
  (await tx.run(sql`
    update credential set totp_last_step = ${step}
    where person_id = ${personId} and coalesce(totp_last_step, 0) < ${step}`)) === 1;
