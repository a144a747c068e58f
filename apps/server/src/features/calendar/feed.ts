import type { calendarFeed } from '@bongsu/contracts';
import { systemActor } from '../../actor.ts';
import { refuse } from '../../http/refusal.ts';
import type { FileAnswer, LooseCall } from '../../http/route.ts';
import { personActor } from '../session/index.ts';
import { entriesFor } from './entries.ts';
import { renderCalendar } from './render.ts';
import { ownerOf } from './store.ts';

/**
 * A calendar program asks with nothing but the address. What it gets is what its owner may see at this moment, read in
 * a transaction as the owner; a revoked, unknown or orphaned address looks like none.
 */
export const readFeed = async ({ deps, actor, params }: LooseCall<typeof calendarFeed>): Promise<FileAnswer> => {
  const { owner, language } = await deps.database.transaction(systemActor, async (tx) => {
    const found = (await ownerOf(tx, params.token)) ?? refuse('not-found');
    return { owner: await personActor(tx, found.personId, actor.from ?? '', 'api-key'), language: found.language };
  });
  const entries = await deps.database.transaction(owner, (tx) => entriesFor(tx, language));
  const text = renderCalendar(entries, { now: deps.clock.now(), language, url: deps.config.publicUrl });
  return { name: 'bongsu.ics', mediaType: 'text/calendar; charset=utf-8', content: Buffer.from(text), inline: true };
};
