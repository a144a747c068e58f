/** What the measure of a correlation has to be, for one account: its own limits, or those of a department or a role. */
import type { Account } from './event.ts';
import type { CorrelationRule, Limit, Operator } from './rule.ts';
import { adjustableAt, limitFor } from './thresholds.ts';

export interface Bar {
  /** Below it nothing is ever enough; minus infinity where there is no such number. */
  readonly floor: number;
  readonly limits: readonly Limit[];
}

const OPERATORS: Readonly<Record<Operator, (value: number, limit: number) => boolean>> = {
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
  eq: (value, limit) => value === limit,
  neq: (value, limit) => value !== limit,
};

export const reaches = ({ limits }: Bar, value: number): boolean => {
  for (const { operator, value: limit } of limits) if (!OPERATORS[operator](value, limit)) return false;
  return true;
};

/** Finds the bar of an account once, by its number. */
export class Bars {
  readonly #rule: CorrelationRule;
  readonly #adjustable: number;
  readonly #ofAccount: (Bar | null)[] = [];
  readonly #own: Bar | null;

  constructor(rule: CorrelationRule) {
    this.#rule = rule;
    this.#adjustable = adjustableAt(rule);
    this.#own = this.#decide('', '');
  }

  /** `account`: null where the groups of the rule are not of one. Answers null where the rule is off. */
  of(account: Account | null): Bar | null {
    if (account === null || this.#rule.thresholds.length === 0) return this.#own;
    const { number, presence } = account;
    let bar = this.#ofAccount[number];
    if (bar === undefined) {
      bar = this.#decide(presence?.department ?? '', presence?.role ?? '');
      this.#ofAccount[number] = bar;
    }
    return bar;
  }

  #decide(department: string, role: string): Bar | null {
    const { limits, thresholds } = this.#rule;
    const own = limits[this.#adjustable]?.value ?? null;
    const value = thresholds.length === 0 ? own : limitFor(own ?? 0, thresholds)(department, role);
    if (value === null && thresholds.length > 0) return null;
    return {
      floor: own === null || value === null ? Number.NEGATIVE_INFINITY : value,
      limits: limits.map((limit, at) => (at === this.#adjustable && value !== null ? { ...limit, value } : limit)),
    };
  }
}
