import type { BodyOf, Channel, recipientsSettle, RecipientState } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent } from '../incidents/index.ts';
import { lockNotice, moveOn, needState, performIfWhole, type Notice } from '../notices/index.ts';

type Given = BodyOf<typeof recipientsSettle>;

/** From which state a person may say what. */
const allowed: Readonly<Record<Given['outcome'], readonly RecipientState[]>> = {
  'was-delivered': ['in-doubt'],
  'send-again': ['in-doubt', 'refused'],
  'told-otherwise': ['in-doubt', 'refused', 'unreachable', 'withheld'],
  'came-back': ['sent'],
};

const refuseMixed = (): never =>
  refuse('not-now', {
    detail: {
      ko: '고른 사람 가운데 지금 상태에서 그렇게 매듭지을 수 없는 사람이 있습니다.',
      en: 'Some of those chosen cannot be settled like this from where they stand.',
    },
  });

/** As an envelope tells it; what a relay or a vendor answers stands in the same place. */
const CAME_BACK = 'the letter came back';

const apply = async (
  tx: Tx,
  deps: Deps,
  noticeId: string,
  ids: readonly string[],
  outcome: Given['outcome'],
): Promise<void> => {
  const now = deps.clock.now();
  if (outcome === 'was-delivered') {
    await tx.run(
      sql`update recipient set state = 'sent', sent_at = handed_at, claim = null where id = any (${ids}::uuid[])`,
    );
  } else if (outcome === 'came-back') {
    for (const id of ids) await moveOn(tx, { id, noticeId }, CAME_BACK, now);
  } else if (outcome === 'told-otherwise') {
    await tx.run(sql`update recipient set state = 'told', claim = null where id = any (${ids}::uuid[])`);
  } else {
    await tx.run(sql`
      update recipient set state = 'queued', round = round + 1, attempts = 0, next_attempt_at = ${now}, claim = null,
        letter_batch_id = null
      where id = any (${ids}::uuid[])`);
  }
};

const reopen = async (tx: Tx, notice: Notice): Promise<void> => {
  needState(notice, 'sent', 'sending', 'paused');
  await tx.run(sql`
    update notice set state = 'sending', finished_at = null, version = version + 1 where id = ${notice.id} and state = 'sent'`);
};

/**
 * What only a person can know, because they asked: that a mail in doubt arrived, that it should go once more (as another
 * round of the same channel; a mail with the same Message-ID, so that a repetition is recognised), that the person was told
 * some other way, or that a letter came back. The reason is kept.
 */
export const settleRecipients = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  given: Given,
): Promise<{ settled: number }> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  const ids = [...new Set(given.ids)];
  if (given.outcome === 'send-again') await reopen(tx, notice);
  else needState(notice, 'sent', 'sending', 'paused', 'stopped');
  const rows = await tx.many<
    Row & { id: string; state: RecipientState; channel: Channel | null; destroyed: boolean }
  >(sql`
    select id, state, channel, sealed is null as destroyed from recipient
    where notice_id = ${noticeId} and id = any (${ids}::uuid[]) for update`);
  const fits = rows.every(
    (row) => allowed[given.outcome].includes(row.state) && (given.outcome !== 'came-back' || row.channel === 'letter'),
  );
  const readable = given.outcome !== 'send-again' || rows.every((row) => !row.destroyed);
  if (rows.length !== ids.length || !fits || !readable) refuseMixed();
  const now = deps.clock.now();
  await tx.run(sql`
    insert into recipient_settlement (id, recipient_id, notice_id, incident_id, before, outcome, reason, by_person, at)
    select id, recipient_id, ${noticeId}, ${incidentId}, before, ${given.outcome}, ${given.reason}, ${tx.actor.personId}, ${now}
    from unnest(${rows.map(() => newId(deps.clock))}::uuid[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.state)}::text[]) as given (id, recipient_id, before)`);
  await apply(tx, deps, noticeId, ids, given.outcome);
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-sending',
    data: { noticeId, action: 'settled', outcome: given.outcome, count: ids.length, reason: given.reason },
  });
  await performIfWhole(tx, deps, notice);
  return { settled: ids.length };
};
