import { afterEach, expect, it } from 'vitest';
import { learnServerTime, machineTime, now } from './clock.ts';

afterEach(() => learnServerTime(new Date(machineTime()).toUTCString(), machineTime(), machineTime()));

it('follows the server when the clock of the machine is wrong', () => {
  const machine = machineTime();
  const server = new Date(machine + 2 * 3_600_000).toUTCString();
  learnServerTime(server, machine, machine);
  expect(Math.abs(now() - machineTime() - 2 * 3_600_000)).toBeLessThanOrEqual(1000);
});

it('is not moved by a header that is missing or nonsense', () => {
  const before = now() - machineTime();
  learnServerTime(null, 0, 0);
  learnServerTime('gestern', 0, 0);
  expect(now() - machineTime()).toBe(before);
});
