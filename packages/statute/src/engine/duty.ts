import { seoulDay, seoulIso, type Epoch } from '@bongsu/kit';
import type { DutyKind, RuleId } from '../facts/vocabulary.ts';
import type { Confidence, Promptness, Text } from '../parameters/model.ts';
import type { Recipient } from './rule.ts';
import { basisOf, confidenceOf, inEnglish, inKorean, isStale, type Basis, type Reason } from './trace.ts';

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
  /** The organisation's own target where the law gives a word: never the law's. */
  readonly internalTargetAt: string | null;
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

/** What an answer has in common with every other answer of the same duty under the law of the same day. */
export interface Shape {
  readonly rule: RuleId;
  readonly version: string;
  readonly duty: DutyKind;
  readonly to: readonly Recipient[];
  readonly title: Text;
  readonly content: readonly string[];
  readonly sanction: Duty['sanction'];
}

/** What was found for one situation. All but the status may be worked out only when somebody reads it. */
export interface Found {
  readonly status: Status;
  readonly startsAt: Epoch | null;
  readonly dueAt: Epoch | null;
  readonly promptness: Promptness | null;
  readonly guidanceDueAt: Epoch | null;
  readonly internalTargetAt: Epoch | null;
  readonly deferral: { readonly from: Epoch; readonly until: Epoch | null; readonly dueWithoutIt: Epoch | null } | null;
  readonly content: readonly string[] | null;
  readonly firstContent: readonly string[] | null;
  readonly lacking: readonly string[];
  readonly missing: readonly string[];
  readonly exception: string | null;
  readonly posting: { readonly days: number; readonly until: Epoch | null } | null;
  readonly reasons: () => readonly Reason[];
}

const NONE: readonly never[] = [];

/** What little a finding without a clock of its own may have to say. */
type Said = Pick<Found, 'promptness' | 'content' | 'missing'>;

const NOTHING_SAID: Said = { promptness: null, content: null, missing: NONE };

/** A finding that no moment hangs on. */
export const plainly = (
  status: Status,
  reasons: () => readonly Reason[],
  { promptness, content, missing }: Said = NOTHING_SAID,
): Found => ({
  status,
  startsAt: null,
  dueAt: null,
  promptness,
  guidanceDueAt: null,
  internalTargetAt: null,
  deferral: null,
  content,
  firstContent: null,
  lacking: NONE,
  missing,
  exception: null,
  posting: null,
  reasons,
});

/** Everything found, worked out: a copy to change a field of. */
const workedOut = (found: Found): Found => ({
  status: found.status,
  startsAt: found.startsAt,
  dueAt: found.dueAt,
  promptness: found.promptness,
  guidanceDueAt: found.guidanceDueAt,
  internalTargetAt: found.internalTargetAt,
  deferral: found.deferral,
  content: found.content,
  firstContent: found.firstContent,
  lacking: found.lacking,
  missing: found.missing,
  exception: found.exception,
  posting: found.posting,
  reasons: () => found.reasons(),
});

const iso = (at: Epoch | null): string | null => (at === null ? null : seoulIso(at));

/**
 * A duty whose sentences and moments are written when they are read: judging a million situations costs no text.
 * As JSON, and through every field, it is a plain {@link Duty}.
 */
export class Answer implements Duty {
  private readonly shape: Shape;
  readonly found: Found;
  private readonly asOf: Epoch;
  private reasons: readonly Reason[] | undefined = undefined;

  constructor(shape: Shape, found: Found, asOf: Epoch) {
    this.shape = shape;
    this.found = found;
    this.asOf = asOf;
  }

  /** The same duty with something else found. */
  but(change: Partial<Found>): Answer {
    return new Answer(this.shape, { ...workedOut(this.found), ...change }, this.asOf);
  }

  /** The same answer under another name of version, listing no items: nothing is concluded. */
  as(version: string): Answer {
    return new Answer({ ...this.shape, version, content: NONE }, this.found, this.asOf);
  }

  private read(): readonly Reason[] {
    return (this.reasons ??= this.found.reasons());
  }
  get rule(): RuleId {
    return this.shape.rule;
  }
  get version(): string {
    return this.shape.version;
  }
  get duty(): DutyKind {
    return this.shape.duty;
  }
  get to(): readonly Recipient[] {
    return this.shape.to;
  }
  get title(): Text {
    return this.shape.title;
  }
  get status(): Status {
    return this.found.status;
  }
  get startsAt(): string | null {
    return iso(this.found.startsAt);
  }
  get dueAt(): string | null {
    return iso(this.found.dueAt);
  }
  get promptness(): Promptness | null {
    return this.found.promptness;
  }
  get guidanceDueAt(): string | null {
    return iso(this.found.guidanceDueAt);
  }
  get internalTargetAt(): string | null {
    return iso(this.found.internalTargetAt);
  }
  get content(): readonly string[] {
    return this.found.content ?? this.shape.content;
  }
  get firstContent(): readonly string[] | null {
    return this.found.firstContent;
  }
  get lacking(): readonly string[] {
    return this.found.lacking;
  }
  get missing(): readonly string[] {
    return this.found.missing;
  }
  get exception(): string | null {
    return this.found.exception;
  }
  get deferral(): Duty['deferral'] {
    const { deferral } = this.found;
    if (deferral === null) return null;
    const { from, until, dueWithoutIt } = deferral;
    return { from: seoulIso(from), until: iso(until), dueWithoutIt: iso(dueWithoutIt) };
  }
  get posting(): Duty['posting'] {
    const { posting } = this.found;
    return posting === null ? null : { days: posting.days, until: iso(posting.until) };
  }
  /** Information beside a duty that is late; nobody is threatened in advance. */
  get sanction(): Duty['sanction'] {
    return this.status === 'overdue' || this.status === 'done-late' ? this.shape.sanction : null;
  }
  get basis(): readonly Basis[] {
    return this.version === NOT_LOADED ? NONE : basisOf(this.read());
  }
  get confidence(): Confidence {
    return this.version === NOT_LOADED ? 'memory' : confidenceOf(this.read());
  }
  get stale(): boolean {
    return isStale(this.read(), seoulDay(this.asOf));
  }
  get why(): readonly string[] {
    return this.read().map(inKorean);
  }
  get whyEn(): readonly string[] {
    return this.read().map(inEnglish);
  }

  toJSON(): Duty {
    return plainDuty(this);
  }
}

/** The version of an answer where law of that time existed but is not part of the rule set. */
export const NOT_LOADED = 'not-loaded';

const fields = [
  'rule',
  'version',
  'duty',
  'to',
  'title',
  'status',
  'startsAt',
  'dueAt',
  'promptness',
  'guidanceDueAt',
  'internalTargetAt',
  'content',
  'firstContent',
  'lacking',
  'missing',
  'exception',
  'deferral',
  'posting',
  'sanction',
  'basis',
  'confidence',
  'stale',
  'why',
  'whyEn',
] as const satisfies readonly (keyof Duty)[];

/** A copy to change a field of. */
export const plainDuty = (duty: Duty): Duty =>
  Object.fromEntries(fields.map((field) => [field, duty[field]])) as unknown as Duty;
