import type { Deps } from '../../deps.ts';

/**
 * Names the row, so that a mail that comes back finds it without an index over a million, and proves that we gave the
 * name: nobody who knows an id can tell of a mail we never sent. Derived, so that a repetition shows.
 */
export const messageIdOf = (
  deps: Pick<Deps, 'vault'>,
  noticeId: string,
  recipientId: string,
  domain: string,
): string => {
  const proof = deps.vault.fingerprint(`${noticeId}:${recipientId}`, 'notice-message').slice(0, 24);
  return `<${recipientId.replaceAll('-', '')}.${proof}@${domain}>`;
};

/** Of which row a Message-ID is; `null` when it is none of ours. The row itself says whether it is. */
export const recipientOfMessageId = (messageId: string): string | null => {
  const found = /^<([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.[0-9a-f]{24}@/.exec(messageId);
  return found === null ? null : found.slice(1).join('-');
};
