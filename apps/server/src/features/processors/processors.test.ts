import {
  custodyRequest,
  dutiesPerform,
  incidentsDismiss,
  incidentsGet,
  incidentsGrade,
  incidentsList,
  incidentsTimeline,
  looksLikeReceipt,
  processorDoorAdd,
  processorDoorAddFile,
  processorDoorFile,
  processorDoorOpen,
  processorDoorReport,
  processorsEnd,
  processorsList,
  processorsRenewCode,
  processorsReport,
  processorsUpdate,
  reporterThreadAddFile,
  reporterThreadAsk,
  reporterThreadGet,
} from '@bongsu/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { appoint } from '../custody/custodians.fixture.ts';
import { openCase, versionOf } from '../evidence/case.fixture.ts';
import { saveMailSettings } from '../organisation/index.ts';
import { jpegWith, plainJpeg } from '../public-door/strip/files.fixture.ts';
import { addProcessor, contact, enterInRegister, report, reporter } from './world.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let cpo: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
  cpo = await app.signInAs('cpo');
});
afterAll(async () => app[Symbol.asyncDispose]());

const reason = '코드를 아는 사람이 퇴사함';
const open = (code: string) => app.stranger().call(processorDoorOpen, { body: { code } });
const refused = async (code: string): Promise<string> =>
  (await app.stranger().refusal(processorDoorOpen, { body: { code } })).code;

describe('the register of processors', () => {
  it('takes a processor and shows its code once: of it only a keyed hash is kept, and the contact is sealed', async () => {
    const { processor, code } = await addProcessor(officer, { until: '2027-12-31', subprocessing: true });
    expect(looksLikeReceipt(code)).toBe(true);
    expect(processor).toMatchObject({ name: '가온정보', contact, state: 'active', subprocessing: true, reports: 0 });
    const { items } = await officer.call(processorsList);
    expect(JSON.stringify(items)).not.toContain(code);
    const [row] = await app.rows<{ text: string; code: string }>(sql`
      select to_jsonb(p)::text as text, c.code from processor p join processor_code c on c.processor_id = p.id
      where p.id = ${processor.id}`);
    expect(row?.code).toMatch(/^[0-9a-f]{64}$/);
    for (const secret of [contact.name, contact.phone, contact.email]) expect(row?.text).not.toContain(secret);
  });

  it('is kept by officer and CPO, read by the auditor, and hidden from everybody else', async () => {
    const auditor = await app.signInAs('auditor');
    expect((await auditor.call(processorsList)).items.length).toBeGreaterThan(0);
    const { processor } = await addProcessor(cpo);
    const params = { processorId: processor.id };
    const end = { params, body: { version: processor.version, reason } };
    expect((await auditor.refusal(processorsEnd, end)).neededRoles).toEqual(['officer', 'cpo']);
    for (const role of ['staff', 'handler', 'head', 'administrator'] as const) {
      const client = await app.signInAs(role);
      expect([role, (await client.refusal(processorsList)).code]).toEqual([role, 'forbidden']);
      expect([role, await app.rowsAs(client.person, sql`select from processor`)]).toEqual([role, []]);
    }
    for (const { person } of [officer, cpo, auditor])
      expect(await app.rowsAs(person, sql`select from processor_code`)).toEqual([]);
  });

  it('leaves an access record of every change, with the reason where one was asked', async () => {
    const { processor } = await addProcessor(officer);
    const params = { processorId: processor.id };
    const renewed = await officer.call(processorsRenewCode, { params, body: { version: processor.version, reason } });
    await officer.call(processorsEnd, { params, body: { version: renewed.processor.version, reason } });
    const records = await app.rows(sql`
      select operation, action, reason, person_id as by from access_record
      where subjects = ${[`processor:${processor.id}`]} order by at, id`);
    const by = officer.person.personId;
    expect(records).toEqual([
      { operation: 'processors.create', action: 'create', reason: null, by },
      { operation: 'processors.renewCode', action: 'update', reason, by },
      { operation: 'processors.end', action: 'update', reason, by },
    ]);
  });

  it('tells the second of two editors what stands now', async () => {
    const { processor } = await addProcessor(officer);
    const { id, name, from, version } = processor;
    const body = { name, work: '급여 계산', contact, from, version };
    await officer.call(processorsUpdate, { params: { processorId: id }, body });
    const late = await cpo.refusal(processorsUpdate, { params: { processorId: id }, body: { ...body, work: '배송' } });
    expect(late).toMatchObject({ code: 'conflict', current: { work: '급여 계산' } });
  });

  it('refuses a contract that ends before it begins', async () => {
    const body = { name: '가온정보', work: '운영', contact, from: '2026-02-01', until: '2026-01-31', version: 1 };
    const { processor } = await addProcessor(officer);
    expect(await officer.refusal(processorsUpdate, { params: { processorId: processor.id }, body })).toMatchObject({
      errors: [{ path: 'until' }],
    });
  });
});

describe('a code', () => {
  it('tells its holder to whom they report, and takes spaces and small letters', async () => {
    const { code } = await addProcessor(officer);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    expect(await open(typed)).toMatchObject({
      organisation: '한빛대학교',
      processor: { name: '가온정보', work: '수강신청 시스템 운영' },
      reports: [],
    });
  });

  it('ends at once when another is issued, and the reports are found with the new one', async () => {
    const { processor, code } = await addProcessor(officer);
    await report(app, code);
    const params = { processorId: processor.id };
    const { code: next } = await officer.call(processorsRenewCode, { params, body: { version: 1, reason } });
    expect(await refused(code)).toBe('not-found');
    expect((await open(next)).reports).toHaveLength(1);
  });

  it('ends when a person ends it, and no new one is issued then', async () => {
    const { processor, code } = await addProcessor(officer);
    const params = { processorId: processor.id };
    const ended = await officer.call(processorsEnd, { params, body: { version: 1, reason } });
    expect(ended.state).toBe('ended');
    expect(await refused(code)).toBe('not-found');
    const again = { params, body: { version: ended.version, reason } };
    expect((await officer.refusal(processorsRenewCode, again)).code).toBe('not-now');
  });

  it('opens on the last day of the contract and not on the next', async () => {
    await using later = await startTestApp({ at: '2026-12-31T23:59:00+09:00' });
    const keeper = await later.signInAs('officer');
    const { processor, code } = await addProcessor(keeper, { until: '2026-12-31' });
    await later.stranger().call(processorDoorOpen, { body: { code } });
    later.clock.advance({ minutes: 2 });
    expect((await later.stranger().refusal(processorDoorOpen, { body: { code } })).code).toBe('not-found');
    const { items } = await keeper.call(processorsList);
    expect(items.find(({ id }) => id === processor.id)?.state).toBe('over');
  });
});

describe('a report of a processor', () => {
  it('makes a case that says where it came from, and starts the clock of the controller when it arrives', async () => {
    const { code } = await addProcessor(officer);
    const { id, reportedAt } = await report(app, code, { approximateCount: 1200 });
    const view = await officer.call(incidentsGet, { params: { incidentId: id } });
    expect(view).toMatchObject({ source: 'processor', stage: 'reported', awareAt: reportedAt });
    expect(view.facts['detectedAt']).toMatchObject({ value: '2026-11-19T09:00:00+09:00', source: '수탁자 신고' });
    expect(view.facts['subjectCountAtLeast']?.value).toBe(1200);
    const { items } = await officer.call(incidentsList, { query: { source: 'processor' } });
    expect(items.map((line) => line.source)).not.toContain('staff');
    expect(items.map((line) => line.id)).toContain(id);
  });

  it('waits for the protection officers like any report, and is announced to them by mail', async () => {
    await using mailing = await startTestApp();
    const keeper = await mailing.signInAs('officer');
    const settings = { host: 'mail.example.invalid', port: 25, security: 'none', user: null, password: null } as const;
    await mailing.deps.database.transaction(systemActor, (tx) =>
      saveMailSettings(tx, mailing.deps.vault, { ...settings, from: 'privacy@example.invalid' }),
    );
    const { code } = await addProcessor(keeper);
    const { id } = await report(mailing, code);
    const tasks = sql`select role, kind from task where incident_id = ${id} and kind = 'register'`;
    expect(await mailing.rows(tasks)).toEqual([{ role: 'officer', kind: 'register' }]);
    await mailing.tick();
    const letters = sql`select from mail where to_person = ${keeper.person.personId}`;
    expect(await mailing.rows(letters)).toHaveLength(1);
  });

  it('shows on the case who reported, when the processor knew, and how long it took, as a figure', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code, {
      items: '성명, 학번',
      measures: '서버를 끊음',
      subprocessor: '나래호스팅',
    });
    expect(await officer.call(processorsReport, { params: { incidentId: id } })).toMatchObject({
      number: 1,
      processor: { name: '가온정보', work: '수강신청 시스템 운영' },
      contact: reporter,
      awareAt: '2026-11-19T09:00:00+09:00',
      // From Thursday 09:00 to Friday 18:20.
      delayMinutes: 33 * 60 + 20,
      items: '성명, 학번',
      measures: '서버를 끊음',
      subprocessor: '나래호스팅',
    });
  });

  it('shows both sides both clocks: 72 hours from the processor’s awareness, and from the controller’s', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code);
    const clocks = [
      {
        duty: 'notify',
        processorDueAt: '2026-11-22T09:00:00+09:00',
        controllerDueAt: '2026-11-23T18:20:00+09:00',
        controllerState: 'open',
      },
      {
        duty: 'report',
        processorDueAt: '2026-11-22T09:00:00+09:00',
        controllerDueAt: '2026-11-23T18:20:00+09:00',
        // Of how many people and what kinds is not known yet.
        controllerState: 'unknown',
      },
    ];
    expect((await officer.call(processorsReport, { params: { incidentId: id } })).clocks).toEqual(clocks);
    expect((await open(code)).reports[0]?.clocks).toEqual(clocks);
  });

  it('tells the processor when the controller has given notice', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code);
    await enterInRegister(officer, id);
    await officer.call(dutiesPerform, {
      params: { incidentId: id, key: 'KR-PIPA-NOTIFY:notify' },
      body: { at: '2026-11-20T18:20:00+09:00', means: '전자우편', items: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'] },
    });
    const [clock] = (await open(code)).reports[0]?.clocks ?? [];
    expect(clock).toMatchObject({ duty: 'notify', controllerState: 'done' });
  });

  it('is received, examined, a breach, and in the end none, as its processor sees', async () => {
    const { code } = await addProcessor(officer);
    const { id } = await report(app, code);
    const state = async () => (await open(code)).reports[0]?.state;
    const params = { incidentId: id };
    expect(await state()).toBe('received');
    await enterInRegister(officer, id);
    expect(await state()).toBe('examined');
    const answers = { disclosedOutside: true, misusedInside: false, keptUnsafely: false };
    await cpo.call(incidentsGrade, { params, body: { version: await versionOf(cpo, id), answers, grade: 1 } });
    expect(await state()).toBe('breach');
    const body = { version: await versionOf(cpo, id), reason: '침해가 아님을 확인함' };
    await cpo.call(incidentsDismiss, { params, body });
    expect((await open(code)).reports[0]).toMatchObject({ state: 'no-breach', mayAdd: false });
    const added = { body: { code, number: 1, text: '더 있습니다' } };
    expect((await app.stranger().refusal(processorDoorAdd, added)).code).toBe('not-now');
  });

  it('cannot have been noticed tomorrow', async () => {
    const { code } = await addProcessor(officer);
    const body = { code, summary: '신고', awareAt: '2026-11-22T00:00:00+09:00', contact: reporter };
    expect(await app.stranger().refusal(processorDoorReport, { body })).toMatchObject({
      errors: [{ path: 'awareAt' }],
    });
  });
});

describe('the thread with a processor', () => {
  it('goes both ways, words and files, and names nobody of the staff', async () => {
    const { code } = await addProcessor(officer);
    const { id, number } = await report(app, code);
    const params = { incidentId: id };
    await officer.call(reporterThreadAsk, { params, body: { text: '백업은 언제부터 있었습니까?' } });
    await app.stranger().call(processorDoorAdd, { body: { code, number, text: '11월 1일부터입니다.' } });
    await app.stranger().call(processorDoorAddFile, {
      body: { code, number },
      file: { name: '김구름 전화.jpg', content: jpegWith('김구름', 1) },
    });
    const given = await officer.call(reporterThreadAddFile, {
      params,
      body: {},
      file: { name: '질문지.jpg', content: jpegWith('최하늘', 1) },
    });
    expect(given).toMatchObject({ label: 'F-02', from: 'staff' });
    const opened = await open(code);
    expect(opened.reports[0]?.messages.map(({ from }) => from)).toEqual(['staff', 'reporter']);
    expect(opened.reports[0]?.files.map(({ label, from }) => [label, from])).toEqual([
      ['F-01', 'reporter'],
      ['F-02', 'staff'],
    ]);
    for (const secret of [officer.person.personId, id]) expect(JSON.stringify(opened)).not.toContain(secret);
    const { bytes, headers } = await app
      .stranger()
      .download(processorDoorFile, { body: { code, number, label: 'F-02' } });
    expect(bytes).toEqual(plainJpeg);
    expect(headers.get('content-disposition')).toContain('F-02.jpg');
    const thread = await officer.call(reporterThreadGet, { params });
    expect(thread.files.map(({ from }) => from)).toEqual(['reporter', 'staff']);
    const kinds = (await officer.call(incidentsTimeline, { params })).items.map(({ kind }) => kind);
    expect(kinds.slice(-4)).toEqual(['reporter-asked', 'reporter-wrote', 'reporter-added-file', 'reporter-given-file']);
  });

  it('seals the original of a file that came, as the public door does, and of one that was given there is none', async () => {
    const { code } = await addProcessor(officer);
    const { id, number } = await report(app, code);
    const params = { incidentId: id };
    await app.stranger().call(processorDoorAddFile, { body: { code, number }, file: { name: 'a.txt', content: '글' } });
    await officer.call(reporterThreadAddFile, { params, body: {}, file: { name: 'b.txt', content: '글' } });
    const { files } = await officer.call(reporterThreadGet, { params });
    await appoint(app, [officer]);
    const ask = (at: number) => ({ params, body: { fileId: files[at]?.id ?? '', reason } });
    expect((await officer.call(custodyRequest, ask(0))).state).toBe('waiting');
    expect((await officer.refusal(custodyRequest, ask(1))).code).toBe('not-now');
  });

  it('is the only one in which the staff give a file', async () => {
    const { id } = await openCase(app);
    const file = { name: '질문지.txt', content: '글' };
    const params = { incidentId: id };
    expect((await officer.refusal(reporterThreadAddFile, { params, body: {}, file })).code).toBe('not-now');
  });
});
