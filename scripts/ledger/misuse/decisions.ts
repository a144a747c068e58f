/**
 * What the organisation decided for people whose work is of another kind: limits for roles, from what that work is like. Where a number
 * rather than the kind of work is the reason, it was tried on past months, in which nothing is planted: `misuse-month.ts 10000000 98 0` and
 * `99 0`, never on those that are measured. Of 20,000 handlers ten times as much ordinary work is odd as of 2,000, and no more is misuse.
 */
import type { RuleDecision } from '@bongsu/ledger';
import type { Role } from './office.ts';

/** `threshold`: null where the rule is off for them. */
const decide = (rule: string, role: Role, threshold: number | null, why: string): RuleDecision & { why: string } => ({
  rule,
  department: null,
  role,
  isOn: threshold !== null,
  threshold,
  isWithdrawn: false,
  why,
});

export const decisions: readonly RuleDecision[] = [
  decide('mass-look-up', '배치', null, '정해진 시각의 일괄 처리, 작업 목록으로 따로 점검'),
  decide('many-people', '배치', null, '정해진 시각의 일괄 처리, 작업 목록으로 따로 점검'),
  decide('more-than-usual', '배치', null, '정해진 시각의 일괄 처리, 작업 목록으로 따로 점검'),
  decide('same-person', '배치', null, '정해진 시각의 일괄 처리, 작업 목록으로 따로 점검'),
  decide('out-of-hours-look-up', '배치', null, '정해진 시각의 일괄 처리, 작업 목록으로 따로 점검'),
  decide('out-of-hours-look-up', '야간', null, '교대 근무: 밤이 근무 시간'),
  decide(
    'large-download',
    '통계',
    200_000,
    '통계 작성이 업무, 승인된 자료만. 지난 두 달에 해 보니 10만 건이면 일곱 번, 20만 건이면 한 번 헛되이 물음',
  ),
  decide('many-downloads', '통계', 40, '통계 작성이 업무'),
  decide('many-people', '상담', 500, '콜센터: 한 통화에 한 사람, 하루 종일'),
  decide(
    'out-of-hours-look-up',
    '상담',
    80,
    '콜센터: 주말에도 한 시간에 서너 배를 봄. 지난 두 달에 해 보니 50명이면 두 번, 80명이면 한 번도 헛되이 묻지 않음',
  ),
  decide('same-person', '상담', 30, '콜센터: 같은 사람이 거듭 전화함'),
  decide('impossible-travel', '현장', null, '사무실과 현장을 VPN으로 오감'),
];
