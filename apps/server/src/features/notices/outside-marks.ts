import { isBefore, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { marksOf } from './facts.ts';
import { markOfToken, tokenOf } from './personal-link.ts';
import { openPerson } from './sealed-person.ts';

type Needs = Pick<Deps, 'vault' | 'clock' | 'config'>;

/** So many people in one transaction: a tenth of a second, and a million in as many minutes as anything else leaves. */
const PIECE = 2000;
/** Days for which "was I affected?" is answered after the last posting here came down, or where there never was one. */
export const KEPT_DAYS = 30;
const RUN_SECONDS = 10;

const isApproved = sql`n.state in ('approved', 'sending', 'paused', 'stopped', 'sent') and n.approved_at is not null`;

interface Progress extends Row {
  readonly last: string;
}

/** Takes the place where the last piece ended; `null` when there is nothing to do any more, or somebody else is at it. */
const take = async (tx: Tx, noticeId: string): Promise<Progress | null> => {
  await tx.run(sql`
    insert into outside_marks (notice_id, approved_at)
    select n.id, n.approved_at from notice n where n.id = ${noticeId} and ${isApproved} on conflict do nothing`);
  return tx.maybe<Progress>(sql`
    select last_recipient as last from outside_marks
    where notice_id = ${noticeId} and made_at is null and forgotten_at is null for update`);
};

interface ListedPerson extends Row {
  readonly id: string;
  readonly sealed: Buffer;
}

const nextPeople = (tx: Tx, noticeId: string, last: string): Promise<ListedPerson[]> =>
  tx.many<ListedPerson>(sql`
    select id, sealed from recipient where notice_id = ${noticeId} and id > ${last} and sealed is not null
    order by id limit ${PIECE}`);

const insertMarks = async (tx: Tx, { vault }: Needs, noticeId: string, people: readonly ListedPerson[]) => {
  const marks = people.flatMap((row) => marksOf(vault, noticeId, openPerson(vault, row)));
  await tx.run(sql`
    insert into affected_mark (notice_id, mark) select ${noticeId}, mark from unnest(${marks}::bytea[]) as given (mark)
    on conflict do nothing`);
};

/** Makes the links of these people known, before anything with one leaves. Call it as the product itself. */
export const makeLinks = async (
  tx: Tx,
  { vault }: Pick<Needs, 'vault'>,
  noticeId: string,
  ids: readonly string[],
): Promise<void> => {
  const marks = ids.map((id) => markOfToken(vault, tokenOf(vault, noticeId, id)));
  await tx.run(sql`
    insert into notice_link (mark, notice_id, recipient_id)
    select mark, ${noticeId}, id from unnest(${marks}::bytea[], ${ids}::uuid[]) as given (mark, id) on conflict do nothing`);
};

/** Makes the marks of the next few people; answers whether there may be more. Call it as the product itself. */
const makePiece = async (tx: Tx, deps: Needs, noticeId: string): Promise<boolean> => {
  const progress = await take(tx, noticeId);
  if (progress === null) return false;
  const people = await nextPeople(tx, noticeId, progress.last);
  const last = people.at(-1)?.id;
  if (last === undefined) {
    await tx.run(sql`update outside_marks set made_at = ${deps.clock.now()} where notice_id = ${noticeId}`);
    return false;
  }
  await insertMarks(tx, deps, noticeId, people);
  await makeLinks(
    tx,
    deps,
    noticeId,
    people.map(({ id }) => id),
  );
  await tx.run(sql`update outside_marks set last_recipient = ${last} where notice_id = ${noticeId}`);
  return true;
};

/** The address to make links under; `null` where none is configured. */
export const linkBaseOf = ({ config }: Pick<Deps, 'config'>): string | null => config.publicDoor?.url ?? null;

/**
 * Whether these two facts belong to somebody of the list; `null`: it cannot be said, not yet or not any more. Every mark
 * is looked for in the same way. Call it as the product itself.
 */
export const hasMark = async (tx: Tx, noticeId: string, mark: Buffer): Promise<boolean | null> =>
  (
    await tx.maybe<Row & { found: boolean }>(sql`
      select exists (select from affected_mark where notice_id = ${noticeId} and mark = ${mark}) as found
      from outside_marks where notice_id = ${noticeId} and made_at is not null and forgotten_at is null`)
  )?.found ?? null;

/** Approved lists of which marks are missing; one whose marks were forgotten counts again while it is posted here. */
const unmarked = (tx: Tx): Promise<{ id: string }[]> =>
  tx.many<Row & { id: string }>(sql`
    select n.id from notice n left join outside_marks m on m.notice_id = n.id
    where ${isApproved} and n.recipients_destroyed_at is null and (m.notice_id is null or (m.made_at is null and m.forgotten_at is null))
    order by n.approved_at limit 20`);

const isUp = sql`exists (select from posting p where p.notice_id = n.id and p.place = 'here' and p.ended_at is null)`;

/** Marks of a list that was approved anew begin from nothing; so do forgotten ones of a list that is posted again. */
const startAgain = async (tx: Tx): Promise<void> => {
  const stale = await tx.many<Row & { id: string }>(sql`
    delete from outside_marks m using notice n where n.id = m.notice_id and (
      n.approved_at is distinct from m.approved_at
      or (m.forgotten_at is not null and n.recipients_destroyed_at is null and ${isUp})) returning m.notice_id as id`);
  for (const { id } of stale) {
    await tx.run(sql`delete from affected_mark where notice_id = ${id}`);
    await tx.run(sql`delete from notice_link where notice_id = ${id}`);
  }
};

/** What was kept to be asked is removed in time, whatever becomes of the list; links go with the list. */
const forget = async (tx: Tx, now: Instant): Promise<void> => {
  const spent = await tx.many<Row & { id: string }>(sql`
    update outside_marks m set forgotten_at = ${now} from notice n
    where n.id = m.notice_id and m.forgotten_at is null and not ${isUp}
      and coalesce((select max(p.ended_at) from posting p where p.notice_id = n.id and p.place = 'here'), m.approved_at)
        < ${now.subtract({ hours: KEPT_DAYS * 24 })}
    returning m.notice_id as id`);
  for (const { id } of spent) await tx.run(sql`delete from affected_mark where notice_id = ${id}`);
  await tx.run(sql`
    delete from notice_link l using notice n where n.id = l.notice_id and n.recipients_destroyed_at is not null`);
};

/** Makes what people ask with from approved lists, and forgets it in time. Without a public door nobody can ask. */
export const outsideMarks: Job = {
  name: 'outside-marks',
  every: { seconds: 10 },
  async run(deps, stop = new AbortController().signal) {
    const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => deps.database.transaction(systemActor, work);
    await asSystem(async (tx) => {
      await startAgain(tx);
      await forget(tx, deps.clock.now());
    });
    if (deps.config.publicDoor === null) return undefined;
    const until = deps.clock.now().add({ seconds: RUN_SECONDS });
    for (const { id } of await asSystem(unmarked)) {
      for (let isMore = true; isMore;) {
        if (stop.aborted) return undefined;
        if (isBefore(until, deps.clock.now())) return 'again';
        isMore = await asSystem((tx) => makePiece(tx, deps, id));
      }
    }
    return undefined;
  },
};
