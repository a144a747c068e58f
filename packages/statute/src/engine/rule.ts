import type { Epoch } from '@bongsu/kit';
import type { Act, Period, Situated } from '../facts/moments.ts';
import type { DutyKind, Role, RuleId } from '../facts/vocabulary.ts';
import type { Text } from '../parameters/model.ts';
import type { Condition } from './finding.ts';
import type { Law } from './law.ts';

export const recipients = [
  'data-subjects',
  'users',
  'pipc',
  'kisa',
  'msit',
  'fsc',
  'fss',
  'supervisory-authority',
  'controller',
  'mois',
  'nia',
  'kcc',
  'mohw',
  'nis',
  'authorities-concerned',
  'investigators',
] as const;
export type Recipient = (typeof recipients)[number];

/** What an exception reaches and what it never reaches, for the reader who is about to rely on it. */
export interface Reach {
  readonly code: string;
  readonly title: Text;
  readonly touches: Text;
  readonly never: Text;
}

/** An exception that ends a duty once the facts establish it; `parameter` says when the law knows it. */
export interface Exemption extends Reach {
  readonly parameter: string;
  readonly holds: (law: Law) => (facts: Situated) => boolean;
  readonly because: Text;
}

/** An exception that lets a duty wait while a hindrance lasts; the parameter's value is the word for "then". */
export interface Deferral extends Reach {
  readonly parameter: string;
  readonly during: (facts: Situated) => Period | null;
  readonly because: Text;
}

/** 다른 법률에 따른 통지·신고: `parameter` lists the rules whose act is deemed to be this one. */
export interface Deemed extends Reach {
  readonly parameter: string;
}

/** One duty of a rule: its labelled default (`when`) and its named exceptions. */
export interface DutyRule {
  readonly duty: DutyKind;
  /** Whom it is owed to; a duty owed to somebody else by somebody else is a duty of its own. */
  readonly to: readonly Recipient[];
  readonly title: Text;
  /** The moments that start its clock; none means that it has not started, for the reason `notStarted`. */
  readonly starts: (facts: Situated) => readonly Epoch[];
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
  readonly counts: (act: Act, start: Epoch, facts: Situated) => boolean;
  /** Whether its law may know a staged first notice; the parameters say when. */
  readonly staged: boolean;
  /** The posting that stands for or beside it, if its law may know one. */
  readonly posting?: DutyRule;
  readonly deemedBy?: Deemed;
}

/** A rule of law with its versions under `rules/<id>/`. `binds` lists roles, or anyone who handles personal data. */
export interface Rule {
  readonly id: RuleId;
  readonly binds: 'anyone' | readonly Role[];
  readonly duties: readonly DutyRule[];
  /** Told where the rule does not apply because it is newer than the facts. */
  readonly beforeItsTime?: Text;
  /**
   * Switched off unless the facts name the rule in `organisation.optionalRules`, for the reason given. `shown` answers
   * it as not required with that reason; otherwise it is left out.
   */
  readonly optional?: { readonly because: Text; readonly shown: boolean };
}
