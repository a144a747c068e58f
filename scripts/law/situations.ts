import { readdirSync, readFileSync } from 'node:fs';
import { addHours, hours, instant, toSeoulIso, type Instant } from '@bongsu/kit';
import fc from 'fast-check';
import { parse } from 'yaml';
import { loadStatute } from '../../packages/statute/src/index.ts';
import { breachesAround, someFacts } from '../../packages/statute/src/testing/arbitrary-facts.ts';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As the case files mean it: a case's own facts lie over what is given for the whole file. */
const merged = (base: Plain, over: Plain): Plain => {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    out[key] = isPlain(under) && isPlain(value) ? merged(under, value) : value;
  }
  return out;
};

interface CaseFile {
  readonly given: Plain;
  readonly cases: readonly { readonly facts?: Plain }[];
}

const factsOfCases = (folder: string): readonly Plain[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => {
      const { given, cases } = parse(readFileSync(`${folder}/${name}`, 'utf8')) as CaseFile;
      return cases.map(({ facts = {} }) => merged(given, facts));
    });

/** Every day on which some value of the law begins. */
const turns = [...loadStatute().parameters.values()].flatMap(({ values }) => values.flatMap(({ from }) => from ?? []));

/** Half a day or whole ones from midnight: so limits, hindrances, acts and new law fall on the very same moment. */
const offsets = [-24, -12, 0, 12, 24, 36, 48, 60, 72, 84, 96, 144, 720];

const all = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6'];
const nearlyAll = fc.constantFrom(...all).map((left) => all.filter((item) => item !== left));

/** What a duty may count as done: under few rules, with nearly all items, open about what was not confirmed. */
const actsAt = (at: fc.Arbitrary<Instant>) =>
  fc.record({
    rule: fc.constantFrom('KR-PIPA-NOTIFY', 'KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-NET-27-3', 'KR-PIPA-POSSIBLE'),
    at: at.map(toSeoulIso),
    items: fc.option(fc.oneof(nearlyAll, fc.subarray(all, { minLength: 2 }))),
    duty: fc.constantFrom(null, null, 'notify', 'report', 'post'),
    unconfirmed: fc.option(fc.subarray(['I1', 'I2'])),
  });

const organisations = fc.record({
  roles: fc.constantFrom(null, ['controller'], ['controller', 'online-service-provider']),
  optionalRules: fc.constantFrom(null, ['KR-NET-USERNOTICE', 'KR-CLOUD-25']),
  internalTargets: fc.constantFrom(null, { immediately: 12, 'without-delay': 24 }),
});

/** Settled, so that moments and acts decide. */
const plainCase = { effects: ['leak'], subjectCount: null, subjectCountAtLeast: 20_000, dataKinds: ['sensitive'] };

const coinciding = fc.constantFrom(...new Set(turns)).chain((day) => {
  const midnight = instant(`${day}T00:00:00+09:00`);
  const at = fc.constantFrom(...offsets).map((count) => addHours(midnight, hours(count)));
  const awareAt = toSeoulIso(midnight);
  return fc.record({
    asOf: at.map(toSeoulIso),
    organisation: organisations,
    breach: breachesAround(at).map((breach) => ({ ...breach, ...plainCase, awareAt: breach.awareAt ?? awareAt })),
    done: fc.array(actsAt(at), { maxLength: 3 }),
  });
});

const SEED = 34;

/** What every mutant is asked about, always the same: the facts of all case files, and generated ones of two kinds. */
export const situations = (cases: string, ofEachKind: number): readonly Plain[] => [
  ...factsOfCases(cases),
  ...fc.sample(someFacts, { numRuns: ofEachKind, seed: SEED }),
  ...fc.sample(coinciding, { numRuns: ofEachKind, seed: SEED }),
];
