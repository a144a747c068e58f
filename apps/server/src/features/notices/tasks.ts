import { instant, toSeoulIso } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from '../tasks/index.ts';
import { noticesOf, countsOf, type Counts } from './store.ts';
import type { Notice } from './notice.ts';

const dueOf = (of: Case, notice: Notice): Task['dueAt'] => {
  const due = of.duties.find((duty) => duty.key === `${notice.rule}:${notice.duty}`)?.dueAt ?? null;
  return due === null ? null : instant(due.toString());
};

/** Waits for each role in which somebody may decide: one who did not write it. */
const forSubmitted = (of: Case, notice: Notice, deciders: ReadonlyMap<string, readonly string[]>): readonly Task[] =>
  (['officer', 'cpo'] as const)
    .filter((role) => deciders.get(role)?.some((personId) => !notice.authorIds.includes(personId)))
    .map((role) => ({
      key: `notice:${notice.id}:decide:${role}`,
      kind: 'decide-notice',
      role,
      personId: null,
      text: { ko: `통지문 결재하기: ${notice.title}`, en: `Decide on a notice: ${notice.title}` },
      dueAt: dueOf(of, notice),
    }));

const forState = (of: Case, notice: Notice, deciders: ReadonlyMap<string, readonly string[]>): readonly Task[] => {
  const common = { dueAt: dueOf(of, notice) };
  if (notice.state === 'submitted') return forSubmitted(of, notice, deciders);
  if (notice.state === 'returned') {
    return [
      {
        ...common,
        key: `notice:${notice.id}:returned`,
        kind: 'rewrite-notice',
        role: null,
        personId: notice.authorId,
        text: { ko: `반려된 통지문 고치기: ${notice.title}`, en: `Rewrite a returned notice: ${notice.title}` },
      },
    ];
  }
  if (notice.state === 'approved' || notice.state === 'paused') {
    const ko = notice.state === 'approved' ? '승인된 통지문 보내기 또는 게시하기' : '멈춘 발송 이어가기';
    const en = notice.state === 'approved' ? 'Send or post an approved notice' : 'Go on with a paused sending';
    return [
      {
        ...common,
        key: `notice:${notice.id}:${notice.state}`,
        kind: 'send-notice',
        role: 'officer',
        personId: null,
        text: { ko: `${ko}: ${notice.title}`, en: `${en}: ${notice.title}` },
      },
    ];
  }
  return [];
};

const officerTask = (of: Case, notice: Notice, code: string, ko: string, en: string, kind = code): Task => ({
  key: `notice:${notice.id}:${code}`,
  kind,
  role: 'officer',
  personId: null,
  text: { ko, en },
  dueAt: dueOf(of, notice),
});

/** One for each time the alarm is raised. Who must know of it is told at once, by `features/reminders`. */
const forLate = (of: Case, notice: Notice): readonly Task[] =>
  notice.lateSince === null
    ? []
    : [
        officerTask(
          of,
          notice,
          `late:${toSeoulIso(notice.lateSince)}`,
          '법정 기한을 넘길 것으로 보이는 통지 발송 살피기',
          'A notice is likely to reach its last reader too late',
          'notice-late',
        ),
      ];

const forOutcome = (of: Case, notice: Notice, counts: Counts, posted: boolean): readonly Task[] => {
  if (notice.startedAt === null || notice.recipientsDestroyedAt !== null) return [];
  const doubt = counts['in-doubt'];
  const ended = notice.state === 'sent' || notice.state === 'stopped';
  const unreached = ended ? counts.refused + counts.unreachable + counts.withheld : 0;
  return [
    ...(doubt === 0
      ? []
      : [
          officerTask(
            of,
            notice,
            'notice-in-doubt',
            `도착했는지 알 수 없는 발송 ${doubt}건 매듭짓기`,
            `Settle ${doubt} in doubt`,
          ),
        ]),
    ...(unreached === 0 || posted
      ? []
      : [
          officerTask(
            of,
            notice,
            'notice-unreached',
            `어떤 방법으로도 닿지 않은 ${unreached}명에게 게시나 전화로 알리기`,
            `Reach ${unreached} people whom no channel reached`,
          ),
        ]),
  ];
};

const decidersOf = async (tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx.many<Row & { role: string; ids: string[] }>(sql`
    select role, array_agg(id) as ids from person, unnest(roles) as role
    where active and role in ('officer', 'cpo') group by role`);
  return new Map(rows.map(({ role, ids }) => [role, ids]));
};

/** What of the notices of a case waits for whom. */
export const noticeTasks = async (tx: Tx, of: Case): Promise<readonly Task[]> => {
  if (of.stage === 'closed' || of.stage === 'dismissed') return [];
  const posted = new Set(
    (
      await tx.many<Row & { noticeId: string }>(sql`
        select notice_id as "noticeId" from posting where incident_id = ${of.id} and (ended_at is null or ended_at >= complete_at)`)
    ).map((row) => row.noticeId),
  );
  const deciders = await decidersOf(tx);
  const tasks: Task[] = [];
  for (const notice of await noticesOf(tx, of.id)) {
    if (notice.state === 'approved' && posted.has(notice.id)) continue;
    tasks.push(...forState(of, notice, deciders), ...forLate(of, notice));
    if (notice.startedAt !== null) {
      const { counts } = await countsOf(tx, notice.id);
      tasks.push(...forOutcome(of, notice, counts, posted.has(notice.id)));
    }
  }
  return tasks;
};
