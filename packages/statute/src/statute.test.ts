import { instant } from '@bongsu/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, loadStatute, type Statute } from './index.ts';
import { someFacts } from './testing/arbitrary-facts.ts';

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');

/** A statute that remembers which parameters were asked for. */
const watched = (): { statute: Statute; asked: Set<string> } => {
  const asked = new Set<string>();
  const parameters = new Map(statute.parameters);
  const get = parameters.get.bind(parameters);
  parameters.get = (key) => {
    asked.add(key);
    return get(key);
  };
  return { statute: { ...statute, parameters }, asked };
};

describe('the rule set', { timeout: 180_000 }, () => {
  test('is named by a digest that is the same on every load and changes with a holiday', () => {
    expect(loadStatute().digest).toBe(statute.digest);
    expect(statute.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(loadStatute({ days: ['2027-03-02'] }).digest).not.toBe(statute.digest);
  });

  test('has no parameter that no rule reads: a misspelt name would be law that never applies', () => {
    const { statute: observed, asked } = watched();
    fc.assert(
      fc.property(someFacts, (facts) => {
        assess(facts, observed, now);
      }),
      { numRuns: 2000 },
    );
    const unread = [...statute.parameters.keys()].filter((key) => !asked.has(key));
    expect(unread).toEqual([]);
  });

  test('has versions for each rule, and an article, a source and a review date for each value', () => {
    for (const { id } of statute.rules) expect(statute.parameters.get(`${id}/version`)?.kind).toBe('version');
    for (const { values } of statute.parameters.values())
      for (const value of values) {
        expect(value.article).toMatch(/제\d+조/);
        expect(value['review-by'] > value.verified).toBe(true);
      }
  });

  test('goes on working past a review date and says that it is stale', () => {
    const facts = { breach: { awareAt: '2026-11-01T10:00:00+09:00' } };
    const at = (day: string) => assess({ ...facts, asOf: `${day}T00:00:00+09:00` }, statute, now).duties[0];
    expect(at('2027-05-21')).toMatchObject({ stale: false, status: 'overdue' });
    expect(at('2027-05-22')).toMatchObject({ stale: true, status: 'overdue' });
  });

  test('judges at the moment the facts name, and otherwise at the moment it is given', () => {
    expect(assess({}, statute, now).asOf).toBe('2026-11-21T09:00:00+09:00');
    expect(assess({ asOf: '2026-01-01T00:00:00Z' }, statute, now).asOf).toBe('2026-01-01T09:00:00+09:00');
  });
});
