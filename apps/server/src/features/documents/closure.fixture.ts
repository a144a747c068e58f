import {
  closureDecide,
  closureSubmit,
  incidentsRecordAction,
  incidentsRecordFacts,
  type ClosureReportBody,
} from '@bongsu/contracts';
import { versionOf, type CaseAtHand } from '../evidence/case.fixture.ts';

export const closureBody: ClosureReportBody = {
  reportSummary: '붙임파일에 명단이 들어 있다는 신고',
  breach: '이름과 학번 2,300명',
  circumstances: '숨은 시트를 지우지 않고 게시함',
  peopleInvolved: '게시 담당자 1명',
  cause: '게시 전 확인표에 숨은 시트 항목이 없음',
  evidence: 'E-01 누리집 접속기록\nE-02 붙임파일 원본',
  recoveryAndPrevention: '게시물을 내리고 검사 기능을 넣음',
  disciplineOpinion: '서면 경고 의견',
  targetData: ['general'],
};

/** Facts, containment and a closure report that awaits its decision. */
export const submitClosure = async (of: CaseAtHand): Promise<string> => {
  const params = { incidentId: of.id };
  await of.handler.call(incidentsRecordFacts, {
    params,
    body: {
      version: await versionOf(of.handler, of.id),
      facts: { subjectCount: 2300, dataItems: '이름, 학번', methods: ['exposure'], circumstances: '숨은 시트' },
    },
  });
  await of.handler.call(incidentsRecordAction, {
    params,
    body: { at: '2026-11-20T18:19:00+09:00', kind: 'destroy', description: '게시물을 내리고 저장본을 지움' },
  });
  return (await of.handler.call(closureSubmit, { params, body: closureBody })).id;
};

export const approveClosure = (of: CaseAtHand, reportId: string): Promise<void> =>
  of.cpo.call(closureDecide, { params: { incidentId: of.id, reportId }, body: { decision: 'approved' } });
