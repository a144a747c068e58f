import { instant } from '@bongsu/kit';
import { z } from 'zod';
import {
  causes,
  contactsUnknown,
  dataKinds,
  dutyKinds,
  effects,
  grounds,
  optionalRuleIds,
  risks,
  roles,
  ruleIds,
  unconfirmableItems,
} from './vocabulary.ts';

const isMoment = (value: string): boolean => {
  try {
    instant(value);
    return true;
  } catch {
    return false;
  }
};

/** The messages are names: `read-facts.ts` turns them into sentences in both languages. */
const moment = z.string('moment').refine(isMoment, 'moment');

/** Absent and null both mean "unknown". */
const known = <Value extends z.ZodType>(value: Value) => value.nullish();
const listOf = <const Word extends string>(words: readonly Word[]) => known(z.array(z.enum(words)));

const period = z
  .strictObject({ from: moment, until: known(moment) })
  .refine(
    ({ from, until }) =>
      until === null || until === undefined || instant(until).epochNanoseconds >= instant(from).epochNanoseconds,
    {
      path: ['until'],
      message: 'until-after-from',
      when: ({ issues }) => issues.length === 0,
    },
  );

const targetHours = known(z.int().positive());

/**
 * `internalTargets` are the organisation's own hours where the law gives a word; `optionalRules` switches on rules that
 * are off by default.
 */
const organisation = z.strictObject({
  roles: listOf(roles),
  public: known(z.boolean()),
  euSubjects: known(z.boolean()),
  optionalRules: listOf(optionalRuleIds),
  internalTargets: known(z.strictObject({ immediately: targetHours, 'without-delay': targetHours })),
});

const possibility = z.strictObject({
  awareAt: known(moment),
  ground: known(z.enum(grounds)),
  clearedAt: known(moment),
});

/** `disruption`: electronic financial infrastructure was disturbed or paralysed (전자금융거래법 제21조의5). */
const networkIncident = z.strictObject({
  awareAt: known(moment),
  newFactsAt: known(z.array(moment)),
  disruption: known(z.boolean()),
});

const count = known(z.int().nonnegative());

const breach = z
  .strictObject({
    occurredAt: known(moment),
    awareAt: known(moment),
    possibility: known(possibility),
    networkIncident: known(networkIncident),
    effects: listOf(effects),
    subjectCount: count,
    subjectCountAtLeast: count,
    dataKinds: listOf(dataKinds),
    cause: known(z.enum(causes)),
    unauthorisedAccessConfirmed: known(z.boolean()),
    recovered: known(z.boolean()),
    contactsUnknown: known(z.enum(contactsUnknown)),
    unconfirmedItems: listOf(unconfirmableItems),
    emergencyMeasures: known(period),
    forceMajeure: known(period),
    riskToRights: known(z.enum(risks)),
    /** 피해가 없는 것이 명백함 (신용정보법 시행령 제34조의4). */
    noHarmEvident: known(z.boolean()),
    /** GDPR 34(3): (a) nobody can read the data, (b) the high risk is gone, (c) telling each would be disproportionate. */
    unintelligible: known(z.boolean()),
    highRiskRemoved: known(z.boolean()),
    disproportionateEffort: known(z.boolean()),
  })
  .refine(({ subjectCount, subjectCountAtLeast }) => (subjectCount ?? Infinity) >= (subjectCountAtLeast ?? 0), {
    path: ['subjectCount'],
    message: 'count-at-least',
    when: ({ issues }) => issues.length === 0,
  });

/** `duty` and `unconfirmed` sharpen an entry where one rule carries several duties or a notice was staged. */
const act = z.strictObject({
  rule: z.enum(ruleIds),
  at: moment,
  items: known(z.array(z.string().min(1))),
  duty: known(z.enum(dutyKinds)),
  unconfirmed: listOf(unconfirmableItems),
});

/** What is known about a breach. Every field may be absent or null: unknown. An unknown key is an error. */
export const factsSchema = z.strictObject({
  asOf: known(moment),
  organisation: known(organisation),
  breach: known(breach),
  done: known(z.array(act)),
});

export type Facts = z.infer<typeof factsSchema>;
