import type { Channel, RecipientState } from '@bongsu/contracts';
import { channels as allChannels, recipientStates } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Notice, NoticeText } from './notice.ts';

const columns = sql`
  id, incident_id as "incidentId", kind, state, rule, duty, rule_version as "ruleVersion", title, greeting, closing,
  items, unconfirmed, channels, short_text as "shortText", sender, first_notice_id as "firstNoticeId", author_id as "authorId", author_ids as "authorIds",
  created_at as "createdAt", updated_at as "updatedAt", version, submitted_at as "submittedAt",
  approved_by as "approvedBy", approved_at as "approvedAt", approved_digest as "approvedDigest",
  approved_recipients_digest as "approvedRecipientsDigest", started_at as "startedAt", finished_at as "finishedAt",
  performed_at as "performedAt", relay_response as "relayResponse", vendor_response as "vendorResponse",
  late_since as "lateSince", recipients_destroyed_at as "recipientsDestroyedAt", link_base as "linkBase"`;

type NoticeRow = Row & { -readonly [Key in keyof Notice]: Notice[Key] };

export const findNotice = (tx: Tx, incidentId: string, id: string): Promise<Notice | null> =>
  tx.maybe<NoticeRow>(sql`select ${columns} from notice where id = ${id} and incident_id = ${incidentId}`);

export const noticesOf = (tx: Tx, incidentId: string): Promise<Notice[]> =>
  tx.many<NoticeRow>(sql`select ${columns} from notice where incident_id = ${incidentId} order by created_at, id`);

export const insertNotice = async (
  tx: Tx,
  given: NoticeText & { readonly id: string; readonly incidentId: string; readonly now: Instant },
): Promise<void> => {
  const { personId } = tx.actor;
  await tx.run(sql`
    insert into notice (id, incident_id, kind, rule, duty, rule_version, title, greeting, closing, items, unconfirmed,
      channels, short_text, sender, first_notice_id, author_id, author_ids, created_at, updated_at)
    values (${given.id}, ${given.incidentId}, ${given.kind}, ${given.rule}, ${given.duty}, ${given.ruleVersion},
      ${given.title}, ${given.greeting}, ${given.closing}, ${JSON.stringify(given.items)}::jsonb, ${given.unconfirmed},
      ${given.channels}, ${given.shortText}, ${JSON.stringify(given.sender)}::jsonb, ${given.firstNoticeId}, ${personId}, ${[personId]}, ${given.now}, ${given.now})`);
};

/** Writes the text of a draft; whoever wrote is counted among its authors. An approval does not survive it. */
export const writeText = async (tx: Tx, id: string, given: NoticeText, now: Instant): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update notice set state = case when state = 'returned' then 'returned' else 'draft' end,
      rule = ${given.rule}, duty = ${given.duty}, rule_version = ${given.ruleVersion}, title = ${given.title},
      greeting = ${given.greeting}, closing = ${given.closing}, items = ${JSON.stringify(given.items)}::jsonb,
      unconfirmed = ${given.unconfirmed}, channels = ${given.channels}, short_text = ${given.shortText}, sender = ${JSON.stringify(given.sender)}::jsonb, updated_at = ${now},
      author_ids = case when ${tx.actor.personId}::uuid = any (author_ids) then author_ids
        else author_ids || ${tx.actor.personId}::uuid end,
      submitted_at = null, approved_by = null, approved_at = null, approved_digest = null,
      approved_recipients_digest = null, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

/** States in which an approval, if there was one, is gone. */
type BeforeApproval = 'draft' | 'returned' | 'submitted' | 'discarded';

export const writeState = async (
  tx: Tx,
  id: string,
  state: BeforeApproval,
  now: Instant,
  submittedAt: Instant | null,
): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update notice set state = ${state}, submitted_at = ${submittedAt}, approved_by = null, approved_at = null,
      approved_digest = null, approved_recipients_digest = null, updated_at = ${now}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

export const writeApproval = async (
  tx: Tx,
  id: string,
  now: Instant,
  approved: { readonly digest: string; readonly recipientsDigest: string },
): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update notice set state = 'approved', approved_by = ${tx.actor.personId}, approved_at = ${now},
      approved_digest = ${approved.digest}, approved_recipients_digest = ${approved.recipientsDigest},
      updated_at = ${now}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

export interface StoredDecision extends Row {
  readonly id: string;
  readonly decision: 'approved' | 'returned' | 'withdrawn';
  readonly by: string | null;
  readonly at: Instant;
  readonly note: string;
  readonly digest: string;
  readonly recipients: number;
}

export const decisionsOf = (tx: Tx, noticeId: string): Promise<StoredDecision[]> =>
  tx.many<StoredDecision>(sql`
    select id, decision, by_person as by, at, note, digest, recipients from notice_decision
    where notice_id = ${noticeId} and decision <> 'submitted' order by at, id`);

export type Counts = Record<RecipientState, number>;

export const noCounts = (): Counts =>
  Object.fromEntries(recipientStates.map((state) => [state, 0])) as Record<RecipientState, number>;

export interface ListState {
  readonly counts: Counts;
  readonly total: number;
  /** Of who is on the list, each with the bytes first sealed for them; `sha256:` of nothing for an empty one. */
  readonly digest: string;
  readonly badRows: number;
  readonly duplicates: number;
  readonly firstSentAt: Instant | null;
  readonly lastSentAt: Instant | null;
}

interface CountRow extends Row {
  readonly state: RecipientState;
  readonly count: number;
  readonly first: Instant | null;
  readonly last: Instant | null;
}

/** Whether the actor brought part of the list as it stands. */
export const hasBroughtList = async (tx: Tx, noticeId: string): Promise<boolean> =>
  (
    await tx.one<{ brought: boolean }>(sql`
      select exists (select from recipient_import
        where notice_id = ${noticeId} and state = 'imported' and by_person = ${tx.actor.personId}) as brought`)
  ).brought;

/** Counts only: read as the product itself, since who sees the case may know how many, though not whom. */
export const countsOf = (
  tx: Tx,
  noticeId: string,
): Promise<Pick<ListState, 'counts' | 'total' | 'firstSentAt' | 'lastSentAt'>> =>
  tx.asSystem(async () => {
    const rows = await tx.many<CountRow>(sql`
      select state, count(*) as count, min(sent_at) as first, max(sent_at) as last from recipient
      where notice_id = ${noticeId} group by state`);
    const counts = noCounts();
    for (const row of rows) counts[row.state] = row.count;
    const sent = rows.find((row) => row.state === 'sent');
    return {
      counts,
      total: rows.reduce((sum, row) => sum + row.count, 0),
      firstSentAt: sent?.first ?? null,
      lastSentAt: sent?.last ?? null,
    };
  });

/** The list of a notice: how many in which state, and the digest that an approval names. */
export const listOf = (tx: Tx, noticeId: string): Promise<ListState> =>
  tx.asSystem(async () => {
    const { digest } = await tx.one<{ digest: string }>(sql`select list_digest(${noticeId}) as digest`);
    const { bad, duplicates } = await tx.one<{ bad: number; duplicates: number }>(sql`
      select count(*) filter (where reason not in ('duplicate', 'same-address')) as bad,
        count(*) filter (where reason in ('duplicate', 'same-address')) as duplicates
      from recipient_bad_row where notice_id = ${noticeId}`);
    return { ...(await countsOf(tx, noticeId)), digest, badRows: bad, duplicates };
  });

/** Somebody's list for it is being taken over: its people are not there yet. */
export const isListUnderWay = async (tx: Tx, noticeId: string): Promise<boolean> =>
  (await tx.maybe(sql`select id from recipient_import where notice_id = ${noticeId} and state = 'taking' limit 1`)) !==
  null;

/** Of the whole list, how many have an address for each channel. */
export const reachOf = (tx: Tx, noticeId: string): Promise<Record<Channel, number>> =>
  tx.asSystem(async () => {
    const rows = await tx.many<Row & { channel: Channel; count: number }>(sql`
      select way as channel, count(*) as count from recipient, unnest(reach) as way where notice_id = ${noticeId} group by way`);
    const counts = new Map(rows.map(({ channel, count }) => [channel, count]));
    return Object.fromEntries(allChannels.map((channel) => [channel, counts.get(channel) ?? 0])) as Record<
      Channel,
      number
    >;
  });

/** Before sending: whoever has none of the notice's channels is `unreachable`, everybody else waits. */
export const judgeReach = (tx: Tx, noticeId: string): Promise<number> =>
  tx.run(sql`
    update recipient r set state = case when r.reach && n.channels then 'waiting' else 'unreachable' end
    from notice n where n.id = r.notice_id and r.notice_id = ${noticeId} and r.state in ('waiting', 'unreachable')
      and (r.state = 'waiting') <> (r.reach && n.channels)`);
