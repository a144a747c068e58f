import type { Deferral, DutyRule, Exemption, Rule } from '../engine/rule.ts';
import type { Text } from '../parameters/model.ts';

/** An exception of a rule: what it does, and to which of its duties. */
export interface ExceptionDetail {
  readonly code: string;
  /** `exemption` ends a duty; `deferral` lets it wait while the hindrance lasts. */
  readonly effect: 'exemption' | 'deferral';
  /** The parameter that says since when the law knows it. */
  readonly parameter: string;
  readonly because: Text;
  /** Titles of the duties of this rule that it reaches. */
  readonly duties: readonly Text[];
  /** What it reaches, and what it never does, where the rule says so. */
  readonly touches: Text | null;
  readonly never: Text | null;
}

type Told = (Exemption | Deferral) & { readonly touches?: Text; readonly never?: Text };

/** The duties of a rule together with the postings that may stand for them. */
export const dutiesOfRule = ({ duties }: Rule): readonly DutyRule[] =>
  duties.flatMap((duty) => (duty.posting === undefined ? [duty] : [duty, duty.posting]));

const of = (rule: DutyRule): readonly { readonly told: Told; readonly effect: ExceptionDetail['effect'] }[] => [
  ...rule.exemptions.map((told) => ({ told, effect: 'exemption' as const })),
  ...rule.deferrals.map((told) => ({ told, effect: 'deferral' as const })),
];

export const exceptionsOf = (rule: Rule): readonly ExceptionDetail[] => {
  const found = new Map<string, ExceptionDetail>();
  for (const duty of dutiesOfRule(rule))
    for (const { told, effect } of of(duty)) {
      const { code, parameter, because, touches = null, never = null } = told;
      const known = found.get(code) ?? { code, effect, parameter, because, duties: [], touches, never };
      found.set(code, { ...known, duties: [...known.duties, duty.title] });
    }
  return [...found.values()];
};
