import { fakeClock } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { solve } from '../../test/work.ts';
import { isWorkedFor, proofOfWork } from './proof-of-work.ts';

const BITS = 6;
const AT = '2026-11-20T18:20:00+09:00';

it('takes an answer that was worked for, once', () => {
  const work = proofOfWork(fakeClock(AT), BITS);
  const answer = solve(work.ask());
  const spend = work.check(answer);
  expect(spend).not.toBeNull();
  spend?.();
  expect(work.check(answer)).toBeNull();
  // Nor with other work for the same challenge.
  const [challenge = '', first = ''] = answer.split('~');
  for (let other = Number(first) + 1; ; other += 1) {
    const again = `${challenge}~${String(other)}`;
    if (!isWorkedFor(again, BITS)) continue;
    expect(work.check(again)).toBeNull();
    break;
  }
});

it('takes none that comes too late, and forgets what was spent when its time is over', () => {
  const clock = fakeClock(AT);
  const work = proofOfWork(clock, BITS);
  const [early, late] = [solve(work.ask()), solve(work.ask())];
  work.check(early)?.();
  clock.advance({ minutes: 10 });
  expect(work.check(late)).toBeNull();
  expect(work.check(early)).toBeNull();
});

it('takes no challenge that is not its own: not made easier, not given more time, not of another server', () => {
  const clock = fakeClock(AT);
  const work = proofOfWork(clock, BITS);
  const [expiry = '', , random = '', mac = ''] = work.ask().challenge.split('.');
  for (const challenge of [`${expiry}.0.${random}.${mac}`, `${expiry}9.${String(BITS)}.${random}.${mac}`])
    expect(work.check(solve({ challenge, bits: BITS }))).toBeNull();
  expect(work.check(solve(proofOfWork(clock, BITS).ask()))).toBeNull();
});

it.each([undefined, '', '~', 'a~1', `${'9'.repeat(400)}~1`, '1.1.~1'])('takes no rubbish: %s', (rubbish) => {
  expect(proofOfWork(fakeClock(AT), 0).check(rubbish)).toBeNull();
});

it('takes none with less work than was asked', () => {
  const work = proofOfWork(fakeClock(AT), 12);
  const { challenge, bits } = work.ask();
  for (let answer = 0; answer < 200; answer += 1) {
    const given = `${challenge}~${String(answer)}`;
    expect(work.check(given) !== null).toBe(isWorkedFor(given, bits));
  }
});
