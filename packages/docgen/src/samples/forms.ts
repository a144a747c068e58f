import { instant, Temporal } from '@bongsu/kit';
import type { BreachReportForm, CaseRegister, CaseRegisterRow } from '../models/index.ts';
import { base } from './common.ts';

export const breachReportFormSample: BreachReportForm = {
  kind: 'breach-report-form',
  ...base('정보보호팀-2026-0112'),
  formLabel: '[붙임 1]',
  reporter: { name: '박온유', mobile: '010-0000-0000', email: 'onyu@hanbit.example' },
  reception: {
    department: '정보보호팀',
    phone: '02-0000-0000',
    address: '서울특별시 가온구 한빛로 1, 본관 2층',
  },
  content:
    '2026. 11. 18. 오전, 학생지원처 누리집 공지사항에 올라온 장학생 선발 결과 붙임파일(엑셀)에 숨겨진 시트가 있고, 그 안에 지원자의 성명, 학번, 휴대전화번호, 계좌번호가 들어 있는 것을 보았습니다.\n\n게시물 번호는 4821이며, 발견 당시 조회 수는 213회였습니다. 누구나 내려받을 수 있는 상태이므로 빠른 조치를 부탁드립니다.',
  reportedAt: instant('2026-11-18T10:20:00+09:00'),
};

/** The same form with the reporter sealed (제21조). */
export const sealedReportFormSample: BreachReportForm = {
  ...breachReportFormSample,
  reporter: { name: null, mobile: null, email: null },
};

const ROWS: readonly CaseRegisterRow[] = [
  {
    receivedAt: instant('2026-11-18T10:20:00+09:00'),
    reporterType: '학생',
    summary: '장학생 선발 결과 붙임파일의 숨은 시트에 지원자 계좌번호 등이 남은 채 누리집에 공개됨',
    grade: 1,
    handling: '사실 확인 중',
    closedOn: null,
    outcome: '',
    remarks: '',
  },
  {
    receivedAt: instant('2026-09-03T15:05:00+09:00'),
    reporterType: '교직원',
    summary: '퇴직한 조교의 계정으로 학사정보시스템에 접속한 기록을 발견함',
    grade: 2,
    handling: '위법성 통보',
    closedOn: Temporal.PlainDate.from('2026-09-28'),
    outcome: '징계 처분 (견책)',
    remarks: '정보보호팀-2026-0098',
  },
  {
    receivedAt: instant('2026-05-11T09:40:00+09:00'),
    reporterType: '일반',
    summary: '보관 기간이 지난 입학원서가 공용 창고에 잠금장치 없이 놓여 있음',
    grade: 3,
    handling: '상담 및 자료제공',
    closedOn: Temporal.PlainDate.from('2026-05-29'),
    outcome: '징계 처분 (기타: 서면 경고)',
    remarks: '정보보호팀-2026-0041',
  },
];

export const caseRegisterSample: CaseRegister = {
  kind: 'case-register',
  ...base('정보보호팀-2026-0113'),
  formLabel: '[붙임 2]',
  period: '2026년',
  rows: Array.from({ length: 24 }, (_, index) => ROWS[index % ROWS.length]!),
};
