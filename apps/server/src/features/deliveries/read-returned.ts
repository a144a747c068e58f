import { createHash } from 'node:crypto';
import type { DeliveryKind } from '@bongsu/contracts';
import PostalMime, { type Email } from 'postal-mime';
import { recipientOfMessageId } from '../notices/index.ts';

/** What a mail that came back says of ours (RFC 3464); nothing of whom it was for is kept. */
export interface Returned {
  readonly recipientId: string;
  readonly messageId: string;
  readonly kind: DeliveryKind;
  readonly code: string;
  /** The same for the same report, however often it is brought. */
  readonly event: string;
}

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('latin1');

const partOf = ({ attachments }: Email, ...types: readonly string[]): string | null => {
  const part = attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()));
  return part === undefined ? null : textOf(part.content);
};

const unfolded = (text: string): string => text.replaceAll(/\r?\n[ \t]+/g, ' ');

const field = (block: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? '';

const kinds: Readonly<Record<string, DeliveryKind>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};

/** The first block is about the report; each further one is about a recipient, of whom our mails have one. */
const statusOf = (report: string): { readonly kind: DeliveryKind; readonly code: string } | null => {
  const told = unfolded(report)
    .split(/\r?\n[ \t]*\r?\n/)
    .slice(1)
    .flatMap((block) => {
      const kind = kinds[field(block, 'Action').toLowerCase()];
      return kind === undefined ? [] : [{ kind, code: field(block, 'Status') }];
    });
  return told.find(({ kind }) => kind === 'failed') ?? told[0] ?? null;
};

/** From the headers it returns; where it returns none, from what it says it answers. */
const messageIdsIn = (mail: Email): readonly string[] => {
  const headers = partOf(mail, 'text/rfc822-headers', 'message/rfc822', 'message/global-headers', 'message/global');
  const own = headers === null ? '' : field(unfolded(headers.split(/\r?\n\r?\n/)[0] ?? ''), 'Message-ID');
  return [own, ...`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.split(/\s+/)].filter((text) => text !== '');
};

/** `null`: no report of a delivery, or not about a mail of a notice. Never throws for what a stranger wrote. */
export const readReturned = async (bytes: Uint8Array | string): Promise<Returned | null> => {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 20 }).catch(() => null);
  if (mail === null) return null;
  const report = partOf(mail, 'message/delivery-status', 'message/global-delivery-status');
  const status = report === null ? null : statusOf(report);
  if (status === null) return null;
  for (const messageId of messageIdsIn(mail)) {
    const recipientId = recipientOfMessageId(messageId);
    if (recipientId === null) continue;
    const event = createHash('sha256').update(`${messageId}\n${status.kind}\n${status.code}`).digest('hex');
    return { ...status, recipientId, messageId, event };
  }
  return null;
};
