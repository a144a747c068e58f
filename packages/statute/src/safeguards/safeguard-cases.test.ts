import { instant, seoulIso, seoulDayStart } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { loadSafeguards } from './load-safeguards.ts';
import { readProfile } from './profile/read-profile.ts';
import { safeguards, type SafeguardAnswer } from './safeguards.ts';
import { caseFiles, expectationsOf, type Case, type Expected } from './testing/case-files.ts';

const law = loadSafeguards();
const now = instant('2026-11-28T00:00:00Z');

const judged = (profile: unknown): SafeguardAnswer => {
  const read = readProfile(profile);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return safeguards(read.value, law, now);
};

const agrees = (found: { readonly why: readonly string[] } | undefined, wanted: object, article: string): void => {
  expect(found).toMatchObject(wanted);
  expect(found?.why.join('\n')).toContain(article);
};

const check = (answer: SafeguardAnswer, { duties = {}, oldType, encryption = [] }: Expected): void => {
  for (const [id, wanted] of Object.entries(duties)) {
    const found = answer.duties.find((duty) => duty.id === id);
    const { article, ...fields } = Array.isArray(wanted) ? { status: wanted[0], article: wanted[1] } : wanted;
    agrees(found, { id, ...fields }, article);
  }
  if (oldType !== undefined) {
    const { article, ...fields } = oldType;
    agrees(answer.oldType, fields, article);
  }
  for (const { article, ...fields } of encryption) {
    const { item, subject, zone } = fields;
    const row = answer.encryption.find((one) => one.item === item && one.subject === subject && one.zone === zone);
    agrees(row, fields, article);
  }
};

type Profile = Readonly<Record<string, unknown>>;
const SECOND = 1000;

const trials = (one: Case, profile: Profile): readonly (readonly [Profile, Expected])[] => {
  if ('turn' in one) {
    const midnight = seoulDayStart(one.turn);
    const at = (moment: number): Profile => ({ ...profile, asOf: seoulIso(moment) });
    return [
      [at(midnight - SECOND), one.before],
      [at(midnight), one.from],
      [at(midnight + SECOND), one.from],
    ];
  }
  if ('threshold' in one) {
    const { fact, at } = one.threshold;
    return [
      [{ ...profile, [fact]: at - 1 }, one.below],
      [{ ...profile, [fact]: at }, one.reached],
      [{ ...profile, [fact]: at + 1 }, one.reached],
    ];
  }
  return [[profile, one.expect]];
};

for (const { about, given, cases } of caseFiles()) {
  describe(about, () => {
    test.each(cases)('$title', (one) => {
      for (const [profile, wanted] of trials(one, { ...given, ...one.profile })) check(judged(profile), wanted);
    });
  });
}

describe('the cases of the safeguards', () => {
  const cases = caseFiles().flatMap((file) => file.cases);
  const duties = cases.flatMap((one) =>
    expectationsOf(one).flatMap((wanted) =>
      Object.entries(wanted.duties ?? {}).map(([id, value]) => ({
        id,
        status: Array.isArray(value) ? value[0] : value['status'],
        unsettled: !Array.isArray(value) && value['periodSettled'] === false,
      })),
    ),
  );
  const turns = cases.flatMap((one) => ('turn' in one ? [one] : []));

  test('show for every duty when it applies and when it does not, and what is open wherever a fact decides', () => {
    const lacking = law.duties.flatMap(({ id, values }) => {
      const asks = values.some(({ value }) => value !== null && (value.when.length > 0 || value.longer !== undefined));
      const own = duties.filter((duty) => duty.id === id);
      const shown = [
        own.some(({ status }) => status === 'required'),
        own.some(({ status }) => status === 'not-required'),
        !asks || own.some(({ status, unsettled }) => status === 'needs-facts' || unsettled),
      ];
      return shown.every(Boolean) ? [] : [`${id}: ${shown.join(', ')}`];
    });
    expect(lacking).toEqual([]);
  });

  test('try every day on which a duty or a type changes, a second before and after', () => {
    const lacking = law.duties.flatMap(({ id, values }) =>
      values
        .filter(({ from }) => !turns.some((one) => one.turn === from && id in (one.from.duties ?? {})))
        .map(({ from }) => `${id} ${String(from)}`),
    );
    expect(lacking).toEqual([]);
    for (const { values } of law.types)
      for (const { from } of values)
        expect(turns.some((one) => one.turn === from && one.from.oldType !== undefined)).toBe(true);
  });

  test('try every day on which the encryption table changes', () => {
    const days = new Set(law.encryption.flatMap(({ values }) => values.map(({ from }) => from)));
    const tried = new Set(turns.filter((one) => one.from.encryption !== undefined).map(({ turn }) => turn));
    expect([...days].filter((day) => !tried.has(String(day)))).toEqual([]);
  });

  test('try every threshold one below, at and one above', () => {
    const tried = new Set(cases.flatMap((one) => ('threshold' in one ? [one.threshold.at] : [])));
    for (const parameter of law.parameters.values()) {
      if (parameter.kind !== 'count') continue;
      for (const { value } of parameter.values) if (value !== null) expect(tried).toContain(value);
    }
  });
});
