import type { FactValues } from '@bongsu/contracts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { setTheStage, type Stage } from '../../../test/story.ts';
import { systemActor, type Actor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { completeImprovement, checkEffect, decideImprovement } from '../closure/improvement.ts';
import { recordResult, requestDiscipline } from '../closure/discipline.ts';
import { submitPostMortem } from '../closure/post-mortem.ts';
import { decideReport, submitReport } from '../closure/report.ts';
import { improvementsOf } from '../closure/store.ts';
import { dutiesOf, recordPerformance } from '../duties/index.ts';
import { assignHandler, callTeam, leaveTeamOut } from './assign.ts';
import { close, dismiss } from './close.ts';
import { checkChain, eventsOf } from './events.ts';
import { recordFacts } from './facts.ts';
import { fileReport, titleFrom } from './file-report.ts';
import { myReports } from './my-reports.ts';
import { openReporter, setCustodians, setInvolved } from './people-of-case.ts';
import { presentIncident } from './present.ts';
import { grade, register, setHandling } from './register.ts';
import { seen } from './policy.ts';
import { findIncident } from './store.ts';
import { recordAction, reportToHead } from './timeline.ts';

const facts: FactValues = {
  occurredAt: '2026-11-20T17:00:00+09:00',
  subjectCount: 2300,
  dataKinds: ['general', 'resident-registration'],
  dataItems: '이름, 학번, 주민등록번호',
  effects: ['leak'],
  cause: 'mistake',
  methods: ['exposure'],
  circumstances: '공지글 붙임파일에 명단이 함께 올라감',
  recovered: false,
  contactsUnknown: 'none',
  unconfirmedItems: [],
};

const report = async ({ deps }: Stage, by: Actor): Promise<string> =>
  (
    await deps.database.transaction(by, (tx) =>
      fileReport(tx, deps, {
        summary: '공지사항 붙임파일에 2,300명 명단이 들어 있습니다.',
        noticedAt: '2026-11-20T18:20:00+09:00',
        occurredAt: null,
        departmentId: null,
        approximateCount: 2300,
        reporterType: 'staff',
        phone: '',
        email: '',
      }),
    )
  ).id;

const versionOf = (stage: Stage, id: string): Promise<number> =>
  stage.deps.database.transaction(systemActor, async (tx) => (await findIncident(tx, id))?.version ?? 0);

/** Drives the real verbs up to a graded case with a handler. */
const gradedCase = async (stage: Stage, grading: 1 | 2 | 3 = 1) => {
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

describe('a report', () => {
  it('starts the clocks at the moment somebody noticed, and says so on the case', async () => {
    await using stage = await setTheStage();
    const id = await report(stage, await stage.person([]));
    const officer = await stage.person(['officer']);
    const view = await stage.deps.database.transaction(officer, async (tx) => presentIncident(tx, await seen(tx, id)));
    expect(view.awareAt).toBe('2026-11-20T18:20:00+09:00');
    expect(view.nextDueAt).toBe('2026-11-23T18:20:00+09:00');
    expect(view.next.map((step) => step.code)).toContain('register');
  });

  it('names its reporter to nobody: not on the case, the timeline, the decisions or the access records', async () => {
    await using stage = await setTheStage();
    const staff = await stage.person([]);
    const id = await report(stage, staff);
    const rows = await stage.deps.database.transaction(systemActor, (tx) =>
      tx.many<{ text: string }>(sql`
        select to_jsonb(i)::text as text from incident i union all select to_jsonb(e)::text from incident_event e
        union all select to_jsonb(d)::text from duty_decision d union all select to_jsonb(f)::text from incident_fact f
        union all select to_jsonb(a)::text from access_record a union all select to_jsonb(t)::text from task t`),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.text.includes(staff.personId))).toEqual([]);
    const officer = await stage.person(['officer']);
    const sealed = await stage.deps.database.transaction(officer, (tx) =>
      tx.many(sql`select * from incident_reporter where incident_id = ${id}`),
    );
    expect(sealed).toEqual([]);
  });

  it('stays visible to the reporter as their own, and its case does not', async () => {
    await using stage = await setTheStage();
    const staff = await stage.person([]);
    const id = await report(stage, staff);
    await stage.deps.database.transaction(staff, async (tx) => {
      expect(await myReports(tx, stage.deps.vault, staff.personId)).toMatchObject([{ id, stage: 'reported' }]);
      await expect(seen(tx, id)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('opens its reporter only to the persons named for the case, and keeps each opening', async () => {
    await using stage = await setTheStage();
    const { id, officer, cpo } = await gradedCase(stage);
    const { database } = stage.deps;
    await expect(
      database.transaction(cpo, (tx) => openReporter(tx, stage.deps, id, '사실 확인이 필요함')),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await database.transaction(cpo, async (tx) =>
      setCustodians(tx, stage.deps, id, {
        version: await versionOf(stage, id),
        personIds: [officer.personId],
        reason: '추가 확인 담당',
      }),
    );
    const identity = await database.transaction(officer, (tx) =>
      openReporter(tx, stage.deps, id, '사실 확인이 필요함'),
    );
    expect(identity.name).not.toBe('');
    const openings = await database.transaction(cpo, (tx) =>
      tx.many(sql`select reason from reporter_opening where incident_id = ${id}`),
    );
    expect(openings).toEqual([{ reason: '사실 확인이 필요함' }]);
    stage.clock.advance({ hours: 2 });
    const after = await database.transaction(officer, (tx) =>
      tx.many(sql`select * from incident_reporter where incident_id = ${id}`),
    );
    expect(after).toEqual([]);
  });
});

describe('who sees a case', () => {
  it('a department head sees their own department’s, nobody else’s, and an involved person sees nothing', async () => {
    await using stage = await setTheStage();
    const { id, officer } = await gradedCase(stage);
    const { database } = stage.deps;
    const [sameDepartment, elsewhere, administrator] = [
      await stage.person(['handler']),
      await stage.person(['handler'], '도서관'),
      await stage.person(['administrator']),
    ];
    const sees = (actor: Actor): Promise<boolean> =>
      database.transaction(actor, async (tx) => (await findIncident(tx, id)) !== null);
    expect(await sees(sameDepartment)).toBe(true);
    expect(await sees(elsewhere)).toBe(false);
    expect(await sees(administrator)).toBe(false);
    await database.transaction(officer, async (tx) =>
      setInvolved(tx, stage.deps, id, {
        version: await versionOf(stage, id),
        personIds: [sameDepartment.personId],
        reason: '게시 담당자',
      }),
    );
    expect(await sees(sameDepartment)).toBe(false);
  });

  it('seeing is not working: a head of department who is not the handler is refused', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const other = await stage.person(['handler']);
    const attempt = stage.deps.database.transaction(other, (tx) =>
      recordAction(tx, stage.deps, id, { at: '2026-11-20T18:20:00+09:00', kind: 'block', description: '차단' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('facts', () => {
  it('are a history: the old awareness stays in sight and a change says why', async () => {
    await using stage = await setTheStage();
    const { id, handler } = await gradedCase(stage);
    const { database } = stage.deps;
    const version = await versionOf(stage, id);
    const moved = { version, facts: { awareAt: '2026-11-20T18:10:00+09:00' }, source: '', reason: '' };
    await expect(database.transaction(handler, (tx) => recordFacts(tx, stage.deps, id, moved))).rejects.toMatchObject({
      code: 'invalid',
    });
    await database.transaction(handler, (tx) =>
      recordFacts(tx, stage.deps, id, { ...moved, reason: '전화로 먼저 알았음' }),
    );
    const history = await database.transaction(handler, (tx) =>
      tx.many<{ value: string }>(
        sql`select value from incident_fact where incident_id = ${id} and key = 'awareAt' order by seq`,
      ),
    );
    expect(history.map((row) => row.value)).toEqual(['2026-11-20T18:20:00+09:00', '2026-11-20T18:10:00+09:00']);
  });

  it('tell the second of two editors what stands now, and take nothing from them silently', async () => {
    await using stage = await setTheStage();
    const { id, handler, officer } = await gradedCase(stage);
    const version = await versionOf(stage, id);
    const write = (actor: Actor, subjectCount: number) =>
      stage.deps.database.transaction(actor, (tx) =>
        recordFacts(tx, stage.deps, id, { version, facts: { subjectCount }, source: '', reason: '' }),
      );
    await write(handler, 2300);
    await expect(write(officer, 2400)).rejects.toMatchObject({
      code: 'conflict',
      particulars: { current: { facts: { subjectCount: 2300 } } },
    });
  });

  it('show the second of two who decide what the case says now', async () => {
    await using stage = await setTheStage();
    const { id, handler, officer } = await gradedCase(stage);
    const version = await versionOf(stage, id);
    const decide = (actor: Actor, handlingType: 'advised' | 'police') =>
      stage.deps.database.transaction(actor, (tx) =>
        setHandling(tx, stage.deps, id, {
          version,
          handlingType,
          disposition: { judicial: null, discipline: null, note: '' },
        }),
      );
    await decide(handler, 'police');
    await expect(decide(officer, 'advised')).rejects.toMatchObject({
      code: 'conflict',
      particulars: { current: { handlingType: 'police', version: version + 1 } },
    });
  });

  it('cannot lie in the future, nor say that it was known before it happened', async () => {
    await using stage = await setTheStage();
    const { id, handler } = await gradedCase(stage);
    const write = async (values: FactValues) =>
      stage.deps.database.transaction(handler, async (tx) =>
        recordFacts(tx, stage.deps, id, {
          version: await versionOf(stage, id),
          facts: values,
          source: '',
          reason: '다시 확인함',
        }),
      );
    await expect(write({ occurredAt: '2027-01-01T00:00:00+09:00' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(write({ occurredAt: '2026-11-20T18:21:00+09:00' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what was recorded', () => {
  it('cannot be changed or removed, not even by the owner of the schema', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const attempt = (statement: ReturnType<typeof sql>) =>
      stage.deps.database.transaction(systemActor, (tx) => tx.run(statement));
    await expect(attempt(sql`update incident_event set data = '{}' where incident_id = ${id}`)).rejects.toThrow(
      /permission denied|only ever added/,
    );
    await expect(attempt(sql`delete from incident_fact where incident_id = ${id}`)).rejects.toThrow(
      /permission denied|only ever added/,
    );
    const owner = new pg.Client({ connectionString: stage.databaseUrl });
    await owner.connect();
    for (const table of ['incident_event', 'incident_fact', 'duty_decision', 'access_record']) {
      await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/only ever added/);
    }
    await expect(owner.query(`delete from incident_event`)).rejects.toThrow(/only ever added/);
    await owner.end();
  });

  it('is chained: a changed, removed or swapped event shows at its place', async () => {
    await using stage = await setTheStage();
    const { id } = await gradedCase(stage);
    const events = await stage.deps.database.transaction(systemActor, (tx) => eventsOf(tx, id));
    expect(checkChain(events)).toMatchObject({ ok: true, events: events.length, firstBroken: null });
    const changed = events.map((event, index) => (index === 1 ? { ...event, data: { number: '2026-9999' } } : event));
    expect(checkChain(changed)).toMatchObject({ ok: false, firstBroken: 2 });
    expect(checkChain(events.toSpliced(2, 1))).toMatchObject({ ok: false, firstBroken: 3 });
  });
});

describe('the team', () => {
  it('cannot be left out of a grade 1 case, and can with a reason in grade 2 and 3', async () => {
    await using stage = await setTheStage();
    const first = await gradedCase(stage, 1);
    const leave = async (of: typeof first) =>
      stage.deps.database.transaction(of.cpo, async (tx) =>
        leaveTeamOut(tx, stage.deps, of.id, {
          version: await versionOf(stage, of.id),
          reason: '영향이 부서 안에 그침',
        }),
      );
    await expect(leave(first)).rejects.toMatchObject({ code: 'not-now' });
    expect(await leave(await gradedCase(stage, 3))).toMatchObject({ version: expect.any(Number) });
  });
});

describe('the whole way', () => {
  it('leads from the report to the closed case, and nothing can be skipped', async () => {
    await using stage = await setTheStage();
    const { deps, clock } = stage;
    const { id, officer, cpo, handler } = await gradedCase(stage);
    const as = <T>(
      actor: Actor,
      work: (tx: Parameters<Parameters<typeof deps.database.transaction>[1]>[0]) => Promise<T>,
    ) => deps.database.transaction(actor, work);
    const member = await stage.person([], '전산팀');
    await as(cpo, async (tx) =>
      callTeam(tx, deps, id, {
        version: await versionOf(stage, id),
        members: [{ personId: member.personId, duty: '기술 분석' }],
      }),
    );
    await as(cpo, (tx) =>
      reportToHead(tx, deps, id, { at: '2026-11-20T18:20:00+09:00', means: '전화', summary: '1등급 사고 발생 보고' }),
    );
    await as(handler, async (tx) =>
      recordFacts(tx, deps, id, {
        version: await versionOf(stage, id),
        facts,
        source: '게시판 기록',
        reason: '조사 결과',
      }),
    );
    const body = {
      reportSummary: '명단 노출',
      breach: '2,300명',
      circumstances: '붙임파일',
      peopleInvolved: '게시 담당자',
      cause: '검토 누락',
      evidence: '화면 갈무리',
      recoveryAndPrevention: '삭제 및 검색엔진 삭제 요청',
      disciplineOpinion: '주의',
      targetData: ['general' as const],
    };
    await expect(as(handler, (tx) => submitReport(tx, deps, id, body))).rejects.toMatchObject({ code: 'not-now' });
    await as(member, (tx) =>
      recordAction(tx, deps, id, { at: '2026-11-20T18:20:00+09:00', kind: 'retrieve', description: '붙임파일 삭제' }),
    );
    const { id: reportId } = await as(handler, (tx) => submitReport(tx, deps, id, body));
    await as(cpo, (tx) => decideReport(tx, deps, id, reportId, { decision: 'approved', note: '' }));
    await expect(as(cpo, async (tx) => close(tx, deps, id, await versionOf(stage, id)))).rejects.toMatchObject({
      code: 'not-now',
    });
    clock.advance({ hours: 20 });
    for (const duty of await as(officer, (tx) => dutiesOf(tx, id))) {
      if (duty.status !== 'required') continue;
      await as(officer, (tx) =>
        recordPerformance(tx, deps, id, {
          rule: duty.body.rule,
          duty: duty.body.duty,
          at: clock.now(),
          items: [...duty.body.content],
          means: '전자우편',
          reference: '',
          source: 'manual',
        }),
      );
    }
    const { id: disciplineId } = await as(cpo, (tx) =>
      requestDiscipline(tx, deps, id, { needed: true, request: '주의 요청', departmentId: null }),
    );
    await as(officer, (tx) =>
      recordResult(tx, deps, id, disciplineId, { result: 'reprimand', on: '2026-11-21', note: '' }),
    );
    await as(handler, (tx) =>
      submitPostMortem(tx, deps, id, {
        rootCause: '검토 절차 없음',
        lessons: '두 사람 확인',
        sharing: '',
        improvements: [{ what: '게시 전 검출', ownerId: member.personId, due: '2026-12-20' }],
      }),
    );
    const [improvement] = await as(cpo, (tx) => improvementsOf(tx, id));
    await as(cpo, (tx) => decideImprovement(tx, deps, id, improvement?.id ?? '', { decision: 'approved', note: '' }));
    await as(member, (tx) => completeImprovement(tx, deps, id, improvement?.id ?? '', '검출 도구를 게시판에 연결함'));
    await expect(
      as(member, (tx) =>
        checkEffect(tx, deps, id, improvement?.id ?? '', { effect: 'effective', note: '스스로 확인' }),
      ),
    ).rejects.toMatchObject({ code: 'same-person' });
    await as(officer, (tx) =>
      checkEffect(tx, deps, id, improvement?.id ?? '', { effect: 'effective', note: '두 달 동안 노출 없음' }),
    );
    const view = await as(cpo, async (tx) => presentIncident(tx, await seen(tx, id)));
    expect(view.missing).toEqual([]);
    await as(cpo, async (tx) => close(tx, deps, id, await versionOf(stage, id)));
    const closed = await as(cpo, (tx) => findIncident(tx, id));
    expect(closed?.stage).toBe('closed');
    expect(checkChain(await as(cpo, (tx) => eventsOf(tx, id))).ok).toBe(true);
    await expect(
      as(handler, (tx) =>
        recordAction(tx, deps, id, { at: '2026-11-20T18:20:00+09:00', kind: 'other', description: '뒤늦은 기록' }),
      ),
    ).rejects.toMatchObject({ code: 'not-now' });
  });

  it('ends as “not a breach” only with a reason from the CPO, after it was registered', async () => {
    await using stage = await setTheStage();
    const { id, cpo } = await gradedCase(stage, 3);
    await stage.deps.database.transaction(cpo, async (tx) =>
      dismiss(tx, stage.deps, id, await versionOf(stage, id), '공개된 자료로 확인됨'),
    );
    expect((await stage.deps.database.transaction(cpo, (tx) => findIncident(tx, id)))?.stage).toBe('dismissed');
  });
});

describe('the line of the register', () => {
  it('is the first line of the report, shortened', () => {
    expect(titleFrom('\n  명단 노출\n자세한 내용')).toBe('명단 노출');
    expect(titleFrom('가'.repeat(200))).toHaveLength(80);
  });
});
