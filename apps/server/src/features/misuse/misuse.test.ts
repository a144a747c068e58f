import {
  accessAccountsSave,
  evidenceDownload,
  evidenceList,
  inboxMine,
  inboxSummary,
  incidentsGet,
  misuseCasesAnswer,
  misuseCasesAsk,
  misuseCasesAttach,
  misuseCasesFile,
  misuseCasesJudge,
  misuseCasesMine,
  misuseCasesRead,
  misuseCasesReport,
  misuseCasesSettle,
  type MisuseCaseLine,
} from '@bongsu/contracts';
import { openEvidence, type Evidence } from '@bongsu/ledger';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { misuseEscalation } from './escalate.ts';
import { AFTERNOON, appendAccesses, casesOf, looksAt } from './records.fixture.ts';
import { misuseWatch } from './watch.ts';

interface Cast {
  readonly officer: SignedInClient;
  readonly cpo: SignedInClient;
  readonly superior: SignedInClient;
  readonly handler: SignedInClient;
}

const setUp = async (app: TestApp): Promise<Cast> => {
  const officer = await app.signInAs('officer', { department: '정보보호팀' });
  const cpo = await app.signInAs('cpo', { department: '정보보호팀' });
  const superior = await app.signInAs('handler', { department: '교무처' });
  const handler = await app.signInAs('staff', { department: '교무처' });
  await officer.call(accessAccountsSave, { body: { account: 'h-0001', personId: handler.person.personId } });
  return { officer, cpo, superior, handler };
};

/** One person looked at twenty-two times by one account, found by the job. */
const oneCase = async (app: TestApp, officer: SignedInClient): Promise<MisuseCaseLine> => {
  await appendAccesses(app.deps, looksAt(AFTERNOON, 22));
  await misuseWatch.run(app.deps, new AbortController().signal);
  const [found] = await casesOf(officer);
  if (found === undefined) throw new Error('Nothing was found');
  return found;
};

const asked = async (officer: SignedInClient, { id, version }: MisuseCaseLine): Promise<MisuseCaseLine> =>
  officer.call(misuseCasesAsk, { params: { misuseId: id }, body: { version, text: '조회 사유를 알려 주세요.' } });

describe('what rules find', () => {
  it('becomes one case of that account and day, however often the job looks', async () => {
    await using app = await startTestApp();
    const { officer, handler } = await setUp(app);
    const found = await oneCase(app, officer);
    expect(found).toMatchObject({
      kind: 'alerts',
      actor: 'h-0001',
      day: '2026-11-20',
      state: 'open',
      turn: 'officer',
      person: { id: handler.person.personId },
      alerts: [{ rule: 'same-person', records: 22, subjects: 1 }],
    });
    await app.rows(sql`update misuse_watch set size = 0, through = null returning 1`);
    await misuseWatch.run(app.deps, new AbortController().signal);
    app.clock.advance({ hours: 12 });
    await misuseWatch.run(app.deps, new AbortController().signal);
    expect(await casesOf(officer)).toHaveLength(1);
    expect(await app.rows(sql`select count(*)::int as count from misuse_alert`)).toEqual([{ count: 1 }]);
    expect(await app.rows(sql`select count(*)::int as count from misuse_event`)).toEqual([{ count: 1 }]);
  });

  it('is decided by nobody whose own account it is, also where they acted in this very system', async () => {
    await using app = await startTestApp();
    const { officer, cpo } = await setUp(app);
    await appendAccesses(app.deps, looksAt(AFTERNOON, 22, { actor: officer.person.personId, system: 'elsewhere' }));
    await misuseWatch.run(app.deps, new AbortController().signal);
    const [found] = await casesOf(cpo);
    expect(found).toMatchObject({ person: { id: officer.person.personId } });
    const call = {
      params: { misuseId: found!.id },
      body: { version: found!.version, reason: '정기 점검 업무로 확인' },
    };
    expect(await officer.refusal(misuseCasesSettle, call)).toMatchObject({ code: 'same-person' });
    await cpo.call(misuseCasesSettle, call);
  });

  it('grows with what comes later, and opens a case that was over when something new comes', async () => {
    await using app = await startTestApp();
    const { officer } = await setUp(app);
    const found = await oneCase(app, officer);
    await appendAccesses(app.deps, looksAt(AFTERNOON.add({ hours: 1 }), 3));
    await misuseWatch.run(app.deps, new AbortController().signal);
    const [grown] = await casesOf(officer);
    expect(grown?.alerts).toMatchObject([{ rule: 'same-person', records: 25 }]);
    await officer.call(misuseCasesSettle, {
      params: { misuseId: found.id },
      body: { version: grown?.version ?? 0, reason: '정기 점검 업무로 확인' },
    });
    await appendAccesses(app.deps, [
      { at: AFTERNOON.add({ hours: 2 }), action: 'download', rows: 5000, reason: '점검' },
    ]);
    await misuseWatch.run(app.deps, new AbortController().signal);
    const [again] = await casesOf(officer);
    expect(again).toMatchObject({ id: found.id, state: 'open', level: 'high' });
    expect(again?.alerts.map(({ rule }) => rule).toSorted()).toEqual(['large-download', 'same-person']);
  });

  it('is found also when the records of a day come days later', async () => {
    await using app = await startTestApp();
    const { officer } = await setUp(app);
    await appendAccesses(app.deps, [{ at: AFTERNOON }]);
    await misuseWatch.run(app.deps, new AbortController().signal);
    app.clock.advance({ days: 5 });
    await misuseWatch.run(app.deps, new AbortController().signal);
    await appendAccesses(app.deps, looksAt(AFTERNOON.subtract({ hours: 48 }), 22));
    await misuseWatch.run(app.deps, new AbortController().signal);
    const found = await casesOf(officer);
    const told = found.map(({ actor, system, day, alerts }) => `${actor}${system} ${day} ${alerts[0]?.rule ?? ''}`);
    expect(new Set(told)).toEqual(new Set(['h-0001 2026-11-18 same-person', '학사관리 2026-11-18 clock-jumped']));
  });
});

describe('소명', () => {
  it('goes from the question over the answer with a file to the superior’s verdict, each step kept', async () => {
    await using app = await startTestApp();
    const { officer, superior, handler } = await setUp(app);
    const found = await oneCase(app, officer);
    const params = { misuseId: found.id };
    expect((await handler.call(misuseCasesMine)).mine).toEqual([]);
    expect((await officer.call(inboxMine)).errands).toMatchObject([{ link: '/misuse?state=open' }]);
    const question = await asked(officer, found);
    expect(question).toMatchObject({ state: 'asked', turn: 'person', dueAt: '2026-11-25T23:59:59+09:00' });
    expect((await handler.call(inboxMine)).errands).toMatchObject([{ link: `/misuse/${found.id}` }]);
    expect((await handler.call(inboxSummary)).errands).toBe(1);

    const detail = await handler.call(misuseCasesRead, { params });
    expect(detail.may).toEqual({ ask: false, settle: false, answer: true, judge: false, report: false });
    expect(detail.records).toHaveLength(22);
    expect(detail.records[0]).toMatchObject({ actor: 'h-0001', system: '학사관리', subjects: ['2026-0001'] });
    expect(detail.events.at(-1)).toMatchObject({ step: 'asked', text: '조회 사유를 알려 주세요.' });

    const file = await handler.call(misuseCasesAttach, { params, file: { name: '민원.txt', content: '민원 접수증' } });
    const answered = await handler.call(misuseCasesAnswer, {
      params,
      body: { version: question.version, text: '같은 민원인의 서류를 거듭 확인했습니다.' },
    });
    expect(answered).toMatchObject({ state: 'answered', turn: 'superior' });
    expect((await superior.call(misuseCasesMine)).toJudge).toMatchObject([{ id: found.id }]);
    const { bytes } = await superior.download(misuseCasesFile, { params: { ...params, fileId: file.id } });
    expect(bytes.toString()).toBe('민원 접수증');

    const judged = await superior.call(misuseCasesJudge, {
      params,
      body: { version: answered.version, verdict: 'justified', reason: '민원 접수 기록과 맞습니다.' },
    });
    expect(judged).toMatchObject({ state: 'judged', turn: 'nobody', verdict: 'justified' });
    const { events } = await officer.call(misuseCasesRead, { params });
    expect(events.map(({ step, by }) => [step, by?.id ?? null])).toEqual([
      ['found', null],
      ['asked', officer.person.personId],
      ['answered', handler.person.personId],
      ['judged', superior.person.personId],
    ]);
    expect(await app.rows(sql`select count(*)::int as count from errand`)).toEqual([{ count: 0 }]);
  });

  it('is seen by whom it is about, their superior and those who handle it, and by nobody else', async () => {
    await using app = await startTestApp();
    const { officer, cpo, superior, handler } = await setUp(app);
    const others = [
      await app.signInAs('staff', { department: '교무처' }),
      await app.signInAs('handler', { department: '시설처' }),
      await app.signInAs('administrator'),
      await app.signInAs('head'),
    ];
    const found = await oneCase(app, officer);
    const params = { misuseId: found.id };
    for (const client of [handler, superior, ...others])
      expect(await client.refusal(misuseCasesRead, { params })).toMatchObject({ code: 'not-found' });
    await asked(officer, found);
    for (const client of others) {
      expect(await client.refusal(misuseCasesRead, { params })).toMatchObject({ code: 'not-found' });
      for (const table of ['misuse_case', 'misuse_alert', 'misuse_event', 'errand'])
        expect(await app.rowsAs(client.person, sql`select 1 from misuse_case`), table).toEqual([]);
    }
    for (const client of [handler, superior, officer, cpo])
      expect((await client.call(misuseCasesRead, { params })).id).toBe(found.id);
    expect((await superior.call(misuseCasesRead, { params })).may.judge).toBe(false);
  });

  it('is never judged by the person themselves, whatever their role: not by the product and not by the database', async () => {
    await using app = await startTestApp();
    const { officer, cpo } = await setUp(app);
    await officer.call(accessAccountsSave, { body: { account: 'h-0001', personId: cpo.person.personId } });
    const head = await app.signInAs('head');
    const found = await oneCase(app, officer);
    expect(
      await cpo.refusal(misuseCasesSettle, {
        params: { misuseId: found.id },
        body: { version: 1, reason: '문제없음 확인' },
      }),
    ).toMatchObject({ code: 'same-person' });
    const question = await asked(officer, found);
    const params = { misuseId: found.id };
    const answered = await cpo.call(misuseCasesAnswer, {
      params,
      body: { version: question.version, text: '정기 점검이었습니다.' },
    });
    // There is no other CPO, and an officer stands below: the head of the organisation.
    expect(answered.turn).toBe('head');
    const verdict = { version: answered.version, verdict: 'justified' as const, reason: '정기 점검 확인' };
    expect(await cpo.refusal(misuseCasesJudge, { params, body: verdict })).toMatchObject({ code: 'same-person' });
    expect(await officer.refusal(misuseCasesJudge, { params, body: verdict })).toMatchObject({ code: 'forbidden' });
    const byHand = sql`
      update misuse_case set state = 'judged', turn = 'nobody', verdict = 'justified', judged_by = ${cpo.person.personId},
        judged_at = now() where id = ${found.id} returning id`;
    expect(await app.rowsAs(cpo.person, byHand)).toEqual([]);
    await expect(app.rows(byHand)).rejects.toMatchObject({ code: '23514' });
    expect(await head.call(misuseCasesJudge, { params, body: verdict })).toMatchObject({ state: 'judged' });
  });

  it('is protected by the database too: nobody writes a step that is not theirs, or changes a case of others', async () => {
    await using app = await startTestApp();
    const { officer, superior, handler } = await setUp(app);
    const auditor = await app.signInAs('auditor');
    const elsewhere = await app.signInAs('handler', { department: '시설처' });
    const { id } = await asked(officer, await oneCase(app, officer));
    const stepBy = ({ person }: SignedInClient, step: string) =>
      app.rowsAs(
        person,
        sql`insert into misuse_event (id, case_id, at, by_id, step, turn)
          values (gen_random_uuid(), ${id}, now(), ${person.personId}, ${step}, 'person') returning id`,
      );
    for (const [who, step] of [
      [auditor, 'settled'],
      [handler, 'judged'],
      [superior, 'judged'],
      [superior, 'answered'],
      [elsewhere, 'judged'],
      [officer, 'answered'],
    ] as const)
      await expect(stepBy(who, step), step).rejects.toMatchObject({ code: '42501' });
    const judgedBy = ({ person }: SignedInClient) =>
      app.rowsAs(
        person,
        sql`update misuse_case set state = 'judged', turn = 'nobody', verdict = 'justified', judged_at = now(),
          judged_by = ${person.personId} where id = ${id} returning id`,
      );
    // It is the person's turn still.
    for (const who of [auditor, superior, elsewhere, officer]) expect(await judgedBy(who)).toEqual([]);
    await expect(judgedBy(handler)).rejects.toMatchObject({ code: '23514' });
    await expect(app.rows(sql`delete from misuse_event returning id`)).rejects.toThrow();
  });

  it('climbs by itself when nobody answers or judges: the superior, the officer, the CPO', async () => {
    await using app = await startTestApp();
    const { officer, superior, handler } = await setUp(app);
    const found = await oneCase(app, officer);
    await asked(officer, found);
    const params = { misuseId: found.id };
    const turns: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      app.clock.advance({ days: 6 });
      await misuseEscalation.run(app.deps, new AbortController().signal);
      await misuseEscalation.run(app.deps, new AbortController().signal);
      turns.push((await officer.call(misuseCasesRead, { params })).turn);
    }
    expect(turns).toEqual(['superior', 'officer', 'cpo', 'cpo']);
    const late = await officer.call(misuseCasesRead, { params });
    expect(late.late).toBe(true);
    expect(late.events.filter(({ step }) => step === 'escalated')).toHaveLength(3);
    const verdict = { version: late.version, verdict: 'caution' as const, reason: '기한 안에 소명하지 않음' };
    expect(await superior.refusal(misuseCasesJudge, { params, body: verdict })).toMatchObject({ code: 'forbidden' });
    // Who was asked can still answer, until somebody has judged.
    const answered = await handler.call(misuseCasesAnswer, {
      params,
      body: { version: late.version, text: '늦어서 죄송합니다.' },
    });
    expect(answered).toMatchObject({ state: 'answered', turn: 'cpo' });
  });

  it('is refused to the second of two who decide at once', async () => {
    await using app = await startTestApp();
    const { officer, cpo } = await setUp(app);
    const found = await oneCase(app, officer);
    const results = await Promise.allSettled([
      asked(officer, found),
      cpo.call(misuseCasesSettle, {
        params: { misuseId: found.id },
        body: { version: found.version, reason: '업무로 확인함' },
      }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps what people wrote sealed in the database', async () => {
    await using app = await startTestApp();
    const { officer } = await setUp(app);
    await asked(officer, await oneCase(app, officer));
    const rows = await app.rows<{ text: string }>(sql`select misuse_event::text as text from misuse_event`);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('조회 사유').toString('hex'));
  });
});

describe('an incident', () => {
  it('is made by one click, with each record sealed as evidence and a proof beside it that holds', async () => {
    await using app = await startTestApp();
    const { officer, cpo, handler } = await setUp(app);
    const found = await oneCase(app, officer);
    await asked(officer, found);
    const params = { misuseId: found.id };
    const made = await officer.call(misuseCasesReport, { params, body: {} });
    expect((await officer.call(misuseCasesReport, { params, body: {} })).id).toBe(made.id);
    expect(await cpo.refusal(misuseCasesReport, { params, body: {} })).toMatchObject({ code: 'not-now' });
    const incident = { incidentId: made.id };
    expect((await officer.call(incidentsGet, { params: incident })).id).toBe(made.id);
    expect(await handler.refusal(incidentsGet, { params: incident })).toMatchObject({ code: 'not-found' });
    expect((await handler.call(misuseCasesRead, { params })).events.map(({ step }) => step)).not.toContain('reported');
    const { items } = await officer.call(evidenceList, { params: incident });
    const file = await officer.download(evidenceDownload, {
      params: { ...incident, evidenceId: items[0]?.id ?? '' },
      body: { reason: '증거 확인' },
    });
    const { records } = JSON.parse(file.bytes.toString()) as { records: { record: unknown; proof: Evidence }[] };
    expect(records).toHaveLength(22);
    for (const { record, proof } of records) expect(openEvidence(proof)).toEqual(record);
  });
});

describe('downloads that say no reason', () => {
  it('are asked about in one question a day, by the product itself', async () => {
    await using app = await startTestApp();
    const { officer, handler } = await setUp(app);
    const download = { action: 'download', reason: '', rows: 3 };
    await appendAccesses(app.deps, [
      ...looksAt(AFTERNOON, 3, download),
      ...looksAt(AFTERNOON, 2, { ...download, action: 'print' }),
      ...looksAt(AFTERNOON, 2, { ...download, reason: '민원 회신' }),
      ...looksAt(AFTERNOON, 1, { ...download, actor: 'nobody-knows' }),
    ]);
    await misuseWatch.run(app.deps, new AbortController().signal);
    expect((await handler.call(misuseCasesMine)).mine).toEqual([]);
    app.clock.advance({ hours: 8 });
    await misuseWatch.run(app.deps, new AbortController().signal);
    const { mine } = await handler.call(misuseCasesMine);
    expect(mine).toMatchObject([{ kind: 'reasons', state: 'asked', alerts: [{ records: 5 }] }]);
    const open = (await casesOf(officer)).find(({ actor }) => actor === 'nobody-knows');
    expect(open).toMatchObject({ state: 'open', person: null });
  });
});
