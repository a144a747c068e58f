import { instant } from '@bongsu/kit';
import type { ClosureReport } from '../models/index.ts';
import { approvals, base, handler } from './common.ts';

const at = (text: string) => instant(`2026-11-${text}:00+09:00`);

export const closureReportSample: ClosureReport = {
  kind: 'closure-report',
  ...base('정보보호팀-2026-0121'),
  formLabel: '[붙임 3]',
  reportedOn: at('20T16:40'),
  grade: 1,
  targets: { general: true, residentNumber: false, accountNumber: true },
  receivedAt: at('18T10:20'),
  notifiedAt: at('18T10:20'),
  handler,
  reporterContact: null,
  reportContent:
    '누리집 공지사항에 올라온 장학생 선발 결과 붙임파일의 숨은 시트에서 지원자의 계좌번호 등을 볼 수 있다는 신고',
  response: [
    { at: at('18T10:20'), activity: '신고 접수, 관리대장 기록, 개인정보 보호책임자 보고' },
    { at: at('18T10:35'), activity: '게시물 비공개 전환, 붙임파일 원본과 접속기록 보전 (요약값 기록)' },
    { at: at('18T11:10'), activity: '1등급으로 분류, 침해사고 처리책임자 지정, 대응팀 소집, 총장 보고' },
    { at: at('18T14:00'), activity: '검색엔진 저장본 3건 삭제 요청 (같은 날 17:20 삭제 확인)' },
    { at: at('19T09:30'), activity: '내려받은 접속 37건 분석, 내부망 29건과 외부 8건 구분' },
    {
      at: at('19T16:00'),
      activity: '정보주체 1,204명에게 전자우편과 문자로 통지 (도달 1,197명, 실패 7명은 전화 통지)',
    },
    { at: at('20T10:00'), activity: '개인정보보호위원회에 유출등 신고서 제출' },
    { at: at('20T15:00'), activity: '외부 접속 8건 가운데 6건 파일 삭제 확인서 받음, 2건은 소명 요청 중' },
  ],
  breachDetail:
    '2026학년도 2학기 장학금 지원자 1,204명의 성명, 학번, 학과, 휴대전화번호, 계좌번호(은행명 포함)가 외부에 노출됨. 주민등록번호와 비밀번호는 들어 있지 않음. 침해 방법은 노출(누리집 게시).',
  circumstances:
    '담당자가 선발 결과만 남기고 다른 시트를 지우지 않은 채 숨김 처리하여 2026. 11. 16.(월) 17:42에 게시하였고, 11. 18.(수) 10:35에 비공개로 바꿀 때까지 40시간 53분 동안 공개됨.',
  people: '게시 담당자 1명, 결재자 1명 (상세는 별도 보관)',
  cause:
    '게시 전 개인정보 포함 여부를 확인하는 절차가 붙임파일의 숨은 시트까지 살피지 않았고, 누리집 등록 화면에도 붙임파일을 검사하는 기능이 없었음.',
  evidence: [
    '붙임파일 원본 1점 (증거번호 E-01)',
    '누리집 접속기록 2026. 11. 16. ~ 11. 18. (증거번호 E-02)',
    '게시 결재 문서 사본 (증거번호 E-03)',
  ],
  recovery:
    '게시물과 저장본 삭제, 내려받은 사람에게 삭제 요청. 붙임파일 자동 검사 도입(12. 31.까지), 게시 전 확인표 개정(시행), 학생지원처 전 직원 교육(11. 27.).',
  disposition: '관련 부서에 징계 검토 요청 (결과는 확정된 뒤 기록)',
  approvals,
};
