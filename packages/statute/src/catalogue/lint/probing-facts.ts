import { readFacts } from '../../facts/read-facts.ts';
import type { Facts } from '../../facts/schema.ts';
import { grounds, optionalRuleIds, roles } from '../../facts/vocabulary.ts';
import type { Parameter } from '../../parameters/model.ts';

/** Nothing is known but when it became known. */
const bare = {};

/** Everything the law could ask about is there, and left open what a notice may leave open. */
const full = {
  effects: ['leak'],
  subjectCount: 50_000_000,
  dataKinds: ['general', 'sensitive', 'credit'],
  cause: 'external-illegal-access',
  unauthorisedAccessConfirmed: true,
  recovered: false,
  contactsUnknown: 'some',
  unconfirmedItems: ['I2'],
  riskToRights: 'high',
};

/** What reaches as far as a posting in the place of the notice. */
const unreachable = { ...full, contactsUnknown: 'all', recovered: true };

/** Long after every term, without a hindrance: only then does a rule tell of its sanction. */
const LATE = '2999-12-31T00:00:00+09:00';

const hindered = (at: string) => ({ emergencyMeasures: { from: at }, forceMajeure: { from: at } });

interface Setting {
  readonly ground: string;
  readonly roles: readonly string[];
  readonly late: boolean;
}

/** Some rules bind one role only, and some leave a role out. */
const settings: readonly Setting[] = grounds.flatMap((ground) =>
  [roles, ['controller']].flatMap((held) => [false, true].map((late) => ({ ground, roles: held, late }))),
);

const storyOn = (day: string, told: object, { ground, late, roles: held }: Setting): unknown => {
  const at = `${day}T09:00:00+09:00`;
  return {
    asOf: late ? LATE : `${day}T12:00:00+09:00`,
    organisation: { roles: held, public: true, euSubjects: true, optionalRules: optionalRuleIds },
    breach: {
      ...told,
      ...(late ? {} : hindered(at)),
      occurredAt: at,
      awareAt: at,
      possibility: { awareAt: at, ground, clearedAt: at },
      networkIncident: { awareAt: at, newFactsAt: [at] },
    },
    done: [{ rule: 'KR-PIPA-POSSIBLE', at }],
  };
};

const read = (story: unknown): readonly Facts[] => {
  const facts = readFacts(story);
  return facts.ok ? [facts.value] : [];
};

/** Stories on every day on which any value begins: together they make the rules read all that they ever read. */
export const probingFacts = (parameters: Iterable<Parameter>): readonly Facts[] => {
  const days = new Set<string>();
  for (const { values } of parameters) for (const { from } of values) days.add(from ?? '2015-01-01');
  return [...days].flatMap((day) =>
    [bare, full, unreachable].flatMap((told) => settings.flatMap((setting) => read(storyOn(day, told, setting)))),
  );
};
