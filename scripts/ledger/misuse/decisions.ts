/** What the organisation decided for people whose work is of another kind: limits for roles, from what that work is like. */
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
  decide('large-download', '통계', 100_000, '통계 작성이 업무, 승인된 자료만'),
  decide('many-downloads', '통계', 40, '통계 작성이 업무'),
  decide('many-people', '상담', 500, '콜센터: 한 통화에 한 사람, 하루 종일'),
  decide('same-person', '상담', 30, '콜센터: 같은 사람이 거듭 전화함'),
  decide('impossible-travel', '현장', null, '사무실과 현장을 VPN으로 오감'),
];
