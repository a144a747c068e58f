import { expect, it } from 'vitest';
import type { AccessRecord } from '../record/record.ts';
import { ruleCatalogue, rulesAsDecided } from './decided-rules.ts';
import { detect, readRules } from './detect.ts';

const looks = async function* (count: number): AsyncGenerator<AccessRecord> {
  for (let at = 0; at < count; at += 1) {
    yield {
      id: String(at),
      at: at * 1000,
      actor: 'h-1',
      from: '10.0.0.1',
      system: 'hr',
      subjects: ['p-1'],
      action: 'read',
      fields: [],
      reason: '민원 처리',
      rows: 1,
      ok: true,
    };
  }
};

const found = async (count: number, decisions: Parameters<typeof rulesAsDecided>[0]): Promise<string[]> => {
  const rules: string[] = [];
  for await (const alert of detect(looks(count), rulesAsDecided(decisions))) rules.push(alert.rule);
  return rules;
};

it('lists every rule that is an alert, in both languages, with what its number counts', () => {
  const catalogue = ruleCatalogue();
  expect(catalogue.map(({ name }) => name).toSorted()).toEqual(
    readRules()
      .filter(({ isAlert }) => isAlert)
      .map(({ name }) => name)
      .toSorted(),
  );
  for (const { title } of catalogue) {
    expect(title.ko).toMatch(/\p{Script=Hangul}/u);
    expect(title.en).not.toMatch(/\p{Script=Hangul}/u);
  }
  for (const { limit, counts } of catalogue) expect(limit === null).toBe(counts === null);
  expect(catalogue.find(({ name }) => name === 'mass-look-up')).toMatchObject({
    counts: 'value_sum subjects.count',
  });
});

it('a rule speaks from the number on that was decided, and not at all when it is off', async () => {
  expect(await found(19, new Map())).toEqual([]);
  expect(await found(20, new Map())).toEqual(['same-person']);
  expect(await found(4, new Map([['same-person', { isOn: true, threshold: 4 }]]))).toEqual(['same-person']);
  expect(await found(20, new Map([['same-person', { isOn: true, threshold: 21 }]]))).toEqual([]);
  expect(await found(20, new Map([['same-person', { isOn: false, threshold: null }]]))).toEqual([]);
});
