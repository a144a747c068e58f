import { systemActor, type Actor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import type { Stage } from '../../../test/story.ts';
import { assignHandler } from '../incidents/assign.ts';
import { fileReport } from '../incidents/file-report.ts';
import { grade, register } from '../incidents/register.ts';
import { findIncident } from '../incidents/index.ts';
import { saveMailSettings } from '../organisation/index.ts';
import { alarms, dutySweep, reminders } from './index.ts';

type Person = Awaited<ReturnType<Stage['person']>>;

/** Mail may leave from here on; in these tests it is read from its queue. */
export const allowMail = (stage: Pick<Stage, 'deps'>): Promise<void> =>
  stage.deps.database.transaction(systemActor, (tx) =>
    saveMailSettings(tx, stage.deps.vault, {
      host: '127.0.0.1',
      port: 2525,
      security: 'none',
      user: null,
      from: 'bongsu@example.invalid',
    }),
  );

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What was queued since the last look, oldest first. */
export const takeMail = (stage: Pick<Stage, 'deps'>): Promise<Letter[]> =>
  stage.deps.database.transaction(systemActor, async (tx) => {
    const rows = await tx.many<{ id: string; to: string; subject: string; body: Buffer }>(sql`
      select id, to_person as to, subject, body from mail where state = 'queued' order by created_at, id`);
    await tx.run(sql`update mail set state = 'sent' where state = 'queued'`);
    return rows.map(({ id, to, subject, body }) => ({
      to,
      subject,
      body: stage.deps.vault.open(body, `mail:${id}`),
    }));
  });

/** What the product does by itself in one round. */
export const runJobs = async ({ deps }: Stage): Promise<void> => {
  for (const job of [dutySweep, alarms, reminders]) await job.run(deps);
};

const versionOf = (stage: Stage, id: string): Promise<number> =>
  stage.deps.database.transaction(systemActor, async (tx) => (await findIncident(tx, id))!.version);

export const report = async ({ deps, clock }: Stage, by: Actor): Promise<string> =>
  deps.database.transaction(by, async (tx) => {
    const filed = await fileReport(tx, deps, {
      summary: '비밀스러운 신고 내용입니다.',
      noticedAt: clock.now().toString(),
      occurredAt: clock.now().toString(),
      departmentId: null,
      approximateCount: 2300,
      reporterType: 'staff',
      shared: false,
      involvedIds: [],
      phone: '',
      email: '',
    });
    return filed.id;
  });

export interface Cast {
  readonly id: string;
  readonly staff: Person;
  readonly officer: Person;
  readonly cpo: Person;
  readonly handler: Person;
  readonly head: Person;
}

/** A case with its handler a moment after it was reported, and everybody told of it. */
export const openCase = async (stage: Stage, level: 1 | 2 | 3 = 2, involved: readonly Person[] = []): Promise<Cast> => {
  const { deps } = stage;
  const [staff, officer, cpo, handler, head] = [
    await stage.person([]),
    await stage.person(['officer'], '정보보호팀'),
    await stage.person(['cpo'], '정보보호팀'),
    await stage.person(['handler']),
    await stage.person(['head'], '총장실'),
  ];
  const id = await report(stage, staff);
  await deps.database.transaction(officer, async (tx) =>
    register(tx, deps, id, {
      version: await versionOf(stage, id),
      title: '비밀스러운 제목',
      reporterType: 'staff',
      departmentId: handler.departmentId,
      involvedIds: involved.map(({ personId }) => personId),
    }),
  );
  const answers = { disclosedOutside: level === 1, misusedInside: level === 2, keptUnsafely: level === 3 };
  await deps.database.transaction(cpo, async (tx) =>
    grade(tx, deps, id, { version: await versionOf(stage, id), answers, grade: level, reason: '' }),
  );
  await deps.database.transaction(cpo, async (tx) =>
    assignHandler(tx, deps, id, { version: await versionOf(stage, id), handlerId: handler.personId, reason: '' }),
  );
  return { id, staff, officer, cpo, handler, head };
};
