import { both, type BodyOf, type MisuseLevel, type misuseRulesDecide, type Text } from '@bongsu/contracts';
import { catalogueOf, misfitOf, readRules, type CatalogueEntry, type Rule, type RuleDecision } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { departmentExists, insertDecision } from './rule-store.ts';

interface Known {
  readonly rules: readonly Rule[];
  readonly catalogue: readonly CatalogueEntry[];
}

let known: Known | null = null;

const knownRules = (): Known => {
  if (known === null) {
    const rules = readRules();
    known = { rules, catalogue: catalogueOf(rules) };
  }
  return known;
};

/** The rules that come with the product, read once. */
export const ownRules = (): readonly Rule[] => knownRules().rules;

export const catalogue = (): readonly CatalogueEntry[] => knownRules().catalogue;

/** What a rule is called; one that is no longer there keeps its name. */
export const ruleTitle = (name: string): Text => {
  const rule = catalogue().find((one) => one.name === name);
  return rule === undefined ? { ko: name, en: name } : rule.title;
};

export const levelOf = ({ level }: Pick<CatalogueEntry, 'level'>): MisuseLevel =>
  level === 'informational' ? 'low' : level;

const NOT_ABOUT_ACCOUNTS = both(
  '이 기준은 계정이 아니라 시스템을 봅니다. 부서나 취급자 유형마다 따로 정할 수 없습니다.',
  'This rule is about systems, not about accounts: no department or kind of handlers can have a limit of its own.',
);

interface Asked {
  readonly departmentId: string | null;
  readonly handlerType: string | null;
  readonly threshold: number | null;
}

/** What somebody says about a rule that is there, as the ledger takes it; refused where it cannot be said of that rule. */
export const decisionAbout = async (tx: Tx, name: string, asked: Asked): Promise<RuleDecision> => {
  const entry = catalogue().find((one) => one.name === name) ?? refuse('not-found');
  const rule = ownRules().find((one) => one.name === name)!;
  const { departmentId, handlerType } = asked;
  if (departmentId !== null && !(await departmentExists(tx, departmentId)))
    refuseField('departmentId', both('부서를 골라 주세요.', 'Choose a department.'));
  // The one that comes along is no limit of one's own, and a rule without a number has none.
  const threshold = entry.limit === null || asked.threshold === entry.limit ? null : asked.threshold;
  const said = { department: departmentId, role: handlerType, threshold };
  if (misfitOf(rule, said) === 'not-about-accounts')
    refuseField(departmentId === null ? 'handlerType' : 'departmentId', NOT_ABOUT_ACCOUNTS);
  return { ...said, rule: name, isOn: true, isWithdrawn: false };
};

/** Whoever decides says why, and a year later somebody looks at it again (2.11.3). */
export const decideRule = async (
  tx: Tx,
  deps: Deps,
  name: string,
  { isOn, isWithdrawn, reason, ...asked }: BodyOf<typeof misuseRulesDecide>,
): Promise<void> => {
  const decision = await decisionAbout(tx, name, asked);
  await insertDecision(tx, deps.clock, { ...decision, isOn, isWithdrawn, reason });
};
