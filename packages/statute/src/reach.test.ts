// Guards against the accident that an exception reaches further than its article: urgent measures that silence the
// report to the authority, retrieved data that silences the notice to people.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { assess, loadStatute, optionalRuleIds, readFacts, type Duty } from './index.ts';
import { situationFor, triggers } from './testing/exception-facts.ts';
import { reachOf, type Reach } from './testing/reach.ts';

const words = z.array(z.string());
const row = z.strictObject({ rule: z.string(), version: z.string(), duty: z.string(), to: words, codes: words });
const file = z.strictObject({ about: z.string(), rows: z.array(row) });

const path = fileURLToPath(new URL('../review/exception-reach.yaml', import.meta.url));
const { rows } = file.parse(parse(readFileSync(path, 'utf8')));

const statute = loadStatute();
const codes = Object.keys(triggers);

const answerTo = ({ rule, duty, to, version }: Reach, code: string | null): Duty => {
  const read = readFacts(situationFor(statute, { rule, duty, version }, code));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const organisation = { ...read.value.organisation, optionalRules: [...optionalRuleIds] };
  const { duties } = assess({ ...read.value, organisation }, statute, instant('2026-11-21T00:00:00Z'));
  const found = duties.filter((one) => one.rule === rule && one.duty === duty);
  const answer = found.find((one) => one.to.length === 0 || one.to.some((who) => to.includes(who))) ?? found[0];
  if (answer === undefined) throw new Error(`${rule} ${version} ${duty}: no answer`);
  return answer;
};

/** The law of that time did not know the supplement of an incident report. */
const isUnknownDuty = ({ rule, version, duty }: Reach): boolean =>
  rule === 'KR-NET-INCIDENT' && version === 'v1' && duty === 'supplement';

const rowsWith = (code: string): readonly Reach[] => rows.filter((one) => one.codes.includes(code));
const reached = (code: string): ReadonlySet<string> =>
  new Set(rowsWith(code).map(({ rule, duty }) => `${rule} ${duty}`));

describe('an exception', () => {
  test('is known to exactly the duties and versions that the reviewed table lists', () => {
    expect(reachOf(statute)).toEqual(rows);
  });

  test.each(rows)('changes $rule $version $duty only where the table says so', (one) => {
    const plain = answerTo(one, null);
    expect(plain.version).toBe(one.version);
    expect(plain.exception).toBeNull();
    expect(plain.status).toBe(isUnknownDuty(one) ? 'not-required' : 'required');
    const effective = codes.filter((code) => answerTo(one, code).exception === code);
    expect(effective.toSorted()).toEqual(one.codes);
  });

  test('of urgent measures reaches no report but the form that the credit decree names', () => {
    const report = rowsWith('EMERGENCY').filter(({ duty }) => duty === 'report');
    expect(report.map(({ rule, to }) => [rule, to])).toEqual([['KR-CRED-REPORT', ['fsc', 'fss']]]);
    expect(reached('EMERGENCY')).not.toContain('KR-PIPA-POSSIBLE notify');
  });

  test('of retrieved data reaches the report of the privacy Act and nothing that people are told', () => {
    expect([...reached('RECOVERED')]).toEqual(['KR-PIPA-REPORT report']);
  });

  test('of pseudonymised data reaches no report and no measure against harm', () => {
    expect(rowsWith('PSEUDONYMISED').filter(({ duty }) => duty === 'report' || duty === 'mitigate')).toEqual([]);
  });

  test('of footage in public places reaches Article 34 of the privacy Act and no other law', () => {
    const rules = new Set(rowsWith('PUBLIC_CCTV').map(({ rule }) => rule));
    expect([...rules].filter((rule) => !rule.startsWith('KR-PIPA-') || rule === 'KR-PIPA-ONLINE')).toEqual([]);
  });

  test('of unknown contacts reaches what people are told one by one, and leaves a posting behind', () => {
    for (const { rule, version, duty } of rowsWith('CONTACTS_UNKNOWN')) {
      expect(['notify', 'clear']).toContain(duty);
      expect(rows.some((one) => one.rule === rule && one.version === version && one.duty === 'post')).toBe(true);
    }
  });

  test('of the Regulation of the Union reaches no Korean duty, and none of Korean law reaches the Union', () => {
    const european = new Set(['UNINTELLIGIBLE', 'RISK_REMOVED', 'DISPROPORTIONATE']);
    for (const { rule, codes: known } of rows)
      expect(known.every((code) => european.has(code) === rule.startsWith('EU-'))).toBe(true);
  });
});
