import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { assess, loadStatute, readFacts, type Duty } from './index.ts';

const record = z.record(z.string(), z.unknown());
const caseFile = z.strictObject({
  about: z.string(),
  given: record,
  cases: z.array(
    z.strictObject({
      title: z.string(),
      article: z.string(),
      facts: record.optional(),
      expect: z.array(z.looseObject({ rule: z.string() })),
      absent: z.array(z.string()).optional(),
    }),
  ),
});

type Record_ = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (base: Record_, over: Record_): Record_ => {
  const out: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    out[key] = isRecord(under) && isRecord(value) ? merged(under, value) : value;
  }
  return out;
};

const folder = fileURLToPath(new URL('../cases', import.meta.url));
const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');

const judged = (facts: Record_): readonly Duty[] => {
  const read = readFacts(facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return assess(read.value, statute, now).duties;
};

/** The fields that tell which duty of the answer an expectation speaks about. */
const names = ['rule', 'duty', 'startsAt'] as const;

const spokenOf = (duties: readonly Duty[], expected: Record_): readonly Duty[] =>
  duties.filter((duty) => names.every((name) => expected[name] === undefined || duty[name] === expected[name]));

for (const file of readdirSync(folder).toSorted()) {
  const { about, given, cases } = caseFile.parse(parse(readFileSync(`${folder}/${file}`, 'utf8')));
  describe(about, () => {
    test.each(cases)('$title', ({ article, facts = {}, expect: expected, absent = [] }) => {
      const duties = judged(merged(given, facts));
      const found = expected.map((wanted) => spokenOf(duties, wanted)[0] ?? `no ${JSON.stringify(wanted)}`);
      for (const [index, wanted] of expected.entries()) expect(found[index]).toMatchObject(wanted);
      expect(JSON.stringify(found)).toContain(article);
      expect(duties.filter(({ rule }) => absent.includes(rule))).toEqual([]);
    });
  });
}
