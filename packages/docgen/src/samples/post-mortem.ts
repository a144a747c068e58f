import { Temporal } from '@bongsu/kit';
import type { PostMortem } from '../models/index.ts';
import { approvals, base } from './common.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

export const postMortemSample: PostMortem = {
  kind: 'post-mortem',
  ...base('정보보호팀-2026-0130'),
  caseNumber: '2026-0017',
  caseTitle: '장학생 선발 결과 붙임파일을 통한 지원자 개인정보 노출',
  grade: 1,
  closureReport: { documentNumber: '정보보호팀-2026-0121', submittedOn: day('2026-11-20') },
  dueOn: day('2026-12-20'),
  summary:
    '붙임파일의 숨은 시트가 지워지지 않은 채 누리집에 게시되어 지원자 1,204명의 개인정보가 40시간 53분 동안 공개됨.',
  rootCause:
    '누리집에 파일을 올리는 일이 사람의 눈으로만 확인되고, 숨은 시트처럼 보이지 않는 부분은 아무도 확인하지 않는 구조였음.',
  whys: [
    '개인정보가 든 파일이 게시됨: 숨은 시트가 남아 있었음',
    '숨은 시트가 남음: 담당자가 삭제와 숨김의 차이를 알지 못했음',
    '결재에서 걸러지지 않음: 확인표에 숨은 시트 항목이 없었음',
    '시스템이 막지 못함: 등록 화면에 붙임파일 검사 기능이 없음',
  ],
  lessons: [
    '사람의 주의에 기대는 확인은 보이지 않는 자료를 놓친다.',
    '게시용 파일은 원본을 고치지 말고 새로 만든다.',
    '발견부터 차단까지 15분이 걸린 것은 비상연락망을 미리 점검한 덕분이다.',
  ],
  sharing: '2026. 11. 27.(금) 학생지원처 전 직원 교육, 12월 전체 부서장 회의에서 사례 공유',
  improvements: [
    {
      action: '누리집 등록 화면에 붙임파일 자동 검사(숨은 시트, 주민등록번호, 계좌번호) 적용',
      owner: '정보전산처',
      due: day('2026-12-31'),
      decision: '시행',
      effect: '',
    },
    {
      action: '게시 전 확인표에 숨은 시트, 문서 속성, 변경 내용 추적 항목 추가',
      owner: '학생지원처',
      due: day('2026-11-25'),
      decision: '시행',
      effect: '표본 20건 점검, 누락 0건',
    },
    {
      action: '선발 결과를 파일 대신 개인별 조회 화면으로 제공',
      owner: '학생지원처, 정보전산처',
      due: null,
      decision: '변경 시행 (2027학년도 1학기부터)',
      effect: '',
    },
  ],
  approvals,
};
