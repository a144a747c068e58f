import type { DutyRule } from '../engine/rule.ts';
import type { Statute } from '../engine/assess.ts';
import type { Parameter } from '../parameters/model.ts';

/** Which exceptions the law of one version knows for one duty. */
export interface Reach {
  readonly rule: string;
  readonly duty: string;
  readonly to: readonly string[];
  readonly version: string;
  readonly codes: readonly string[];
}

interface Span {
  readonly version: string;
  readonly from: string;
  readonly to: string;
}

const FOREVER = '9999-12-31';

/** The versions of a rule with their first day and the first day after them. */
const spansOf = (parameter: Parameter | undefined): readonly Span[] =>
  parameter?.kind === 'version'
    ? parameter.values.flatMap(({ value, from }, index, all) =>
        value === null ? [] : [{ version: value, from: from ?? '', to: all[index + 1]?.from ?? FOREVER }],
      )
    : [];

/** Whether a value of the parameter is in force on any day of the span. */
const isKnown = (parameter: Parameter | undefined, { from, to }: Span): boolean =>
  (parameter?.values ?? []).some((one, index, all) => {
    const begins = one.from ?? '';
    const ends = all[index + 1]?.from ?? FOREVER;
    return one.value !== null && begins < to && ends > from;
  });

const codesOf = (statute: Statute, rule: string, duty: DutyRule, span: Span): readonly string[] => {
  const named = [...duty.exemptions, ...duty.deferrals, ...(duty.deemedBy === undefined ? [] : [duty.deemedBy])];
  return named
    .filter(({ parameter }) => isKnown(statute.parameters.get(`${rule}/${parameter}`), span))
    .map(({ code }) => code)
    .toSorted();
};

/** A duty and its posting, where the law of the span knows one. */
const dutiesOf = (statute: Statute, rule: string, duty: DutyRule, span: Span): readonly DutyRule[] => {
  const posted = isKnown(statute.parameters.get(`${rule}/posting-days`), span);
  return duty.posting !== undefined && posted ? [duty, duty.posting] : [duty];
};

/** What each exception reaches: every rule, duty and version with the codes that its law knows. */
export const reachOf = (statute: Statute): readonly Reach[] =>
  statute.rules.flatMap(({ id, duties }) =>
    spansOf(statute.parameters.get(`${id}/version`)).flatMap((span) =>
      duties.flatMap((duty) =>
        dutiesOf(statute, id, duty, span).map((one) => ({
          rule: id,
          duty: one.duty,
          to: one.to,
          version: span.version,
          codes: codesOf(statute, id, one, span),
        })),
      ),
    ),
  );
