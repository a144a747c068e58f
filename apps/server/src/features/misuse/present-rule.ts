import type { MisuseRule, ReviewedDecision, RuleDecisionView, Text } from '@bongsu/contracts';
import { seoulDate, toSeoulIso } from '@bongsu/kit';
import { inForce, type CatalogueEntry } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { ruleDecisions, type DecisionRow } from './rule-store.ts';
import { catalogue, levelOf, ruleTitle } from './rules.ts';

const DECISIONS_SHOWN = 10;

/** What it means, for which duty it is looked for, and on which article that stands. */
const descriptionText = ({ meaning, purpose, articles }: CatalogueEntry): Text => {
  const basis = articles.length === 0 ? '' : ` (${articles.join(', ')})`;
  return { ko: `${meaning.ko} ${purpose.ko}${basis}`, en: `${meaning.en} ${purpose.en}${basis}` };
};

const COUNTS: Readonly<Record<string, Text>> = {
  'value_sum subjects.count': { ko: '조회한 정보주체 수 (거듭 본 것 포함)', en: 'people looked at, each time counted' },
  'value_count subjects': { ko: '서로 다른 정보주체 수', en: 'different people looked at' },
  'value_sum rows': { ko: '처리한 건수', en: 'rows handled' },
  event_count: { ko: '횟수', en: 'times' },
  'value_count from.network': { ko: '서로 다른 접속 지역 수', en: 'different parts of the network' },
  'value_count from': { ko: '서로 다른 접속지 수', en: 'different addresses' },
};

/** What its limit counts; `null`: it has none. */
export const countsText = ({ limit, kind, field }: CatalogueEntry): Text | null =>
  limit === null
    ? null
    : (COUNTS[[kind, field].filter((part) => part !== null).join(' ')] ?? { ko: '기준값', en: 'threshold' });

const isForEverybody = ({ department, role }: DecisionRow): boolean => department === null && role === null;

const presentDecision = (row: DecisionRow, names: Names): RuleDecisionView => ({
  department: row.department === null ? null : { id: row.department, name: row.departmentName ?? '' },
  handlerType: row.role,
  by: personIn(names, row.decidedBy),
  at: toSeoulIso(row.decidedAt),
  reason: row.reason,
  isOn: row.isOn,
  threshold: row.threshold,
  isWithdrawn: row.isWithdrawn,
  trial: row.trial,
});

const presentRule = (
  rule: CatalogueEntry,
  decisions: readonly DecisionRow[],
  names: Names,
  today: string,
): MisuseRule => {
  const own = decisions.filter((one) => one.rule === rule.name);
  const standing = inForce(own);
  const now = standing.find(isForEverybody);
  return {
    name: rule.name,
    title: rule.title,
    description: descriptionText(rule),
    level: levelOf(rule),
    isOn: now?.isOn ?? true,
    threshold: now?.threshold ?? rule.limit,
    defaultThreshold: rule.limit,
    counts: countsText(rule),
    isAboutAccounts: rule.isAboutAccounts,
    standing: standing.map((one) => ({
      ...presentDecision(one, names),
      threshold: one.threshold ?? rule.limit,
      reviewOn: one.reviewOn,
      isReviewDue: one.reviewOn <= today,
    })),
    decisions: own
      .slice(-DECISIONS_SHOWN)
      .toReversed()
      .map((one) => presentDecision(one, names)),
    reviewOn: now?.reviewOn ?? null,
    isReviewDue: now === undefined || now.reviewOn <= today,
  };
};

export const listRules = async (tx: Tx, deps: Deps): Promise<MisuseRule[]> => {
  const decisions = await ruleDecisions(tx);
  const names = await peopleRefs(
    tx,
    decisions.map(({ decidedBy }) => decidedBy),
  );
  const today = seoulDate(deps.clock.now()).toString();
  return catalogue().map((rule) => presentRule(rule, decisions, names, today));
};

/** Decisions that hold now, the one to be looked at next first: who decided what for whom, and why. */
export const standingDecisions = async (tx: Tx): Promise<ReviewedDecision[]> => {
  const limits = new Map(catalogue().map(({ name, limit }) => [name, limit]));
  const standing = inForce(await ruleDecisions(tx)).filter(({ rule }) => limits.has(rule));
  const names = await peopleRefs(
    tx,
    standing.map(({ decidedBy }) => decidedBy),
  );
  return standing
    .map((one) => ({
      rule: one.rule,
      title: ruleTitle(one.rule),
      department: one.departmentName,
      handlerType: one.role,
      isOn: one.isOn,
      threshold: one.threshold ?? limits.get(one.rule) ?? null,
      by: personIn(names, one.decidedBy).name,
      on: seoulDate(one.decidedAt).toString(),
      reason: one.reason,
      reviewOn: one.reviewOn,
    }))
    .toSorted((left, right) => left.reviewOn.localeCompare(right.reviewOn) || left.rule.localeCompare(right.rule));
};
