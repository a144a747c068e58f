import type { myEndOtherSessions, mySessions, ResponseOf } from '@bongsu/contracts';
import { sha256, toSeoulIso } from '@bongsu/kit';
import type { Call } from '../../http/route.ts';
import { closeSessionsOf, sessionsOf } from '../session/index.ts';

const ownHash = (token: string | null): string | null => (token === null ? null : sha256(token));

/** Part of the digest is enough to tell sessions apart. */
const publicId = (tokenHash: string): string => tokenHash.slice('sha256:'.length, 'sha256:'.length + 12);

export const listSessions = async ({
  tx,
  actor,
  cookies,
}: Call<typeof mySessions>): Promise<ResponseOf<typeof mySessions>> => {
  const rows = await tx.asSystem(() => sessionsOf(tx, actor.personId!));
  const own = ownHash(cookies.session);
  return {
    items: rows.map((row) => ({
      id: publicId(row.tokenHash),
      createdAt: toSeoulIso(row.createdAt),
      seenAt: toSeoulIso(row.seenAt),
      address: row.address,
      current: row.tokenHash === own,
    })),
  };
};

export const endOtherSessions = async ({
  tx,
  actor,
  cookies,
}: Call<typeof myEndOtherSessions>): Promise<ResponseOf<typeof myEndOtherSessions>> => ({
  ended: await tx.asSystem(() => closeSessionsOf(tx, actor.personId!, ownHash(cookies.session))),
});
