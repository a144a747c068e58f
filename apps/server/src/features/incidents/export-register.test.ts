import { incidentsExport, incidentsRegister, reportsFile } from '@bongsu/contracts';
import { unguardText } from '@bongsu/docgen';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { versionOf } from '../evidence/case.fixture.ts';

const FORMULA = '=HYPERLINK("https://example.invalid","눌러 보세요")';
const reason = '분기 현황 보고';

let app: TestApp;
let officer: SignedInClient;

const registered = async (title: string): Promise<void> => {
  const staff = await app.signInAs('staff');
  const { id } = await staff.call(reportsFile, {
    body: { summary: '명단이 노출되었습니다.', noticedAt: '2026-11-20T18:00:00+09:00' },
  });
  await officer.call(incidentsRegister, {
    params: { incidentId: id },
    body: { version: await versionOf(officer, id), title, reporterType: 'student', departmentId: null },
  });
};

beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  await registered(FORMULA);
  for (let n = 0; n < 24; n += 1) await registered(`명단 노출 ${String(n)}`);
});
afterAll(() => app[Symbol.asyncDispose]());

const file = (query: { format: 'xlsx' | 'csv'; q?: string; sort?: 'number' }): Promise<{ bytes: Buffer }> =>
  officer.download(incidentsExport, { query: { reason, ...query } });

describe('the register as a spreadsheet', () => {
  it('holds every page of the query, with the columns of the form and moments and numbers as such', async () => {
    const rows = await readSheet((await file({ format: 'xlsx' })).bytes);
    expect(rows).toHaveLength(26);
    expect(rows[0]?.slice(0, 8)).toEqual([
      '접수 일시',
      '신고자 유형',
      '신고개요',
      '등급',
      '처리유형',
      '종결일자',
      '처리내용',
      '비고',
    ]);
    expect(rows[1]?.[0]).toBeInstanceOf(Date);
    expect(rows[1]?.[1]).toBe('학생');
  });

  it('follows the filter of the screen', async () => {
    expect(await readSheet((await file({ format: 'xlsx', q: '명단 노출 7' })).bytes)).toHaveLength(2);
  });

  it('lets no title run as a formula, in neither format, and loses none of it', async () => {
    const rows = await readSheet((await file({ format: 'xlsx', sort: 'number' })).bytes);
    expect(rows[1]?.[2]).toBe(FORMULA);
    const text = (await file({ format: 'csv', sort: 'number' })).bytes.toString();
    expect(text).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(unguardText(`'${FORMULA}`)).toBe(FORMULA);
  });

  it('needs a reason, and leaves on record how many cases went out', async () => {
    const refusal = await officer.refusal(incidentsExport, { query: { format: 'csv', reason: '네' } });
    expect(refusal).toMatchObject({ errors: [{ path: 'reason' }] });
    await file({ format: 'csv' });
    const [record] = await app.rows(sql`
      select action, reason, subject_count as count from access_record where operation = 'incidents.export'
      order by at desc, id desc limit 1`);
    expect(record).toEqual({ action: 'download', reason, count: 25 });
  });
});
