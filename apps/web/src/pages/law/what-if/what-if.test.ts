import { describe, expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { type Held, nothingKnown } from './held.ts';
import { readLink, writeLink } from './link.ts';
import { missingFirst } from '../supposing/missing-first.ts';

const held: Held = {
  ...nothingKnown,
  'organisation.roles': ['controller', 'online-service-provider'],
  'organisation.public': 'no',
  'breach.awareAt': '2026-11-20T10:00:00+09:00',
  'breach.subjectCount': 1200,
  'breach.effects': ['leak', 'theft'],
  'breach.cause': 'unknown',
  'breach.recovered': 'yes',
  'breach.networkIncident.awareAt': '2026-11-20T09:00:00+09:00',
  'breach.networkIncident.newFactsAt': ['2026-11-21T09:00:00+09:00', '2026-11-22T09:00:00+09:00'],
  done: [{ rule: 'KR-PIPA-NOTIFY', duty: 'notify', at: '2026-11-21T09:30:00+09:00', items: ['I1', 'I2'] }],
};

describe('the facts of the form', () => {
  test('leave out what nobody knows, so that nothing is ever guessed', () => {
    expect(factsOf(nothingKnown)).toEqual({});
    expect(factsOf(held)).toEqual({
      organisation: { roles: ['controller', 'online-service-provider'], public: false },
      breach: {
        awareAt: '2026-11-20T10:00:00+09:00',
        subjectCount: 1200,
        effects: ['leak', 'theft'],
        cause: 'unknown',
        recovered: true,
        networkIncident: {
          awareAt: '2026-11-20T09:00:00+09:00',
          newFactsAt: ['2026-11-21T09:00:00+09:00', '2026-11-22T09:00:00+09:00'],
        },
      },
      done: [{ rule: 'KR-PIPA-NOTIFY', duty: 'notify', at: '2026-11-21T09:30:00+09:00', items: ['I1', 'I2'] }],
    });
  });

  test('do not count an act that has no moment yet, nor an end without its beginning', () => {
    const half: Held = {
      ...nothingKnown,
      'breach.emergencyMeasures.until': '2026-11-22T09:00:00+09:00',
      done: [{ rule: 'KR-PIPA-NOTIFY', duty: 'notify', at: null, items: [] }],
    };
    expect(factsOf(half)).toEqual({ breach: {} });
  });
});

describe('the link of a supposition', () => {
  test('brings back exactly what was supposed, and is empty where nothing is', () => {
    expect(readLink(`#${writeLink(held)}`)).toEqual(held);
    expect(writeLink(nothingKnown)).toBe('');
    expect(readLink('')).toEqual(nothingKnown);
  });

  test('holds days, numbers and codes that can be read, and no word that anybody typed', () => {
    expect(writeLink(held)).toContain('breach.awareAt=2026-11-20T10:00&');
    expect(decodeURIComponent(writeLink(held))).toMatch(/^[\w.,:=&~-]+$/);
  });

  test('drops what it does not understand, and nothing else', () => {
    const read = readLink(
      '#breach.cause=magic&breach.effects=leak,홍길동&name=홍길동&breach.subjectCount=-1&breach.recovered=no',
    );
    expect(read).toEqual({ ...nothingKnown, 'breach.effects': ['leak'], 'breach.recovered': 'no' });
  });
});

describe('the facts to find out first', () => {
  test('are those that most duties hang on, the most decisive of a duty before its others', () => {
    const duties = [{ missing: ['b', 'a'] }, { missing: ['a'] }, { missing: ['a', 'b', 'c'] }, { missing: [] }];
    expect(missingFirst(duties)).toEqual(['a', 'b', 'c']);
  });
});
