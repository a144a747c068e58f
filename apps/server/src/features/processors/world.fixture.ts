import {
  incidentsRegister,
  processorDoorReport,
  processorsCreate,
  type BodyOf,
  type ProcessorView,
} from '@bongsu/contracts';
import type { SignedInClient, TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';

export const contact = { name: '한여울', phone: '02-000-0100', email: 'person-100@example.invalid' };
export const reporter = { name: '도가람', phone: '02-000-0200', email: 'person-200@example.invalid' };

export interface Processor {
  readonly processor: ProcessorView;
  readonly code: string;
}

export const addProcessor = (
  officer: SignedInClient,
  fields: Partial<BodyOf<typeof processorsCreate>> = {},
): Promise<Processor> =>
  officer.call(processorsCreate, {
    body: { name: '가온정보', work: '수강신청 시스템 운영', contact, from: '2026-01-01', ...fields },
  });

/** A report by this code, and which case came of it as only the database knows. */
export const report = async (
  app: TestApp,
  code: string,
  fields: Partial<BodyOf<typeof processorDoorReport>> = {},
): Promise<{ readonly id: string; readonly number: number; readonly reportedAt: string }> => {
  const body = {
    code,
    summary: '백업 파일이 밖에서 열렸습니다.',
    awareAt: '2026-11-19T09:00:00+09:00',
    contact: reporter,
    ...fields,
  };
  const answer = await app.stranger().call(processorDoorReport, { body });
  const [row] = await app.rows<{ id: string }>(
    sql`select incident_id as id from processor_report order by incident_id desc limit 1`,
  );
  return { ...answer, id: row?.id ?? '' };
};

export const enterInRegister = async (officer: SignedInClient, incidentId: string): Promise<void> => {
  const body = {
    version: await versionOf(officer, incidentId),
    title: '수강신청 백업 노출',
    reporterType: 'public',
    departmentId: null,
  } as const;
  await officer.call(incidentsRegister, { params: { incidentId }, body });
};
