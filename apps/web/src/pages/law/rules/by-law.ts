import type { LawRuleLine } from '@bongsu/contracts';

export interface Law {
  readonly law: string;
  readonly rules: readonly LawRuleLine[];
}

/** A decree, notice or guideline is read with the Act that it belongs to: `개인정보 보호법 시행령` with `개인정보 보호법`. */
const actOf = (law: string): string =>
  law.replace(/ (?:시행령|시행규칙)$/u, '').replace(/^표준 개인정보 보호지침$/u, '개인정보 보호법');

/** Rules by the Act they stand in, in the order in which the product answers them. */
export const byLaw = (rules: readonly LawRuleLine[]): readonly Law[] => {
  const laws = new Map<string, LawRuleLine[]>();
  for (const rule of rules) laws.set(actOf(rule.law), [...(laws.get(actOf(rule.law)) ?? []), rule]);
  return [...laws].map(([law, own]) => ({ law, rules: own }));
};
