import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { rulesAsDecided } from './decided-rules.ts';
import { readRules } from './detect.ts';

describe('The catalogue of the rules that come along', () => {
  const entries = catalogueOf(readRules());

  it.each(entries)(
    'explains $name in both languages, and says for which duty it is',
    ({ title, meaning, purpose, articles }) => {
      for (const text of [title, meaning, purpose]) {
        expect(text.ko).toMatch(/[가-힣]/);
        expect(text.en).toMatch(/^[^가-힣]+$/);
      }
      for (const article of articles) expect(article).toMatch(/제\d+조|ISMS-P \d/);
      expect(articles).not.toEqual([]);
    },
  );

  it.each(entries.filter(({ limit }) => limit !== null))(
    'says the number of $name as it stands in the rule',
    ({ meaning, limit }) => {
      const words: Readonly<Record<number, [string, string]>> = {
        2: ['두', 'two'],
        3: ['세', 'three'],
        10: ['열', 'ten'],
        20: ['20|스무', 'twenty'],
        2000: ['2,000', 'two thousand'],
      };
      const [ko, en] = words[limit!] ?? [String(limit), String(limit)];
      expect(meaning.ko).toMatch(new RegExp(ko));
      expect(meaning.en).toMatch(new RegExp(en, 'i'));
    },
  );

  it('leaves out what only other rules count', () => {
    expect(entries.map(({ name }) => name)).not.toContain('looked-at');
    expect(entries).toHaveLength(18);
  });

  it('shows limits as they were decided', () => {
    const decided = rulesAsDecided(readRules(), [
      { rule: 'many-people', department: '상담과', role: null, isOn: true, threshold: 600, isWithdrawn: false },
    ]);
    const entry = catalogueOf(decided).find(({ name }) => name === 'many-people')!;
    expect(entry).toMatchObject({ limit: 300, thresholds: [{ department: '상담과', role: null, limit: 600 }] });
  });
});
