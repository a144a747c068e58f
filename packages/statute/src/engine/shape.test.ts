import { describe, expect, test } from 'vitest';
import type { Parameter } from '../parameters/model.ts';
import { contentUnder } from './content.ts';
import { shapeOf } from './shape.ts';
import { items, notice } from './small-duty.fixture.ts';
import { dated, lawOf, parameter } from './small-law.fixture.ts';

const shaped = (...more: readonly Parameter[]) => {
  const law = lawOf(items, ...more);
  return shapeOf(law, notice, contentUnder(law, notice));
};

describe('what all answers of a duty have in common', () => {
  test('is its rule, version, recipients, title and items', () => {
    expect(shaped()).toEqual({
      rule: 'KR-PIPA-NOTIFY',
      version: 'v1',
      duty: 'notify',
      to: ['data-subjects'],
      title: notice.title,
      content: ['I1', 'I2', 'I3'],
      sanction: null,
    });
  });

  test('names those whom the law of the day named, in one order', () => {
    const recipients = parameter('recipients', 'codes', dated('2020-01-01', ['kisa', 'mois', 'nobody']));
    expect(shaped(recipients).to).toEqual(['kisa', 'mois']);
  });

  test('has the sanction of the day with its article', () => {
    const fine = dated('2020-01-01', { ko: '과태료', en: 'Fine' }, { article: '제9조' });
    expect(shaped(parameter('sanction', 'sanction', fine)).sanction).toEqual({
      ko: '과태료',
      en: 'Fine',
      article: '의료법 제9조',
    });
  });
});
