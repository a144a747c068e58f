import type { Statute } from '../engine/assess.ts';
import type { DutyRule, Recipient, Rule } from '../engine/rule.ts';
import type { DutyKind, Role } from '../facts/vocabulary.ts';
import type { Kind, Parameter, Text } from '../parameters/model.ts';
import { entriesOf, type Entry } from './entry.ts';
import { dutiesOfRule, exceptionsOf, type ExceptionDetail } from './exceptions.ts';
import { lineOf, nameOf, parametersOf, type RuleLine } from './list-rules.ts';
import { parameterInEnglish } from './parameter-names.ts';

export interface ParameterDetail {
  readonly name: string;
  readonly about: Text;
  readonly kind: Kind;
  readonly values: readonly Entry[];
}

export interface DutyDetail {
  readonly duty: DutyKind;
  readonly title: Text;
  readonly to: readonly Recipient[];
  /** What starts its clock. */
  readonly startsAt: Text;
  readonly deadline: string;
  readonly content: string;
  readonly exceptions: readonly string[];
}

export interface RuleDetail extends Omit<RuleLine, 'duties'> {
  readonly binds: 'anyone' | readonly Role[];
  /** Whether there was law before the first version that is not loaded. */
  readonly earlier: 'none' | 'not-loaded';
  readonly duties: readonly DutyDetail[];
  readonly parameters: readonly ParameterDetail[];
  readonly exceptions: readonly ExceptionDetail[];
}

export const detailOf = (parameter: Parameter, on: string): ParameterDetail => {
  const name = nameOf(parameter);
  const about = { ko: parameter.about, en: parameterInEnglish(name) };
  return { name, about, kind: parameter.kind, values: entriesOf(parameter, on) };
};

const dutyOf = (rule: DutyRule): DutyDetail => ({
  duty: rule.duty,
  title: rule.title,
  to: rule.to,
  startsAt: rule.startLabel,
  deadline: rule.deadline,
  content: rule.content,
  exceptions: [...rule.exemptions, ...rule.deferrals].map(({ code }) => code),
});

/** What is asked about first stands first: versions, terms, content; then the rest by name. */
const order = ['version', 'deadline', 'content', 'staged-content', 'supplement-deadline'];
const placeIn = ({ name }: ParameterDetail): number => {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
};

const earlierOf = (statute: Statute, { id }: Rule): RuleDetail['earlier'] => {
  const versions = statute.parameters.get(`${id}/version`);
  return versions?.kind === 'version' ? versions.earlier : 'none';
};

/** Everything one rule is made of, as it stands on the day `on`; null for an id no loaded rule has. */
export const showRule = (statute: Statute, id: string, on: string): RuleDetail | null => {
  const rule = statute.rules.find((one) => one.id === id);
  if (rule === undefined) return null;
  return {
    ...lineOf(statute, rule, on),
    binds: rule.binds,
    earlier: earlierOf(statute, rule),
    duties: dutiesOfRule(rule).map(dutyOf),
    parameters: parametersOf(statute, rule.id)
      .map((parameter) => detailOf(parameter, on))
      .toSorted((left, right) => placeIn(left) - placeIn(right)),
    exceptions: exceptionsOf(rule),
  };
};
