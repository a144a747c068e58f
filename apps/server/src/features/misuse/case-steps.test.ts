import type { MisuseState, MisuseTurn } from '@bongsu/contracts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayTake, nextTurn, stateAfter, type CaseStep, type Judges } from './case-steps.ts';

const everybody: Judges = { superior: true, officer: true, cpo: true, head: true };

it('a case goes from found over asked and answered to judged, and no step is skipped', () => {
  expect(mayTake({ state: 'open', turn: 'officer' }, 'asked')).toBe(true);
  expect(stateAfter({ state: 'open', turn: 'officer' }, 'asked')).toBe('asked');
  expect(mayTake({ state: 'open', turn: 'officer' }, 'judged')).toBe(false);
  expect(mayTake({ state: 'asked', turn: 'person' }, 'judged')).toBe(false);
  expect(mayTake({ state: 'asked', turn: 'superior' }, 'judged')).toBe(true);
  expect(mayTake({ state: 'answered', turn: 'superior' }, 'answered')).toBe(false);
  expect(mayTake({ state: 'judged', turn: 'nobody' }, 'judged')).toBe(false);
  expect(mayTake({ state: 'settled', turn: 'nobody' }, 'asked')).toBe(false);
});

it('it climbs to the superior, the officer, the CPO, and past whoever is not there', () => {
  expect(nextTurn('person', everybody)).toBe('superior');
  expect(nextTurn('superior', everybody)).toBe('officer');
  expect(nextTurn('officer', everybody)).toBe('cpo');
  expect(nextTurn('cpo', everybody)).toBeNull();
  expect(nextTurn('person', { ...everybody, superior: false, officer: false })).toBe('cpo');
});

it('of a CPO who is alone the head judges', () => {
  expect(nextTurn('person', { superior: false, officer: false, cpo: false, head: true })).toBe('head');
});

it('whatever is tried in whatever order, it is judged once and never before somebody was asked', () => {
  const steps = fc.array(fc.constantFrom<CaseStep>('asked', 'answered', 'escalated', 'judged', 'settled'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, (tried) => {
      let now: { state: MisuseState; turn: MisuseTurn } = {
        state: 'open',
        turn: 'officer',
      };
      const taken: CaseStep[] = [];
      for (const step of tried) {
        if (!mayTake(now, step)) continue;
        taken.push(step);
        const turn =
          step === 'asked'
            ? 'person'
            : step === 'answered' || step === 'escalated'
              ? (nextTurn(now.turn === 'officer' ? 'person' : now.turn, everybody) ?? now.turn)
              : 'nobody';
        now = { state: stateAfter(now, step), turn };
      }
      expect(taken.filter((step) => step === 'judged' || step === 'settled').length).toBeLessThanOrEqual(1);
      if (taken.includes('judged')) expect(taken.indexOf('asked')).toBeLessThan(taken.indexOf('judged'));
      expect(taken.filter((step) => step === 'answered').length).toBeLessThanOrEqual(1);
    }),
  );
});
