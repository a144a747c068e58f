/**
 * From alerts to what somebody is asked about: all that one account did on one day is one case, so that who reviews has tens of them, not
 * thousands, and who is asked answers once.
 */
import { seoulDay } from '@bongsu/kit';
import type { Alert } from './alert.ts';
import { LEVELS, type Level } from './rule.ts';

/** 소명을 요청할 일. */
export interface Case {
  /** The same for the same alerts, whenever they are put together: account or system, and day. */
  readonly key: string;
  /** Whom it is about; null of what is about a system, or of several accounts. */
  readonly actor: string | null;
  /** On which it began, in Seoul: `2026-11-21`. */
  readonly day: string;
  /** The highest of its alerts. */
  readonly level: Level;
  readonly from: number;
  readonly to: number;
  /** The gravest first; those of one rule are together. */
  readonly alerts: readonly Alert[];
  /** The rules that found it, the gravest first. */
  readonly rules: readonly string[];
  /** Places in the log, ascending. */
  readonly records: readonly number[];
}

/** Whom an alert is about: the account that did it, or the one it was done to; of a system, or of several accounts, nobody (''). */
export const aboutOf = ({
  actor,
  group,
}: Pick<Alert, 'actor' | 'group'>): { readonly actor: string; readonly system: string } => {
  const system = group['system'];
  const account = group['actor'] ?? group['account'] ?? actor;
  // Several accounts in no one system: nobody in particular, and still somebody's to look at.
  return account === null || system !== undefined
    ? { actor: '', system: system ?? '*' }
    : { actor: account, system: '' };
};

const weight = (level: Level): number => LEVELS.indexOf(level);

const byWeight = (left: Alert, right: Alert): number =>
  weight(right.level) - weight(left.level) || left.rule.localeCompare(right.rule, 'en') || left.from - right.from;

const whoseOf = ({ actor, rule, group }: Alert): string => actor ?? JSON.stringify([rule, group]);

const caseOf = (key: string, day: string, together: readonly Alert[]): Case => {
  const alerts = together.toSorted(byWeight);
  return {
    key,
    actor: alerts[0]!.actor,
    day,
    level: alerts[0]!.level,
    from: Math.min(...alerts.map(({ from }) => from)),
    to: Math.max(...alerts.map(({ to }) => to)),
    alerts,
    rules: [...new Set(alerts.map(({ rule }) => rule))],
    records: [...new Set(alerts.flatMap(({ records }) => records))].toSorted((left, right) => left - right),
  };
};

/** The gravest first, and of those the oldest. An alert that goes on for days belongs to the day on which it began. */
export const casesOf = (alerts: readonly Alert[]): Case[] =>
  [...Map.groupBy(alerts, (alert) => `${seoulDay(alert.from)} ${whoseOf(alert)}`)]
    .map(([key, together]) => caseOf(key, seoulDay(together[0]!.from), together))
    .toSorted((left, right) => weight(right.level) - weight(left.level) || left.from - right.from);
