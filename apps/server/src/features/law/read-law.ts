import type { lawChanges, lawRules, lawShowRule, ResponseOf } from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import { changesOn, daysOfChange, listRules, showRule, type Statute } from '@bongsu/statute';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { currentLaw } from './current-law.ts';

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** The catalogue is public law and made for reading: its shapes are those of the contract, and the compiler compares them. */
const asAnswer = <T>(value: T): Writable<T> => value as Writable<T>;

const rulesetOf = ({ version, digest }: Statute) => ({ version, digest });

const todayOf = ({ deps }: Pick<Call<typeof lawRules>, 'deps'>): string => seoulDate(deps.clock.now()).toString();

export const readRules = async (call: Call<typeof lawRules>): Promise<ResponseOf<typeof lawRules>> => {
  const law = await currentLaw(call.tx, call.deps);
  const on = call.query.on ?? todayOf(call);
  return { on, ruleset: rulesetOf(law), rules: asAnswer(listRules(law, on)) };
};

export const readRule = async (call: Call<typeof lawShowRule>): Promise<ResponseOf<typeof lawShowRule>> => {
  const law = await currentLaw(call.tx, call.deps);
  const on = todayOf(call);
  const rule = showRule(law, call.params.ruleId, on) ?? refuse('not-found');
  return { on, ruleset: rulesetOf(law), rule: asAnswer(rule) };
};

export const readChanges = async (call: Call<typeof lawChanges>): Promise<ResponseOf<typeof lawChanges>> => {
  const law = await currentLaw(call.tx, call.deps);
  const { at } = call.query;
  return {
    today: todayOf(call),
    ruleset: rulesetOf(law),
    days: asAnswer(daysOfChange(law)),
    changes: at === undefined ? [] : asAnswer(changesOn(law, at)),
  };
};
