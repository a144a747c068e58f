import type { IncidentView, Text } from '@bongsu/contracts';
import { useMayTake } from './step-roles.ts';

interface StepNow {
  /** The reader may take it, and nothing stands in the way. */
  readonly isMine: boolean;
  /** What stands in the way, for a step the reader could otherwise take. */
  readonly blockedBy: Text | null;
}

/** How a step of the procedure stands for the reader; `null` when it is not a step now. */
export function useStep(incident: IncidentView): (code: string) => StepNow | null {
  const mayTake = useMayTake(incident);
  return (code) => {
    const step = incident.next.find((one) => one.code === code);
    if (step === undefined || !mayTake(step)) return null;
    return { isMine: step.blockedBy === null, blockedBy: step.blockedBy };
  };
}
