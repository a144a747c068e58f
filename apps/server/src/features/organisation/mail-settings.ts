import { both, type MailSettingsGiven, type MailSettingsInput, type MailSettingsResource } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import { refuseField } from '../../http/refusal.ts';
import type { MailSettings } from '../../platform/mailer.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';
import { readMailRow, writeMailRow, type MailRow, type StoredMail } from './store.ts';

const PLACE = 'organisation:mail-password';

export const sealedMailPassword: SealedColumn = {
  table: 'organisation',
  column: 'mail_password',
  id: 'only_one',
  placeOf: () => PLACE,
};

const storedIn = (row: MailRow | null): StoredMail | null =>
  row === null || !('host' in row.mail) ? null : (row.mail as StoredMail);

/** How mail leaves; `null` when it must not (demo) or cannot (not configured yet). */
export const mailSettings = async (tx: Tx, vault: Vault): Promise<MailSettings | null> => {
  const row = await readMailRow(tx);
  const stored = storedIn(row);
  if (row === null || stored === null || row.demo) return null;
  return { ...stored, password: row.password === null ? null : vault.open(row.password, PLACE) };
};

export const presentMailSettings = async (tx: Tx): Promise<MailSettingsResource> => {
  const row = await readMailRow(tx);
  const stored = storedIn(row);
  return {
    configured: stored !== null,
    held: row?.demo ?? false,
    settings:
      stored === null
        ? null
        : {
            host: stored.host,
            port: stored.port,
            security: stored.security,
            user: stored.user,
            from: stored.from,
            hasPassword: row?.password !== null,
            perMinute: stored.perMinute ?? null,
            connections: stored.connections ?? null,
            ca: stored.ca ?? null,
          },
  };
};

/**
 * A stored password goes only where and how it was meant to go: with another server, user, authority or protection of the
 * line it has to be typed again.
 */
const passwordFor = (vault: Vault, row: MailRow | null, input: MailSettingsInput): Buffer | null => {
  if (input.password === null) return null;
  if (input.password !== undefined) return vault.seal(input.password, PLACE);
  const stored = storedIn(row);
  const same =
    stored?.host === input.host &&
    stored.port === input.port &&
    stored.user === input.user &&
    stored.security === input.security &&
    (stored.ca ?? null) === input.ca;
  if (row?.password && !same)
    refuseField(
      'password',
      both(
        '서버나 사용자, 인증기관을 바꾸면 비밀번호도 다시 입력해야 합니다.',
        'With another server, user or authority, enter the password again.',
      ),
    );
  return row?.password ?? null;
};

export const saveMailSettings = async (
  tx: Tx,
  vault: Vault,
  { user = null, perMinute = null, connections = null, ca = null, ...given }: MailSettingsGiven,
): Promise<void> => {
  const { host, port, security, from } = given;
  const stored = { host, port, security, user, from, perMinute, connections, ca };
  const password = passwordFor(vault, await readMailRow(tx), { ...stored, password: given.password });
  await writeMailRow(tx, stored, password);
};
