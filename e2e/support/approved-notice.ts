import {
  incidentsAssign,
  incidentsGet,
  incidentsGrade,
  incidentsRecordFacts,
  incidentsRegister,
  noticesDecide,
  noticesDraft,
  noticesGet,
  noticesSubmit,
  recipientsImport,
  recipientsPreview,
  reportsFile,
  type NoticeKind,
} from '@bongsu/contracts';
import type { Client } from '../../apps/server/test/client.ts';

interface Two {
  /** Registers, handles and writes. */
  readonly officer: Client & { readonly personId: string };
  /** Grades, names the handler, approves. */
  readonly cpo: Client;
}

const versionOf = async (client: Client, incidentId: string): Promise<number> =>
  (await client.call(incidentsGet, { params: { incidentId } })).version;

/** A breach that became known at `at`, as far as a notice can be written. */
export const openBreach = async ({ officer, cpo }: Two, at: string): Promise<string> => {
  const { id: incidentId } = await officer.call(reportsFile, {
    body: { summary: '신청자 명단이 누리집에 올라와 있습니다.', noticedAt: at },
  });
  const params = { incidentId };
  const registering = { title: '신청자 명단 노출', reporterType: 'staff', departmentId: null } as const;
  await officer.call(incidentsRegister, {
    params,
    body: { version: await versionOf(officer, incidentId), ...registering },
  });
  const answers = { disclosedOutside: true, misusedInside: false, keptUnsafely: false };
  await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, incidentId), answers, grade: 1 } });
  const handlerId = officer.personId;
  await cpo.call(incidentsAssign, { params, body: { version: await versionOf(cpo, incidentId), handlerId } });
  const facts = {
    occurredAt: at,
    awareAt: at,
    subjectCount: 3,
    dataKinds: ['general'],
    dataItems: '성명, 전자우편 주소, 휴대전화 번호',
    effects: ['leak'],
    cause: 'mistake',
    circumstances: '공지사항의 붙임파일에 명단이 들어 있었습니다.',
    containedAt: at,
    contactsUnknown: 'some',
  };
  const body = {
    version: await versionOf(officer, incidentId),
    facts: facts as never,
    source: '누리집',
    reason: '조사에서 확인',
  };
  await officer.call(incidentsRecordFacts, { params, body });
  return incidentId;
};

/** A notice with its list, approved word for word. */
export const approveNotice = async (
  { officer, cpo }: Two,
  incidentId: string,
  list: string,
  kind: NoticeKind = 'full',
): Promise<string> => {
  const { id: noticeId } = await officer.call(noticesDraft, { params: { incidentId }, body: { kind } });
  const params = { incidentId, noticeId };
  const { importId, mapping, hasHeader } = await officer.call(recipientsPreview, {
    params,
    file: { name: '명단.csv', content: list },
  });
  await officer.call(recipientsImport, { params: { ...params, importId }, body: { mapping, hasHeader } });
  const { version } = await officer.call(noticesGet, { params });
  await officer.call(noticesSubmit, { params, body: { version } });
  const { digest, recipientsDigest } = await cpo.call(noticesGet, { params });
  await cpo.call(noticesDecide, { params, body: { decision: 'approved', note: '', digest, recipientsDigest } });
  return noticeId;
};
