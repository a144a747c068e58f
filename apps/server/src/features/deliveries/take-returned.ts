import type { deliveriesUpload, ResponseOf } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import type { Upload } from '../../http/route.ts';
import { lockNotice } from '../notices/index.ts';
import { readReturned, type Returned } from './read-returned.ts';
import { takeEvent } from './take-event.ts';

/** A report quotes at most the mail it is about. */
const MOST_BYTES = 1024 * 1024;

export const takeReturned = (tx: Tx, deps: Deps, returned: Returned, only?: { readonly noticeId: string }) => {
  const { recipientId, messageId, kind, code, event } = returned;
  const message = { channel: 'mail', recipientId, messageId } as const;
  return takeEvent(tx, deps, { source: 'report', event, message, kind, code, at: deps.clock.now() }, only);
};

/** A mail that came back, as an officer saved it. The file itself names a person and is not kept. */
export const uploadReturned = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  upload: Upload,
): Promise<{ answer: ResponseOf<typeof deliveriesUpload>; recipientId: string | null }> => {
  await lockNotice(tx, incidentId, noticeId, { evenWhenOver: true });
  const { key, size } = upload.stored;
  if (size > MOST_BYTES) refuse('too-large');
  const returned = await readReturned(await deps.files.bytes(key));
  tx.afterCommit(() => void deps.files.discard(key).catch(() => undefined));
  if (returned === null) return { answer: { outcome: 'not-ours', kind: null }, recipientId: null };
  const outcome = await takeReturned(tx, deps, returned, { noticeId });
  return {
    answer: { outcome, kind: returned.kind },
    recipientId: outcome === 'not-ours' ? null : returned.recipientId,
  };
};
