import type { Instant } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import type { DutyKind, Role, RuleId } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';
import type { Condition } from './finding.ts';
import type { Situation } from './situation.ts';

export type Recipient =
  | 'data-subjects'
  | 'users'
  | 'pipc'
  | 'kisa'
  | 'msit'
  | 'fsc'
  | 'fss'
  | 'supervisory-authority'
  | 'controller';

/** An exception that ends a duty once the facts establish it; `parameter` says when the law knows it. */
export interface Exemption {
  readonly code: string;
  readonly parameter: string;
  readonly holds: (situation: Situation) => boolean;
  readonly because: Text;
}

/** An exception that lets a duty wait while a hindrance lasts; the parameter's value is the word for "then". */
export interface Deferral {
  readonly code: string;
  readonly parameter: string;
  readonly hindrance: 'emergency' | 'forceMajeure';
  readonly because: Text;
}

/** One duty of a rule: its labelled default (`when`) and its named exceptions. */
export interface DutyRule {
  readonly duty: DutyKind;
  readonly to: readonly Recipient[];
  readonly title: Text;
  /** The moments that start its clock; none means that it has not started, for the reason `notStarted`. */
  readonly starts: (facts: Situated) => readonly Instant[];
  readonly startLabel: Text;
  readonly notStarted: Text;
  readonly when: Condition;
  readonly exemptions: readonly Exemption[];
  readonly deferrals: readonly Deferral[];
  /** Parameter names below the rule's folder. */
  readonly deadline: string;
  readonly content: string;
  /** Whether the items of an act are compared with the content before it counts. */
  readonly itemsChecked: boolean;
  readonly counts: (act: Act, start: Instant, facts: Situated) => boolean;
  /** Whether its law may know a staged first notice; the parameters say when. */
  readonly staged: boolean;
  /** The posting that stands for or beside it, if its law may know one. */
  readonly posting?: DutyRule;
  readonly deemedBy?: string;
}

/** A rule of law with its versions under `rules/<id>/`. `binds` lists roles, or anyone who handles personal data. */
export interface Rule {
  readonly id: RuleId;
  readonly binds: 'anyone' | readonly Role[];
  readonly duties: readonly DutyRule[];
  /** Told where the rule does not apply because it is newer than the facts. */
  readonly beforeItsTime?: Text;
}
