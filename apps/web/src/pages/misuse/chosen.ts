import type { MisuseRule, StandingDecision } from '@bongsu/contracts';

/** What somebody is about to do with a rule. */
export interface Chosen {
  readonly does: 'decide' | 'keep' | 'withdraw';
  readonly rule: MisuseRule;
  /** The decision it is about; nothing: what holds for everybody. */
  readonly of?: StandingDecision | undefined;
}
