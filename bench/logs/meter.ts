/** Microseconds: of this process on the processor, and of the clock on the wall. */
import { monotonic } from '@bongsu/kit';

export interface Cost {
  readonly cpu: number;
  readonly clock: number;
}

export const costOf = async (work: () => unknown): Promise<Cost> => {
  const [before, start] = [process.cpuUsage(), monotonic()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: user + system, clock: (monotonic() - start) * 1000 };
};

export const middleOf = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
