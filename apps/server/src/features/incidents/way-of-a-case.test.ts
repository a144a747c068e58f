import type { FactValues } from '@bongsu/contracts';
import { describe, expect, it } from 'vitest';
import { setTheStage } from '../../../test/story.ts';
import type { Actor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { recordResult, requestDiscipline } from '../closure/discipline.ts';
import { checkEffect, completeImprovement, decideImprovement } from '../closure/improvement.ts';
import { submitPostMortem } from '../closure/post-mortem.ts';
import { decideReport, submitReport } from '../closure/report.ts';
import { improvementsOf } from '../closure/store.ts';
import { dutiesOf, recordPerformance } from '../duties/index.ts';
import { callTeam, leaveTeamOut } from './assign.ts';
import { close, dismiss } from './close.ts';
import { checkChain, eventsOf } from './events.ts';
import { recordFacts } from './facts.ts';
import { gradedCase, versionOf } from './graded-case.fixture.ts';
import { setHandling } from './register.ts';
import { seen } from './policy.ts';
import { presentIncident } from './present.ts';
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
    const possibility = { awareAt: '2026-11-20T18:19:00+09:00', ground: null, clearedAt: '2027-01-01T00:00:00+09:00' };
    await expect(write({ possibility })).rejects.toMatchObject({
      code: 'invalid',
      particulars: { errors: [{ path: 'facts.possibility.clearedAt' }] },
    });
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
