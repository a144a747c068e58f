import {
  incidentsDismiss,
  incidentsGet,
  incidentsRegister,
  incidentsTimeline,
  looksLikeReceipt,
  publicAbout,
  publicAdd,
  publicAddFile,
  publicOpen,
  publicReport,
  reporterThreadAsk,
  reporterThreadDownload,
  reporterThreadGet,
  type BodyOf,
  type Role,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type AnswerOf, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { openCase, versionOf } from '../evidence/case.fixture.ts';
import { jpegWith, plainJpeg } from './strip/files.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let cpo: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  cpo = await app.signInAs('cpo');
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '신고 내용을 더 확인해야 함';

type Report = Partial<BodyOf<typeof publicReport>>;
type Filed = AnswerOf<typeof publicReport> & { readonly id: string };

/** A report through the public door, and which case came of it as only the database knows. */
const fileReport = async (report: Report = {}): Promise<Filed> => {
  const answer = await app.stranger().call(publicReport, { body: { summary: '명단이 밖에 있습니다.', ...report } });
  const [row] = await app.rows<{ id: string }>(
    sql`select incident_id as id from public_report join incident on incident.id = incident_id order by incident_id desc limit 1`,
  );
  return { ...answer, id: row?.id ?? '' };
};

const awareOf = async ({ id }: Filed): Promise<string | null> =>
  (await officer.call(incidentsGet, { params: { incidentId: id } })).awareAt;

const register = async (id: string): Promise<void> => {
  const body = {
    version: await versionOf(officer, id),
    title: '명단 노출',
    reporterType: 'public',
    departmentId: null,
  } as const;
  await officer.call(incidentsRegister, { params: { incidentId: id }, body });
};

describe('anybody', () => {
  it('learns before reporting who listens, and which files are taken', async () => {
    const about = await app.stranger().call(publicAbout);
    expect(about).toMatchObject({ organisation: '한빛대학교', fileLimit: 10 * 1024 * 1024 });
  });

  it('reports with no account and no name, and gets a receipt that is kept by nobody else', async () => {
    const { receipt, id } = await fileReport();
    expect(looksLikeReceipt(receipt)).toBe(true);
    const kept = await app.rows<{ receipt: string }>(sql`select receipt from public_report where incident_id = ${id}`);
    expect(kept[0]?.receipt).toMatch(/^[0-9a-f]{64}$/);
    expect((await officer.call(incidentsGet, { params: { incidentId: id } })).reporter.identity).toBe('none');
  });

  it('is told which field is wrong, in Korean and in English', async () => {
    const body = { summary: '신고', email: 'no address', noticedAt: '2027-01-01T00:00:00+09:00' };
    expect(await app.stranger().refusal(publicReport, { body })).toMatchObject({ errors: [{ path: 'email' }] });
    const english = app.stranger({ 'accept-language': 'en' });
    expect(await english.refusal(publicReport, { body: { ...body, email: '' } })).toMatchObject({
      errors: [{ path: 'noticedAt', message: 'This moment lies in the future.' }],
    });
  });
});

it('before the set-up is done nobody would read a report, so none is taken', async () => {
  await using empty = await startTestApp({ fresh: true });
  for (const refused of [
    await empty.stranger().refusal(publicAbout),
    await empty.stranger().refusal(publicReport, { body: { summary: '신고' } }),
  ])
    expect(refused).toMatchObject({ code: 'unavailable' });
});

describe('the case that comes of it', () => {
  it('is triaged like any other, and says that it came through the public door', async () => {
    const { id, reportedAt } = await fileReport({ reporterType: 'student', approximateCount: 40 });
    const view = await officer.call(incidentsGet, { params: { incidentId: id } });
    expect(view).toMatchObject({ source: 'public', stage: 'reported', reporterType: 'student', reportedAt });
    expect(view.next.map(({ code }) => code)).toContain('register');
    expect(view.facts['subjectCountAtLeast']?.value).toBe(40);
    await register(id);
    expect(await officer.call(incidentsGet, { params: { incidentId: id } })).toMatchObject({ stage: 'registered' });
    const { id: inside } = await openCase(app);
    expect((await officer.call(incidentsGet, { params: { incidentId: inside } })).source).toBe('staff');
  });

  it('starts the clocks when it arrives; for a member of staff when they noticed, as inside', async () => {
    const noticedAt = '2026-11-19T09:00:00+09:00';
    const [stranger, member] = [
      await fileReport({ noticedAt }),
      await fileReport({ noticedAt, reporterType: 'staff' }),
    ];
    expect([await awareOf(stranger), await awareOf(member)]).toEqual([stranger.reportedAt, noticedAt]);
  });

  it('seals a name that was given: those who work on the case see that there is one, and none of it', async () => {
    const { id } = await fileReport({ name: '김구름', phone: '010-0000-1234' });
    const view = await cpo.call(incidentsGet, { params: { incidentId: id } });
    expect(view.reporter).toEqual({ identity: 'sealed', mayAsk: false });
    const sealed = sql`select from incident_reporter where incident_id = ${id}`;
    for (const { person } of [officer, cpo]) expect(await app.rowsAs(person, sealed)).toEqual([]);
    // Nor does the product read it for itself.
    expect(await app.rows(sealed)).toEqual([]);
  });
});

describe('with the receipt', () => {
  it('the reporter comes back, is asked, answers, and adds what they found since', async () => {
    const { id, receipt } = await fileReport();
    const params = { incidentId: id };
    const reporter = app.stranger();
    expect(await reporter.call(publicOpen, { body: { receipt } })).toMatchObject({ state: 'received', messages: [] });
    await register(id);
    await officer.call(reporterThreadAsk, { params, body: { text: '파일은 어디에 있었습니까?' } });
    // As somebody types it who wrote it down by hand.
    const typed = ` ${receipt.toLowerCase().replaceAll('-', ' ')} `;
    const opened = await reporter.call(publicOpen, { body: { receipt: typed } });
    expect(opened).toMatchObject({ state: 'in-hand', mayAdd: true });
    expect(opened.messages.map(({ from, text }) => [from, text])).toEqual([['staff', '파일은 어디에 있었습니까?']]);
    await reporter.call(publicAdd, { body: { receipt, text: '학과 누리집 자료실입니다.' } });
    await reporter.call(publicAddFile, { body: { receipt }, file: { name: 'IMG_1.jpg', content: jpegWith('x', 1) } });
    const thread = await officer.call(reporterThreadGet, { params });
    expect(thread.reachable).toBe(true);
    expect(thread.messages.map(({ from, by }) => [from, by?.id ?? null])).toEqual([
      ['staff', officer.person.personId],
      ['reporter', null],
    ]);
    expect(thread.files.map(({ fileName }) => fileName)).toEqual(['F-01.jpg']);
    const kinds = (await officer.call(incidentsTimeline, { params })).items.map(({ kind, by }) => [
      kind,
      by?.id ?? null,
    ]);
    expect(kinds.slice(-3)).toEqual([
      ['reporter-asked', officer.person.personId],
      ['reporter-wrote', null],
      ['reporter-added-file', null],
    ]);
  });

  it('what is added waits for the officer until something is done about it', async () => {
    const { id, receipt } = await fileReport();
    const waiting = () => app.rows(sql`select role from task where incident_id = ${id} and kind = 'reporter-wrote'`);
    expect(await waiting()).toEqual([]);
    await app.stranger().call(publicAdd, { body: { receipt, text: '더 있습니다' } });
    await app.stranger().call(publicAdd, { body: { receipt, text: '또 있습니다' } });
    expect(await waiting()).toEqual([{ role: 'officer' }]);
    await officer.call(reporterThreadAsk, { params: { incidentId: id }, body: { text: '고맙습니다.' } });
    expect(await waiting()).toEqual([]);
  });

  it('nobody learns who of the staff answered, nor reads the report itself', async () => {
    const { id, receipt } = await fileReport({ summary: '이것은 신고한 사람의 글입니다.', name: '김구름' });
    await officer.call(reporterThreadAsk, { params: { incidentId: id }, body: { text: '더 아는 것이 있습니까?' } });
    const answer = JSON.stringify(await app.stranger().call(publicOpen, { body: { receipt } }));
    for (const secret of ['이것은', '김구름', officer.person.personId, id]) expect(answer).not.toContain(secret);
  });

  it('what is said to a wrong one is the same, whatever is wrong with it', async () => {
    const { receipt } = await fileReport();
    const last = receipt.endsWith('2') ? '3' : '2';
    const wrong = [receipt.slice(0, -1) + last, '2222-2222-2222-2222-2222', '', ' ', '%', "' or 1=1 --"];
    const answers = new Set<string>();
    for (const code of wrong) {
      const { instance: _instance, ...said } = await app.stranger().refusal(publicOpen, { body: { receipt: code } });
      answers.add(JSON.stringify(said));
      const { instance: _other, ...added } = await app
        .stranger()
        .refusal(publicAdd, { body: { receipt: code, text: '글' } });
      answers.add(JSON.stringify(added));
      const { instance: _third, ...file } = await app
        .stranger()
        .refusal(publicAddFile, { body: { receipt: code }, file: { name: 'a.txt', content: '글' } });
      answers.add(JSON.stringify(file));
    }
    expect(answers.size).toBe(1);
  });

  it('nothing is added to a report that is closed, and the reporter sees that it is', async () => {
    const { id, receipt } = await fileReport();
    await register(id);
    const body = { version: await versionOf(cpo, id), reason: '침해가 아님을 확인함' };
    await cpo.call(incidentsDismiss, { params: { incidentId: id }, body });
    const reporter = app.stranger();
    expect(await reporter.call(publicOpen, { body: { receipt } })).toMatchObject({ state: 'closed', mayAdd: false });
    expect(await reporter.refusal(publicAdd, { body: { receipt, text: '더 있습니다' } })).toMatchObject({
      code: 'not-now',
    });
  });
});

describe('the database itself', () => {
  it('gives what was written to those who work on the case, and receipts and originals to nobody', async () => {
    const { id, receipt } = await fileReport();
    await app.stranger().call(publicAdd, { body: { receipt, text: '더 있습니다' } });
    await app.stranger().call(publicAddFile, { body: { receipt }, file: { name: 'a.txt', content: '글' } });
    const seenBy = async (role: Role): Promise<readonly number[]> => {
      const { person } = await app.signInAs(role);
      const queries = [
        sql`select from incident where id = ${id}`,
        sql`select from reporter_message where incident_id = ${id}`,
        sql`select from reporter_file where incident_id = ${id}`,
        sql`select from reporter_file_original where incident_id = ${id}`,
        sql`select from public_report where incident_id = ${id}`,
      ];
      const counts: number[] = [];
      for (const query of queries) counts.push((await app.rowsAs(person, query)).length);
      return counts;
    };
    expect(await seenBy('officer')).toEqual([1, 1, 1, 0, 0]);
    for (const role of ['head', 'auditor'] as const)
      expect([role, await seenBy(role)]).toEqual([role, [1, 0, 0, 0, 0]]);
    for (const role of ['staff', 'handler', 'administrator'] as const)
      expect([role, await seenBy(role)]).toEqual([role, [0, 0, 0, 0, 0]]);
  });
});

describe('a file from outside', () => {
  it('is handed to those who work on the case as a copy, with a reason on record', async () => {
    const { id, receipt } = await fileReport();
    await app.stranger().call(publicAddFile, {
      body: { receipt },
      file: { name: '김구름 전화.jpg', content: jpegWith('김구름', 1) },
    });
    const [file] = (await officer.call(reporterThreadGet, { params: { incidentId: id } })).files;
    const params = { incidentId: id, fileId: file?.id ?? '' };
    const { bytes, headers } = await officer.download(reporterThreadDownload, { params, body: { reason } });
    expect(bytes).toEqual(plainJpeg);
    expect(headers.get('content-disposition')).toContain('F-01.jpg');
    const records = await app.rows(sql`
      select action, reason from access_record where subjects = ${[`reporter-file:${params.fileId}`]}`);
    expect(records).toEqual([{ action: 'download', reason }]);
  });

  it('is not taken when it cannot be freed from its maker, and nothing of it stays with the case', async () => {
    const { id, receipt } = await fileReport();
    const pdf = { name: 'report.pdf', content: '%PDF-1.7\n1 0 obj <</Author (kim)>> endobj' };
    const refused = await app.stranger().refusal(publicAddFile, { body: { receipt }, file: pdf });
    expect(refused).toMatchObject({ code: 'wrong-file' });
    expect(refused.detail).toContain('JPEG·PNG');
    expect((await officer.call(reporterThreadGet, { params: { incidentId: id } })).files).toEqual([]);
  });

  it('is as large as a stranger may make it, and no larger', async () => {
    const { receipt } = await fileReport();
    const large = { name: 'a.txt', content: Buffer.alloc(10 * 1024 * 1024 + 1, 0x61) };
    expect(await app.stranger().refusal(publicAddFile, { body: { receipt }, file: large })).toMatchObject({
      code: 'too-large',
    });
  });
});

describe('whoever reported with an account', () => {
  it('is not asked here: they hold no receipt', async () => {
    const { id } = await openCase(app);
    const params = { incidentId: id };
    expect((await officer.call(reporterThreadGet, { params })).reachable).toBe(false);
    expect(await officer.refusal(reporterThreadAsk, { params, body: { text: '묻습니다' } })).toMatchObject({
      code: 'not-now',
    });
  });
});
