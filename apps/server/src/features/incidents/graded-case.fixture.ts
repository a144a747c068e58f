import type { Stage } from '../../../test/story.ts';
import { systemActor, type Actor } from '../../actor.ts';
import { assignHandler } from './assign.ts';
import { fileReport } from './file-report.ts';
import { grade, register } from './register.ts';
import { findIncident } from './store.ts';

/** Somebody reports 2,300 names in an attachment. */
export const report = async ({ deps }: Stage, by: Actor): Promise<string> =>
  (
    await deps.database.transaction(by, (tx) =>
      fileReport(tx, deps, {
        summary: '공지사항 붙임파일에 2,300명 명단이 들어 있습니다.',
        noticedAt: '2026-11-20T18:20:00+09:00',
        occurredAt: null,
        departmentId: null,
        approximateCount: 2300,
        reporterType: 'staff',
        shared: false,
        involvedIds: [],
        phone: '',
        email: '',
      }),
    )
  ).id;

export const versionOf = (stage: Stage, id: string): Promise<number> =>
  stage.deps.database.transaction(systemActor, async (tx) => (await findIncident(tx, id))?.version ?? 0);

/** Drives the real verbs up to a graded case with a handler. */
export const gradedCase = async (stage: Stage, grading: 1 | 2 | 3 = 1) => {
  const { deps } = stage;
  const [staff, officer, cpo, handler] = [
    await stage.person([]),
    await stage.person(['officer'], '정보보호팀'),
    await stage.person(['cpo'], '정보보호팀'),
    await stage.person(['handler']),
  ];
  const id = await report(stage, staff);
  await deps.database.transaction(officer, async (tx) =>
    register(tx, deps, id, {
      version: await versionOf(stage, id),
      title: '명단 노출',
      reporterType: 'staff',
      departmentId: handler.departmentId,
      involvedIds: [],
    }),
  );
  const answers = { disclosedOutside: grading === 1, misusedInside: grading === 2, keptUnsafely: grading === 3 };
  await deps.database.transaction(cpo, async (tx) =>
    grade(tx, deps, id, { version: await versionOf(stage, id), answers, grade: grading, reason: '' }),
  );
  await deps.database.transaction(cpo, async (tx) =>
    assignHandler(tx, deps, id, { version: await versionOf(stage, id), handlerId: handler.personId, reason: '' }),
  );
  return { id, staff, officer, cpo, handler };
};
