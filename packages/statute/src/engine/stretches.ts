import { seoulDayStart, type Epoch } from '@bongsu/kit';

/** A day before every day of change. */
const EVER = '0001-01-01';

/** How many of the turns a moment has behind it. */
const passedBy = (turns: readonly Epoch[], at: Epoch): number => {
  let passed = 0;
  for (const turn of turns) if (turn <= at) passed += 1;
  return passed;
};

/** Answers a moment with what was made for the stretch of time in which it lies, and makes it when it is first asked for. */
export type InEachStretch = <Made>(make: (date: string) => Made) => (at: Epoch) => Made;

/**
 * The stretches of time between one day on which some value changes (`YYYY-MM-DD` in Seoul, in any order) and the next:
 * within one the law stands still. The first has no beginning. `make` gets a day of the stretch.
 */
export const stretchesBetween = (days: readonly string[]): InEachStretch => {
  const changes = [...new Set(days)].toSorted();
  const turns = changes.map(seoulDayStart);
  const dates = [EVER, ...changes];
  return <Made>(make: (date: string) => Made) => {
    const memory: Made[] = [];
    return (at) => {
      const passed = passedBy(turns, at);
      return (memory[passed] ??= make(dates[passed]!));
    };
  };
};
