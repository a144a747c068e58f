import type { Epoch } from '@bongsu/kit';
import type { Act, Situated } from '../facts/moments.ts';
import type { Content } from './content.ts';
import { deadlineReasons, dueUnder, guidanceFrom, type Guidance } from './deadline.ts';
import { Answer, type Found, type Shape } from './duty.ts';
import { dutyUnder, type DutyLaw } from './duty-law.ts';
import type { Finding } from './finding.ts';
import { holdIn } from './hold.ts';
import type { Law } from './law.ts';
import { startReason, versionReason } from './opening.ts';
import { actsFor, lackingIn, performanceOf, type Performance } from './performance.ts';
import type { DutyRule } from './rule.ts';
import { shapeOf } from './shape.ts';
import { timingOf, type Timing } from './timing.ts';
import type { Reason } from './trace.ts';
import { judge, type Standing, type Verdict } from './verdict.ts';

/**
 * One duty judged for one start of its clock. Only what decides is worked out at once; the rest waits until it is asked
 * for, by the verdict or by a reader, since most of it never is.
 */
export class Judgement implements Standing, Found {
  private readonly duty: DutyLaw;
  private readonly verdict: Verdict;
  readonly facts: Situated;
  readonly startsAt: Epoch;
  readonly applies: Finding;
  /** At once: where nobody knows the holidays of its year, that is said before any answer. */
  readonly guidance: Guidance | null;
  private performed: Performance | null = null;

  constructor(duty: DutyLaw, facts: Situated, start: Epoch) {
    this.duty = duty;
    this.facts = facts;
    this.startsAt = start;
    this.applies = duty.applies(facts);
    this.guidance = guidanceFrom(duty.limit, duty.law, start);
    this.verdict = judge(this);
  }

  get cite(): Standing['cite'] {
    return this.duty.law.version;
  }
  get defaultDueAt(): Epoch | null {
    return dueUnder(this.duty.limit, this.startsAt);
  }
  private get acts(): readonly Act[] {
    return actsFor(this.duty.law.rule, this.facts, this.duty.counts, this.startsAt);
  }
  get performance(): Performance {
    return (this.performed ??= performanceOf(this.duty.content, this.acts, this.facts));
  }
  get hold(): Standing['hold'] {
    return holdIn(this.facts, this.duty.deferrals, this.defaultDueAt);
  }
  get exemption(): Standing['exemption'] {
    for (const exemption of this.duty.exemptions) if (exemption.holds(this.facts)) return exemption;
    return null;
  }
  get deemed(): Standing['deemed'] {
    const { deemed } = this.duty;
    return deemed === null ? null : deemed(this.facts);
  }
  get lacking(): readonly string[] {
    return lackingIn(this.duty.content, this.acts);
  }

  get status(): Found['status'] {
    return this.verdict.status;
  }
  get exception(): string | null {
    return this.verdict.exception;
  }
  get missing(): readonly string[] {
    return this.verdict.missing;
  }
  private get timing(): Timing {
    return timingOf(this.duty.limit, this, this.verdict, this.startsAt);
  }
  get dueAt(): Epoch | null {
    return this.timing.dueAt;
  }
  get promptness(): Found['promptness'] {
    return this.timing.promptness;
  }
  get guidanceDueAt(): Epoch | null {
    return this.timing.guidanceDueAt;
  }
  get internalTargetAt(): Epoch | null {
    return this.timing.internalTargetAt;
  }
  get deferral(): Found['deferral'] {
    return this.timing.deferral;
  }
  /** The items are those of the law; see {@link Shape}. */
  get content(): null {
    return null;
  }
  get firstContent(): readonly string[] | null {
    return this.duty.content.stage(this.facts.unconfirmed)?.first ?? null;
  }
  get posting(): Found['posting'] {
    return this.duty.posting(this.performance.at);
  }

  reasons(): readonly Reason[] {
    const { duty, facts, verdict } = this;
    const inPlay = verdict.status !== 'not-required' && verdict.status !== 'exempt';
    return [
      versionReason(duty.law),
      startReason(duty.law, duty.rule, this.startsAt, facts.asOf),
      ...this.applies.reasons(facts),
      ...(inPlay ? deadlineReasons(duty.limit, this.defaultDueAt, this.guidance) : []),
      ...verdict.reasons(this),
    ];
  }
}

/** One duty under the law of one day, ready to judge any facts. */
export interface DutyJudge {
  readonly shape: Shape;
  readonly content: Content;
  /** Judges one start of the clock. */
  readonly judge: (facts: Situated, start: Epoch) => Judgement;
  readonly answer: (judgement: Judgement) => Answer;
}

/** Compiles a duty for the law of a day: what the law knows is looked up once, what the facts say is asked each time. */
export const dutyJudge = (law: Law, rule: DutyRule): DutyJudge => {
  const duty = dutyUnder(law, rule);
  const { content } = duty;
  const shape = shapeOf(law, rule, content);
  return {
    shape,
    content,
    judge: (facts, start) => new Judgement(duty, facts, start),
    answer: (judgement) => new Answer(shape, judgement, judgement.facts.asOf),
  };
};
