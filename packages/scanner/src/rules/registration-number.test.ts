import { describe, expect, it } from 'vitest';
import { readRegistrationNumber, type RegistrationNumber } from './registration-number.ts';

const TODAY = { year: 2026, month: 11, day: 29 };
const read = (digits: string): RegistrationNumber | null => readRegistrationNumber(digits, TODAY);

describe('thirteen digits', () => {
  it('are a resident’s or a foreigner’s number, with the check digit of each', () => {
    expect(read('8001011234560')).toEqual({
      kind: 'resident-registration',
      birth: { year: 1980, month: 1, day: 1 },
      checkDigit: 'ok',
      needsContext: false,
      readsAsOther: false,
    });
    expect(read('8001015234563')).toMatchObject({ kind: 'alien-registration', checkDigit: 'ok' });
    expect(read('8001011234561')).toMatchObject({ checkDigit: 'bad' });
  });

  // Rejecting by the check digit loses every child, and everybody who was given a new number.
  it('have no check digit when somebody was born since 2020-10-05', () => {
    expect(read('2010043234567')?.checkDigit).not.toBe('none');
    expect(read('2010053234567')).toMatchObject({ checkDigit: 'none', birth: { year: 2020, month: 10, day: 5 } });
  });

  it('begin with a day that was, in the century that the seventh digit names', () => {
    expect(read('0002293234567')).toMatchObject({ birth: { year: 2000, month: 2, day: 29 } });
    for (const digits of ['0102293234567', '8013011234560', '8002301234560', '8000011234560', '8001001234560'])
      expect([digits, read(digits)]).toEqual([digits, null]);
    expect(read('2611293234567')).toMatchObject({ birth: { year: 2026, month: 11, day: 29 } });
    expect(read('2611303234567')).toBeNull();
  });

  it('belong to somebody who may be alive, or need a word beside them', () => {
    expect(read('2111291234567')).not.toBeNull();
    expect(read('2011281234567')).toBeNull();
    expect(read('8001019234568')).toMatchObject({ birth: { year: 1880, month: 1, day: 1 }, needsContext: true });
  });

  it('are told apart when they may just as well be a company’s or on goods', () => {
    // Made so that each is right as the number of a company and would pass by its day of birth.
    expect(read('1101110000002')?.readsAsOther).toBe(true);
    expect(read('8801231234569')?.readsAsOther).toBe(true);
    expect(read('8001011234560')?.readsAsOther).toBe(false);
  });

  it('pass as a resident’s by chance in three of two thousand at most when nothing stands beside them', () => {
    let state = 20_261_129;
    const next = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const tries = 200_000;
    let passed = 0;
    for (let n = 0; n < tries; n += 1) {
      const digits = Array.from({ length: 13 }, () => String(Math.floor(next() * 10))).join('');
      const found = read(digits);
      if (found?.kind === 'resident-registration' && found.checkDigit === 'ok' && !found.needsContext) passed += 1;
    }
    expect(passed / tries).toBeLessThan(3 / 2000);
  });
});
