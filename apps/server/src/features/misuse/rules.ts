import type { BodyOf, MisuseLevel, MisuseRule, misuseRulesDecide, Text } from '@bongsu/contracts';
import { seoulDate, toSeoulIso, type PlainDate } from '@bongsu/kit';
import { ruleCatalogue, type CataloguedRule } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { insertDecision, ruleDecisions, type DecisionRow } from './rule-store.ts';

const DECISIONS_SHOWN = 10;

let read: readonly CataloguedRule[] | null = null;
/** Read once: they come with the product. */
const catalogue = (): readonly CataloguedRule[] => (read ??= ruleCatalogue());

/** What it means, for which duty it is looked for, and on which article that stands. */
const descriptionText = ({ meaning, purpose, articles }: CataloguedRule): Text => {
  const basis = articles.length === 0 ? '' : ` (${articles.join(', ')})`;
  return { ko: `${meaning.ko} ${purpose.ko}${basis}`, en: `${meaning.en} ${purpose.en}${basis}` };
};

const COUNTS: Readonly<Record<string, Text>> = {
  'value_sum subjects.count': { ko: '조회한 정보주체 수 (거듭 본 것 포함)', en: 'people looked at, each time counted' },
  'value_count subjects': { ko: '서로 다른 정보주체 수', en: 'different people looked at' },
  event_count: { ko: '횟수', en: 'times' },
  'value_count from.network': { ko: '서로 다른 접속 지역 수', en: 'different parts of the network' },
  'value_count from': { ko: '서로 다른 접속지 수', en: 'different addresses' },
  rows: { ko: '한 번에 처리한 건수', en: 'rows at once' },
  'actor.idle-days': { ko: '쓰지 않은 날 수', en: 'days without use' },
  'system.silent-minutes': { ko: '기록이 끊긴 시간(분)', en: 'minutes without a record' },
  'time.late-minutes': { ko: '늦게 온 시간(분)', en: 'minutes too late' },
};

const countsText = (counts: string | null): Text | null =>
  counts === null ? null : (COUNTS[counts] ?? { ko: '기준값', en: 'threshold' });

/** What a rule is called; one that is no longer there keeps its name. */
export const ruleTitle = (name: string): Text => {
  const rule = catalogue().find((one) => one.name === name);
  return rule === undefined ? { ko: name, en: name } : rule.title;
};

const levelOf = ({ level }: CataloguedRule): MisuseLevel => (level === 'informational' ? 'low' : level);

const presentRule = (
  rule: CataloguedRule,
  decisions: readonly DecisionRow[],
  names: Names,
  today: PlainDate,
): MisuseRule => {
  const own = decisions.filter((one) => one.rule === rule.name);
  const now = own[0];
  return {
    name: rule.name,
    title: rule.title,
    description: descriptionText(rule),
    level: levelOf(rule),
    isOn: now?.isOn ?? true,
    threshold: now?.threshold ?? rule.limit,
    defaultThreshold: rule.limit,
    counts: countsText(rule.counts),
    decisions: own.slice(0, DECISIONS_SHOWN).map(({ decidedBy, decidedAt, reason, isOn, threshold }) => ({
      by: personIn(names, decidedBy),
      at: toSeoulIso(decidedAt),
      reason,
      isOn,
      threshold,
    })),
    reviewOn: now?.reviewOn ?? null,
    isReviewDue: now === undefined || now.reviewOn <= today.toString(),
  };
};

export const listRules = async (tx: Tx, deps: Deps): Promise<MisuseRule[]> => {
  const decisions = await ruleDecisions(tx);
  const names = await peopleRefs(
    tx,
    decisions.map(({ decidedBy }) => decidedBy),
  );
  const today = seoulDate(deps.clock.now());
  return catalogue().map((rule) => presentRule(rule, decisions, names, today));
};

/** The rule of that name. */
export const ruleNamed = (name: string): CataloguedRule =>
  catalogue().find((rule) => rule.name === name) ?? refuse('not-found');

/** Whoever decides says why, and a year later somebody looks at it again (2.11.3). */
export const decideRule = async (
  tx: Tx,
  deps: Deps,
  name: string,
  { isOn, threshold, reason }: BodyOf<typeof misuseRulesDecide>,
): Promise<MisuseRule> => {
  const rule = ruleNamed(name);
  const own = rule.limit === null || threshold === rule.limit ? null : threshold;
  await insertDecision(tx, deps.clock, { rule: name, isOn, threshold: own, reason });
  return (await listRules(tx, deps)).find((one) => one.name === name) ?? refuse('not-found');
};

export const alertingRules = (): readonly string[] => catalogue().map(({ name }) => name);
