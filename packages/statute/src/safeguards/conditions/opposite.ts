import type { Finding, Truth } from '../../engine/finding.ts';
import type { SafeguardCondition } from '../day-law.ts';

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

const flipped = <Facts>({ truth, open, reasons }: Finding<Facts>): Finding<Facts> => ({
  truth: opposite[truth],
  open: open.map(({ fact, ifYes, ifNo }) => ({ fact, ifYes: opposite[ifYes], ifNo: opposite[ifNo] })),
  reasons,
});

/** Holds where `condition` does not; what is unknown stays unknown, and the sentences stay as they are: they state facts. */
export const not =
  (condition: SafeguardCondition): SafeguardCondition =>
  (law) => {
    const test = condition(law);
    return test === null ? null : (profile) => flipped(test(profile));
  };
