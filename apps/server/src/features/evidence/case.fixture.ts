import { incidentsAssign, incidentsGet, incidentsGrade, incidentsRegister, reportsFile } from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';

export interface CaseAtHand {
  readonly id: string;
  readonly staff: SignedInClient;
  readonly officer: SignedInClient;
  readonly cpo: SignedInClient;
  readonly handler: SignedInClient;
}

export const versionOf = async (client: SignedInClient, incidentId: string): Promise<number> =>
  (await client.call(incidentsGet, { params: { incidentId } })).version;

/** A graded case of a department with its handler, driven there over HTTP. */
export const openCase = async (app: TestApp, grade: 1 | 2 | 3 = 2, department = '교무처'): Promise<CaseAtHand> => {
  const [staff, officer, cpo, handler] = [
    await app.signInAs('staff'),
    await app.signInAs('officer', { department: '정보보호팀' }),
    await app.signInAs('cpo', { department: '정보보호팀' }),
    await app.signInAs('handler', { department }),
  ];
  const { id } = await staff.call(reportsFile, {
    body: {
      summary: '공지사항 붙임파일에 명단이 들어 있습니다.',
      noticedAt: '2026-11-20T18:00:00+09:00',
      phone: '010-0000-0000',
    },
  });
  const params = { incidentId: id };
  await officer.call(incidentsRegister, {
    params,
    body: {
      version: await versionOf(officer, id),
      title: '명단 노출',
      reporterType: 'staff',
      departmentId: handler.person.departmentId,
    },
  });
  const answers = { disclosedOutside: grade === 1, misusedInside: grade === 2, keptUnsafely: grade === 3 };
  await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, id), answers, grade } });
  await cpo.call(incidentsAssign, {
    params,
    body: { version: await versionOf(cpo, id), handlerId: handler.person.personId },
  });
  return { id, staff, officer, cpo, handler };
};
