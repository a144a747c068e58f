import type { DutyRule, Reach, Rule } from '../engine/rule.ts';
import type { Text } from '../parameters/model.ts';

/** An exception of a rule: what it does, and to which of its duties. */
export interface ExceptionDetail {
  readonly code: string;
  readonly title: Text;
  /**
   * `exemption` ends a duty; `deferral` lets it wait while the hindrance lasts; `deemed` takes another provision's notice
   * for it.
   */
  readonly effect: 'exemption' | 'deferral' | 'deemed';
  /** The parameter that says since when the law knows it. */
  readonly parameter: string;
  /** Titles of the duties of this rule that it reaches. */
  readonly duties: readonly Text[];
  readonly touches: Text;
  readonly never: Text;
}

/** The duties of a rule together with the postings that may stand for them. */
export const dutiesOfRule = ({ duties }: Rule): readonly DutyRule[] =>
  duties.flatMap((duty) => (duty.posting === undefined ? [duty] : [duty, duty.posting]));

type Told = Reach & { readonly parameter: string };

const of = (rule: DutyRule): readonly { readonly told: Told; readonly effect: ExceptionDetail['effect'] }[] => [
  ...rule.exemptions.map((told) => ({ told, effect: 'exemption' as const })),
  ...rule.deferrals.map((told) => ({ told, effect: 'deferral' as const })),
  ...(rule.deemedBy === undefined ? [] : [{ told: rule.deemedBy, effect: 'deemed' as const }]),
];

export const exceptionsOf = (rule: Rule): readonly ExceptionDetail[] => {
  const found = new Map<string, ExceptionDetail>();
  for (const duty of dutiesOfRule(rule))
    for (const { told, effect } of of(duty)) {
      const { code, title, parameter, touches, never } = told;
      const known = found.get(code) ?? { code, title, effect, parameter, duties: [], touches, never };
      found.set(code, { ...known, duties: [...known.duties, duty.title] });
    }
  return [...found.values()];
};
