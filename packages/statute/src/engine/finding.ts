import type { Reason } from './trace.ts';
import type { Situation } from './situation.ts';

/** A fact may be established, ruled out, or not known yet. */
export type Truth = 'yes' | 'no' | 'unknown';

export interface Finding {
  readonly truth: Truth;
  /** Facts that would settle an unknown, most decisive first. */
  readonly missing: readonly string[];
  readonly reasons: readonly Reason[];
}

/** Null where the law of that day does not know the condition at all. */
export type Condition = (situation: Situation) => Finding | null;

export const yes = (...reasons: readonly Reason[]): Finding => ({ truth: 'yes', missing: [], reasons });
export const no = (...reasons: readonly Reason[]): Finding => ({ truth: 'no', missing: [], reasons });
export const unknown = (missing: string, ...reasons: readonly Reason[]): Finding => ({
  truth: 'unknown',
  missing: [missing],
  reasons,
});

const evaluate = (conditions: readonly Condition[], situation: Situation): readonly Finding[] =>
  conditions.map((condition) => condition(situation)).filter((finding) => finding !== null);

const merge = (truth: Truth, findings: readonly Finding[]): Finding => ({
  truth,
  missing: findings.flatMap(({ missing }) => missing),
  reasons: findings.flatMap(({ reasons }) => reasons),
});

const ofTruth = (findings: readonly Finding[], truth: Truth): readonly Finding[] =>
  findings.filter((finding) => finding.truth === truth);

/** One established condition decides; an unknown one keeps the question open; only all "no" rule it out. */
export const anyOf =
  (...conditions: readonly Condition[]): Condition =>
  (situation) => {
    const findings = evaluate(conditions, situation);
    if (findings.length === 0) return null;
    const established = ofTruth(findings, 'yes');
    if (established.length > 0) return merge('yes', established);
    const open = ofTruth(findings, 'unknown');
    return open.length > 0 ? merge('unknown', open) : merge('no', findings);
  };

/** One "no" decides; otherwise an unknown keeps the question open. */
export const allOf =
  (...conditions: readonly Condition[]): Condition =>
  (situation) => {
    const findings = evaluate(conditions, situation);
    if (findings.length === 0) return null;
    const against = ofTruth(findings, 'no');
    if (against.length > 0) return merge('no', against);
    const open = ofTruth(findings, 'unknown');
    return open.length > 0
      ? { ...merge('unknown', findings), missing: merge('unknown', open).missing }
      : merge('yes', findings);
  };
