import { meets } from '../facts/lists.ts';
import type { Situated } from '../facts/moments.ts';
import type { RuleId } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';
import type { LawBooks } from './answer-rule.ts';
import { saying, type Program } from './program.ts';
import type { Rule } from './rule.ts';
import { newestOf, versionsOf } from './version.ts';

/** A rule that was not asked, and why: "why not?" always has an answer. */
export interface LeftOut {
  readonly rule: RuleId;
  readonly why: string;
  readonly whyEn: string;
}

const otherRoles: Text = {
  ko: '기관의 지위로 보아 이 규정의 수범자가 아니어서 묻지 않았다.',
  en: "The organisation's roles are not among those this provision binds, so it was not asked.",
};

const because = (rule: RuleId, { ko, en }: Text): LeftOut => ({ rule, why: ko, whyEn: en });

/** Roles that are known and hold none of those a rule binds leave the rule out; unknown roles never do. */
export const leftOutOf = ({
  id,
  binds,
  optional,
}: Rule): ((organisation: Pick<Situated, 'roles' | 'optionalRules'>) => LeftOut | null) => {
  const excluded = because(id, otherRoles);
  const off = optional === undefined || optional.shown ? null : because(id, optional.because);
  return ({ roles, optionalRules }) => {
    if (off !== null && !optionalRules.includes(id)) return off;
    if (binds === 'anyone' || roles === null || meets(binds, roles)) return null;
    return excluded;
  };
};

/** Later than every value: a rule that is switched off is shown as it stands now, whatever the day of the facts. */
const NEWEST = '9999-12-31';

/** The answer of a rule that is switched off but shown. Null for every other rule. */
export const switchedOff = (rule: Rule, books: LawBooks): Program | null => {
  const { optional } = rule;
  if (optional?.shown !== true) return null;
  const version = newestOf(versionsOf(books.parameters.get(`${rule.id}/version`)));
  const law = { ...books, rule: rule.id, version, date: NEWEST };
  const programs = rule.duties.map((duty) => saying(law, duty, 'not-required', optional.because, version));
  return (facts, into) => {
    for (const program of programs) program(facts, into);
  };
};
