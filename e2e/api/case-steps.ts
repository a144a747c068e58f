import type { Caller } from './caller.ts';
import type { Team } from './people.ts';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const RECIPIENTS = 1200;

export const versionOf = async (caller: Caller, incidentId: string): Promise<unknown> =>
  (await caller('incidents.get', { path: { incidentId } })).json['version'];

/** 신고, 접수, 등급, 처리책임자, 대응팀, 기관장 보고. */
export const openCase = async ({ staff, officer, cpo, ids, departmentId }: Team): Promise<string> => {
  const reported = await staff('reports.file', {
    body: { summary: '공지사항 붙임파일에 지원자 명단이 들어 있습니다.', noticedAt: minutesAgo(20) },
  });
  const incidentId = String(reported.json['id']);
  const path = { incidentId };
  await officer('incidents.register', {
    path,
    body: {
      version: await versionOf(officer, incidentId),
      title: '지원자 명단 노출',
      reporterType: 'staff',
      departmentId,
    },
  });
  const answers = { disclosedOutside: true, misusedInside: false, keptUnsafely: false };
  await cpo('incidents.grade', { path, body: { version: await versionOf(cpo, incidentId), answers, grade: 1 } });
  await cpo('incidents.assign', {
    path,
    body: { version: await versionOf(cpo, incidentId), handlerId: ids.handler },
  });
  await cpo('incidents.callTeam', {
    path,
    body: { version: await versionOf(cpo, incidentId), members: [{ personId: ids.officer, duty: '기록과 연락' }] },
  });
  await cpo('incidents.reportToHead', { path, body: { at: minutesAgo(1), means: '전화', summary: '1등급 사고 발생' } });
  return incidentId;
};

/** 사실, 증거자료, 대응 조치. */
export const investigate = async ({ handler }: Team, incidentId: string): Promise<string> => {
  const path = { incidentId };
  await handler('incidents.recordFacts', {
    path,
    body: {
      version: await versionOf(handler, incidentId),
      source: '누리집 접속기록',
      facts: {
        occurredAt: minutesAgo(180),
        subjectCount: RECIPIENTS,
        dataKinds: ['general'],
        dataItems: '이름, 전자우편',
        effects: ['leak'],
        cause: 'mistake',
        causeDetail: '숨은 시트를 지우지 않음',
        methods: ['exposure'],
        circumstances: '선발 결과 붙임파일의 숨은 시트에 명단이 남은 채 게시됨',
        damage: '확인된 피해 없음',
        peopleInvolved: '게시 담당자 1명',
        recovered: false,
        contactsUnknown: 'none',
        unconfirmedItems: [],
        containedAt: minutesAgo(2),
      },
    },
  });
  const added = await handler('evidence.add', {
    path,
    body: { name: '누리집 접속기록', source: '누리집 서버', collectedAt: minutesAgo(5) },
    file: { name: 'access.log', content: 'GET /files/4821 200\n'.repeat(500) },
  });
  await handler('incidents.recordAction', {
    path,
    body: { at: minutesAgo(2), kind: 'destroy', description: '게시물을 내리고 검색엔진 저장본을 지움' },
  });
  return String(added.json['id']);
};

/** 처리보고서와 그 승인, 처분, 사후분석, 개선대책의 결정·이행·효과 확인. */
export const finish = async (team: Team, incidentId: string): Promise<void> => {
  const { handler, cpo, officer, staff, ids } = team;
  const path = { incidentId };
  const closure = await handler('closure.get', { path });
  const draft = closure.json['draft'] as Record<string, unknown>;
  const report = await handler('closure.submit', {
    path,
    body: { ...draft, recoveryAndPrevention: '붙임파일 자동 검사 도입', disciplineOpinion: '서면 경고 의견' },
  });
  await cpo('closure.decide', {
    path: { incidentId, reportId: String(report.json['id']) },
    body: { decision: 'approved' },
  });
  const asked = await cpo('closure.requestDiscipline', {
    path,
    body: { needed: true, request: '관련자 징계 검토', departmentId: team.departmentId },
  });
  await officer('closure.recordResult', {
    path: { incidentId, disciplineId: String(asked.json['id']) },
    body: { result: 'other', on: new Date().toISOString().slice(0, 10), note: '서면 경고' },
  });
  await handler('closure.submitPostMortem', {
    path,
    body: {
      rootCause: '사람의 눈에만 기댄 확인',
      lessons: '보이지 않는 자료는 사람이 찾지 못한다',
      improvements: [{ what: '붙임파일 자동 검사', ownerId: ids.staff, due: '2099-12-31' }],
    },
  });
  const after = await cpo('closure.get', { path });
  const [improvement] = after.json['improvements'] as { id: string }[];
  const own = { incidentId, improvementId: String(improvement?.id) };
  await cpo('closure.decideImprovement', { path: own, body: { decision: 'approved' } });
  await staff('closure.completeImprovement', { path: own, body: { note: '검사 기능을 적용함' } });
  await officer('closure.checkEffect', { path: own, body: { effect: 'effective', note: '표본 20건에서 누락 없음' } });
};
