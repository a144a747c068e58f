// A title that begins with `=` is a program as soon as somebody opens the exported register: it can send the cell beside it
// to a stranger, or start one on the privacy officer's own computer. So in no spreadsheet that leaves here does a text run,
// and none of it is lost.
import {
  accessRecordsExport,
  accessReviewsExport,
  incidentsExport,
  incidentsRegister,
  operations,
  recipientsExport,
  recipientsExportBadRows,
  reportsFile,
  roundsExport,
} from '@bongsu/contracts';
import { unguardText } from '@bongsu/docgen';
import { formulaAttacks } from '@bongsu/testkit';
import { newId } from '@bongsu/kit';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../database/index.ts';
import { reviewOf } from '../features/access-reviews/review.fixture.ts';
import { enrol, roundToday } from '../features/discovery/world.fixture.ts';
import { versionOf } from '../features/evidence/case.fixture.ts';
import {
  approved,
  csvOf as listOf,
  draft,
  importCsv,
  setNoticeStage,
  type NoticeStage,
} from '../features/notices/case.fixture.ts';

const reason = '분기 현황 보고';
/** What a spreadsheet program would run, as trust in nobody's cleverness has it: by its first visible sign. */
const RUNS = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－＠]/u;
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

let stage: NoticeStage;
let noticeId: string;
/** What a person can type into one line. */
const typable = formulaAttacks.filter((text) => !/[\p{Cc}]/u.test(text) && text.trim() === text);
const titles = typable.filter((_text, place) => place % 7 === 0);
const emails = ['=1+1@example.invalid', '+cmd@example.invalid', '-1@example.invalid', '|calc@example.invalid'];

const register = async (title: string): Promise<void> => {
  const { app, officer } = stage;
  const staff = await app.signInAs('staff');
  const { id } = await staff.call(reportsFile, { body: { summary: title, noticedAt: '2026-11-20T18:00:00+09:00' } });
  await officer.call(incidentsRegister, {
    params: { incidentId: id },
    body: { version: await versionOf(officer, id), title, reporterType: 'student', departmentId: null },
  });
};

beforeAll(async () => {
  stage = await setNoticeStage();
  for (const title of titles) await register(title);
  noticeId = await approved(
    stage,
    emails.map((email) => ({ name: '김등대', email })),
  );
  for (const text of formulaAttacks.filter((attack) => !attack.includes('\u0000'))) {
    await stage.app.rows(sql`
      insert into access_record (id, at, via, operation, action, reason)
      values (${newId(stage.app.clock)}, ${stage.app.clock.now()}, 'web', 'incidents.export', 'download', ${text})
      returning 1`);
  }
});
afterAll(() => stage[Symbol.asyncDispose]());

const csvOf = (bytes: Buffer): readonly string[] => parse(bytes, { bom: true, relaxColumnCount: true }).flat();

const isSafe = (cells: readonly string[]): void => {
  expect(cells.filter((cell) => RUNS.test(cell) && !isNumber(cell))).toEqual([]);
};

const registerAs = (format: 'csv' | 'xlsx') => stage.officer.download(incidentsExport, { query: { format, reason } });
const resultAs = (format: 'csv' | 'xlsx') =>
  stage.officer.download(recipientsExport, {
    params: { incidentId: stage.incidentId, noticeId },
    body: { format, masked: false, reason },
  });

const roundResult = async (department: string) => {
  const { app, officer } = stage;
  await enrol(app, officer, await app.signInAs('staff', { department }));
  return officer.download(roundsExport, { params: { roundId: await roundToday(app, officer) }, query: { reason } });
};

const reviewed = async (accounts: readonly string[]) =>
  stage.officer.download(accessReviewsExport, {
    params: { reviewId: await reviewOf(stage.app.deps, accounts) },
    query: { reason },
  });

it('every file with columns that the product hands out is looked at here', () => {
  const exports = operations.filter(({ file, path }) => file === true && path.includes('/export'));
  expect(exports.map(({ id }) => id).toSorted()).toEqual([
    'accessRecords.export',
    'accessReviews.export',
    'incidents.export',
    'recipients.export',
    'recipients.exportBadRows',
    'rounds.export',
  ]);
});

describe('no text runs, and none is lost', () => {
  it('in the register as CSV', async () => {
    const cells = csvOf((await registerAs('csv')).bytes);
    isSafe(cells);
    expect(cells.map(unguardText)).toEqual(expect.arrayContaining(titles));
  });

  it('in the delivery result as CSV', async () => {
    const cells = csvOf((await resultAs('csv')).bytes);
    isSafe(cells);
    expect(cells.map(unguardText)).toEqual(expect.arrayContaining(emails));
  });

  it('in the rows of a list that were kept aside', async () => {
    const { incidentId, handler } = stage;
    const params = { incidentId, noticeId: await draft(stage) };
    const people = typable.map((text) => ({ name: `"${text.replaceAll('"', '""')}"`, email: '=cmd' }));
    const { bad } = await importCsv(handler, params, listOf(people));
    const cells = csvOf((await handler.download(recipientsExportBadRows, { params })).bytes);
    isSafe(cells);
    expect(cells).toHaveLength((bad + 1) * 3);
  });

  it('in the access records', async () => {
    const auditor = await stage.app.signInAs('auditor');
    const cells = csvOf((await auditor.download(accessRecordsExport, { query: { reason } })).bytes);
    isSafe(cells);
    expect(cells.map(unguardText)).toEqual(expect.arrayContaining([...typable]));
  });

  it('in the register, the delivery result, the result of a round and a review as XLSX, where every text is a text', async () => {
    for (const [file, texts] of [
      [await registerAs('xlsx'), titles],
      [await resultAs('xlsx'), emails],
      [await roundResult('=1+1'), ['=1+1']],
      [await reviewed(titles), titles],
    ] as const) {
      const cells = (await readXlsxFile(file.bytes)).flatMap(({ data }) => data.flat());
      expect(cells).toEqual(expect.arrayContaining([...texts]));
    }
  });
});
