export { changesOn, daysOfChange, turns, type Change, type DayOfChange, type Turn } from './changes.ts';
export {
  aspects,
  compareDuties,
  dutiesByKey,
  type Aspect,
  type ComparedDuty,
  type DutyDifference,
} from './compare-duties.ts';
export type { Entry } from './entry.ts';
export type { ExceptionDetail } from './exceptions.ts';
export { judgeAround, NoDecidingMoment, type AroundDay } from './judge-around.ts';
export { listRules, type RuleLine, type VersionLine } from './list-rules.ts';
export type { LintFinding, Severity } from './lint/finding.ts';
export { lintRules } from './lint/lint-rules.ts';
export { readRuleFiles, type RuleFile } from './lint/rule-files.ts';
export { showRule, type DutyDetail, type ParameterDetail, type RuleDetail } from './show-rule.ts';
