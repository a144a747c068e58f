import type { DutyKind, RuleId } from '../facts/vocabulary.ts';
import type { Confidence, Promptness, Text } from '../parameters/model.ts';
import type { Basis } from './trace.ts';
import type { Recipient } from './rule.ts';

export type Status =
  | 'required'
  | 'not-required'
  | 'exempt'
  | 'deferred'
  | 'needs-facts'
  | 'done'
  | 'done-late'
  | 'overdue';

/** Moments are ISO 8601 in `+09:00`. */
export interface Duty {
  readonly rule: RuleId;
  /** `v4`; `not-loaded` where no rule of that time is part of this rule set. */
  readonly version: string;
  readonly duty: DutyKind;
  readonly to: readonly Recipient[];
  readonly title: Text;
  readonly status: Status;
  readonly startsAt: string | null;
  /** Null where the law gives no number. */
  readonly dueAt: string | null;
  readonly promptness: Promptness | null;
  /** A guideline's date, never the law's. */
  readonly guidanceDueAt: string | null;
  readonly content: readonly string[];
  /** What a staged first notice must carry while items are unconfirmed. */
  readonly firstContent: readonly string[] | null;
  /** Items of `content` that what was done so far does not carry. */
  readonly lacking: readonly string[];
  readonly missing: readonly string[];
  readonly exception: string | null;
  /** A hindrance that lets the duty wait; `dueWithoutIt` is the date the default would give. */
  readonly deferral: {
    readonly from: string;
    readonly until: string | null;
    readonly dueWithoutIt: string | null;
  } | null;
  /** For a posting: how many days it must stay, and the end of the last one once it began. */
  readonly posting: { readonly days: number; readonly until: string | null } | null;
  readonly sanction: (Text & { readonly article: string }) | null;
  readonly basis: readonly Basis[];
  readonly confidence: Confidence;
  /** A value the answer rests on has passed its review date. */
  readonly stale: boolean;
  readonly why: readonly string[];
  readonly whyEn: readonly string[];
}
