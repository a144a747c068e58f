import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { SealedColumn } from '../../platform/vault.ts';

/** To a member of the organisation, at the address they have now; or to a bare address. */
export type QueuedMail = {
  readonly subject: string;
  /** Plain text. Both languages, or that of the person. */
  readonly body: string;
} & ({ readonly toPerson: string } | { readonly toAddress: string });

const addressOf = async (tx: Tx, mail: QueuedMail): Promise<string> => {
  if ('toAddress' in mail) return mail.toAddress;
  const { email } = await tx.one<{ email: string }>(sql`select email from person where id = ${mail.toPerson}`);
  return email;
};

/** A subject is one line; what a person typed into it must not become a header. */
// eslint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001F\u007F]+/g, ' ').slice(0, 200);

export const placeOf = (mailId: string): string => `mail:${mailId}`;

export const sealedMail: SealedColumn = { table: 'mail', column: 'body', id: 'id', placeOf };

/**
 * Puts a mail into the queue in the transaction that causes it: both happen or neither. The job `mail-delivery` sends
 * it after the commit. The body is sealed, since it may carry a one-time link.
 */
export const queueMail = async (tx: Tx, deps: Pick<Deps, 'clock' | 'vault'>, mail: QueuedMail): Promise<void> => {
  const id = newId(deps.clock);
  const now = deps.clock.now();
  await tx.run(sql`
    insert into mail (id, to_person, to_address, subject, body, created_at, next_attempt_at)
    values (${id}, ${'toPerson' in mail ? mail.toPerson : null}, ${await addressOf(tx, mail)},
      ${oneLine(mail.subject)}, ${deps.vault.seal(mail.body, placeOf(id))}, ${now}, ${now})`);
};
