import { describe, expect, test } from 'vitest';
import { allOf, anyOf, missingOf, no, unknown, yes, type Condition, type Finding } from './finding.ts';
import { cite, lawOf, situation } from './small-law.fixture.ts';

const law = lawOf();
const reason = (en: string) => ({ ko: en, en, cite });

const is =
  (finding: Finding): Condition =>
  () =>
  () =>
    finding;
const YES = is(yes(reason('yes')));
const NO = is(no(reason('no')));
const A = is(unknown('a', reason('a?')));
const B = is(unknown('b', reason('b?')));
const UNHEARD: Condition = () => null;

const asked = (condition: Condition): Finding => {
  const ask = condition(law);
  if (ask === null) throw new Error('The law of the day does not know the condition.');
  return ask(situation());
};
const truth = (condition: Condition): string => asked(condition).truth;
const told = (condition: Condition): readonly string[] =>
  asked(condition)
    .reasons(situation())
    .map(({ en }) => en);
const missing = (condition: Condition): readonly string[] => missingOf(asked(condition));

describe('conditions of which all must hold', () => {
  test('are ruled out by one "no", whatever else is unknown', () => {
    expect([allOf(YES, NO), allOf(A, NO), allOf(NO, A), allOf(NO, NO)].map(truth)).toEqual(['no', 'no', 'no', 'no']);
  });

  test('stay open while one is unknown and none is ruled out, and hold when all do', () => {
    expect([allOf(YES, A), allOf(A, B), allOf(YES, YES)].map(truth)).toEqual(['unknown', 'unknown', 'yes']);
  });

  test('tell what ruled them out and nothing else', () => {
    expect(told(allOf(YES, A, NO))).toEqual(['no']);
  });

  test('tell what is established beside what is open, in their own order', () => {
    expect(told(allOf(YES, A, YES))).toEqual(['yes', 'a?', 'yes']);
  });

  test('tell each that holds when all do', () => {
    expect(told(allOf(YES, YES))).toEqual(['yes', 'yes']);
  });
});

describe('conditions of which one must hold', () => {
  test('hold by one "yes", whatever else is unknown', () => {
    expect([anyOf(YES, NO), anyOf(A, YES), anyOf(YES, YES)].map(truth)).toEqual(['yes', 'yes', 'yes']);
  });

  test('stay open while one is unknown and none holds, and are ruled out when all are', () => {
    expect([anyOf(NO, A), anyOf(A, B), anyOf(NO, NO)].map(truth)).toEqual(['unknown', 'unknown', 'no']);
  });

  test('tell what established them and nothing else', () => {
    expect(told(anyOf(NO, YES, A))).toEqual(['yes']);
  });

  test('tell only what is open while they are, since what is ruled out beside it says nothing', () => {
    expect(told(anyOf(NO, A, B))).toEqual(['a?', 'b?']);
  });

  test('tell each that is ruled out when all are', () => {
    expect(told(anyOf(NO, NO))).toEqual(['no', 'no']);
  });
});

describe('a condition that the law of the day does not know', () => {
  test('changes nothing beside others', () => {
    expect([allOf(UNHEARD, NO), anyOf(UNHEARD, NO), allOf(YES, UNHEARD)].map(truth)).toEqual(['no', 'no', 'yes']);
  });

  test('makes no question where there is no other', () => {
    expect([allOf(UNHEARD, UNHEARD)(law), anyOf(UNHEARD)(law), allOf()(law)]).toEqual([null, null, null]);
  });
});

describe('the facts that would settle an open question', () => {
  test('are each named once', () => {
    expect(missing(allOf(A, B, A))).toEqual(['a', 'b']);
  });

  test('begin with one that settles it alone, whichever way it turns out', () => {
    expect(missing(allOf(A, B))).toEqual(['a', 'b']);
    expect(missing(anyOf(allOf(A, B), is(unknown('c'))))).toEqual(['c', 'a', 'b']);
    expect(missing(allOf(anyOf(A, B), is(unknown('c'))))).toEqual(['c', 'a', 'b']);
  });

  test('prefer one that settles it one way to one that settles nothing alone', () => {
    const settlesNothing = allOf(A, B);
    const settlesByYes = is(unknown('c'));
    expect(missing(anyOf(settlesNothing, settlesByYes, NO))).toEqual(['c', 'a', 'b']);
  });

  test('are the last open one where everything else is established', () => {
    expect(missing(allOf(YES, anyOf(NO, A)))).toEqual(['a']);
    const alone = asked(allOf(YES, A));
    expect(alone.open).toEqual([{ fact: 'a', ifYes: 'yes', ifNo: 'no' }]);
  });

  test('are nothing where nothing is open', () => {
    expect([YES, NO, allOf(YES, NO), anyOf(NO, A, YES)].map(missing)).toEqual([[], [], [], []]);
  });

  test('say what each would do: one of two open ones decides an "and" only by being ruled out', () => {
    expect(asked(allOf(A, B)).open).toEqual([
      { fact: 'a', ifYes: 'unknown', ifNo: 'no' },
      { fact: 'b', ifYes: 'unknown', ifNo: 'no' },
    ]);
    expect(asked(anyOf(A, B)).open).toEqual([
      { fact: 'a', ifYes: 'yes', ifNo: 'unknown' },
      { fact: 'b', ifYes: 'yes', ifNo: 'unknown' },
    ]);
  });
});
