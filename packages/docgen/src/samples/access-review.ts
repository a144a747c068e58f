import { instant, Temporal } from '@bongsu/kit';
import type { AccessReview } from '../models/index.ts';
import { base } from './common.ts';

const first = Temporal.PlainDate.from('2026-11-01');

/** Working days are busy, and one Saturday is where nobody should have been. */
const recordsOn = (day: Temporal.PlainDate): number => {
  if (day.day === 14) return 412;
  return day.dayOfWeek > 5 ? 18 + day.day : 1180 + ((day.day * 137) % 420);
};

const account = (name: string, department: string, records: number, outOfHours: number) => ({
  name,
  department,
  records,
  subjects: records * 3,
  downloads: Math.round(records / 40),
  outOfHours,
});

export const accessReviewSample: AccessReview = {
  kind: 'access-review',
  ...base('개보-2026-0031'),
  from: first,
  to: Temporal.PlainDate.from('2026-11-30'),
  records: 28_412,
  accounts: 214,
  subjects: 91_204,
  downloads: 702,
  unreasoned: 9,
  outOfHours: 803,
  days: Array.from({ length: 30 }, (_, index) => {
    const day = first.add({ days: index });
    return { day, records: recordsOn(day) };
  }),
  byAccount: [
    account('h-0412 (김가람)', '학생지원처', 2410, 12),
    account('h-0077 (이누리)', '교무처', 1804, 301),
    account('h-0250 (박마루)', '입학처', 911, 4),
    account('batch-export', '', 420, 420),
  ],
  decisions: [
    {
      rule: '한 사람을 거듭 조회',
      whom: '상담과',
      what: '60 이상',
      reason: '전화 상담은 같은 사람이 거듭 걸어 옴',
      by: '김도담',
      on: Temporal.PlainDate.from('2025-12-20'),
      reviewOn: Temporal.PlainDate.from('2026-12-20'),
    },
    {
      rule: '업무 시간 밖에 여러 사람을 조회',
      whom: '모두',
      what: '50 이상',
      reason: '다시 살펴보았고 업무가 달라지지 않아 그대로 둠',
      by: '이새봄',
      on: Temporal.PlainDate.from('2026-11-20'),
      reviewOn: Temporal.PlainDate.from('2027-11-20'),
    },
  ],
  unusual: [
    { name: '업무 시간 밖에 여러 사람을 조회', cases: 6 },
    { name: '짧은 시간에 많은 사람을 조회', cases: 3 },
    { name: '사유 없이 내려받음', cases: 2 },
  ],
  answers: { cases: 11, asked: 9, answered: 8, justified: 6, caution: 1, violation: 1, settled: 2, late: 1 },
  systems: [
    { name: '학사관리', records: 21_204, silentDays: 0 },
    { name: '인사급여', records: 7208, silentDays: 2 },
  ],
  completeness: [
    { name: '학사정보시스템', missing: '', refused: 0, alarms: '' },
    { name: '인사급여시스템', missing: '접속지 12', refused: 3, alarms: '기록이 오지 않음 1회' },
  ],
  verification: {
    ok: true,
    size: 412_880,
    root: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
    problems: 0,
    checkedAt: instant('2026-12-02T04:10:00+09:00'),
  },
  cycle: '매월',
  method: '개인정보 보호담당자가 탐지 기준으로 찾은 것과 처리량 상위 계정을 살펴보고 소명을 받는다.',
  followUp: '위반은 징계 요청과 재교육, 주의는 부서장 지도, 결과는 다음 점검에서 확인한다.',
  comments: [
    { who: '점검자 의견', text: '11월 14일 토요일의 조회는 입학 전형 준비로 소명되었고 부서장이 정당하다고 판정함.' },
    { who: '보호책임자 의견', text: '인사급여 시스템의 수집 공백 2일은 원인을 확인하여 다음 점검에 보고할 것.' },
  ],
  approvals: [
    { step: '점검', role: '개인정보 보호담당자', name: '김도담', at: instant('2026-12-03T10:20:00+09:00') },
    { step: '확인', role: '개인정보 보호책임자', name: '이새봄', at: instant('2026-12-04T15:05:00+09:00') },
  ],
};
