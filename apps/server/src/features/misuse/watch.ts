import { isBefore, SEOUL, seoulDate, seoulDay, startOfSeoulDay, Temporal, type PlainDate } from '@bongsu/kit';
import { rulesAsDecided, type Facts, type Log, type Rule } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { askThemselves } from './ask.ts';
import { factsOf } from './facts.ts';
import { findMisuse, type Days, type Found } from './find.ts';
import { keepFound } from './keep-found.ts';
import { placeFrom, recordsFrom } from './read-log.ts';
import { ruleDecisions } from './rule-store.ts';
import { ownRules } from './rules.ts';
import { markDay, readWatch, saveWatch, sizeOn, type Watch } from './watch-store.ts';

/** Days before one that is over that lead up to it: the longest window of a rule, and how long an account sleeps until it is dormant. */
const LOOK_BACK = 92;
/** The same for the day that is not over yet: it is looked at again when it is. */
const LOOK_BACK_TODAY = 1;
/** A day is over this long after midnight: its last records are still on their way. */
const SETTLE_MINUTES = 30;

interface Looking {
  readonly log: Log;
  readonly rules: readonly Rule[];
  readonly facts: Facts;
}

const toDate = (day: string): PlainDate => Temporal.PlainDate.from(day);

/** Days that records came for since the last look. A record of the future says nothing yet. */
const daysTold = async (log: Log, from: number, today: PlainDate): Promise<ReadonlySet<string>> => {
  const days = new Set<string>();
  for await (const { at } of recordsFrom(log, placeFrom(log, from))) days.add(seoulDay(at));
  return new Set([...days].filter((day) => day <= today.toString()));
};

/** Days that are over since the last look. */
const daysOver = ({ through }: Watch, yesterday: PlainDate): readonly string[] => {
  const days: string[] = [];
  let day = through === null ? yesterday : toDate(through).add({ days: 1 });
  for (; Temporal.PlainDate.compare(day, yesterday) <= 0; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
};

/** Side by side they are looked at in one pass. */
const inRuns = (days: readonly string[]): readonly Days[] => {
  const runs: Days[] = [];
  for (const day of days.toSorted().map(toDate)) {
    const last = runs.at(-1);
    const until = day.add({ days: 1 });
    if (last !== undefined && last.until.equals(day)) runs[runs.length - 1] = { from: last.from, until };
    else runs.push({ from: day, until });
  }
  return runs;
};

const look = async (
  deps: Deps,
  { log, rules, facts }: Looking,
  days: Days,
  back: number,
): Promise<readonly Found[]> => {
  // A day earlier still: where the log stood was noted some minutes after that day had begun.
  const first = days.from.subtract({ days: back + 1 }).toString();
  const start = placeFrom(log, await deps.database.transaction(systemActor, (tx) => sizeOn(tx, first)));
  return findMisuse(recordsFrom(log, start), start, { rules, facts, days });
};

/** The last day that is over. */
const lastDayOver = (deps: Deps): PlainDate => {
  const now = deps.clock.now();
  const today = seoulDate(now);
  const isSettled = !isBefore(now, startOfSeoulDay(today).add({ minutes: SETTLE_MINUTES }));
  return today.subtract({ days: isSettled ? 1 : 2 });
};

const watch = async (deps: Deps): Promise<void> => {
  const log = await deps.records.log();
  const { size } = log;
  const today = deps.clock.now().toZonedDateTimeISO(SEOUL).toPlainDate();
  const yesterday = lastDayOver(deps);
  const { before, rules, facts } = await deps.database.transaction(systemActor, async (tx) => {
    await markDay(tx, today.toString(), size);
    return {
      before: await readWatch(tx),
      rules: rulesAsDecided(ownRules(), await ruleDecisions(tx)),
      facts: await factsOf(tx, deps),
    };
  });
  const over = daysOver(before, yesterday);
  if (size === before.size && over.length === 0) return;
  const looking = { log, rules, facts };
  const told = await daysTold(log, before.size, today);
  const past = new Set([...told, ...over].filter((day) => day !== today.toString()));
  const found: Found[] = [];
  for (const days of inRuns([...past])) found.push(...(await look(deps, looking, days, LOOK_BACK)));
  if (told.has(today.toString()))
    found.push(...(await look(deps, looking, { from: today, until: today.add({ days: 1 }) }, LOOK_BACK_TODAY)));
  await deps.database.transaction(systemActor, async (tx) => {
    await keepFound(tx, deps, found);
    const through = yesterday.toString();
    await saveWatch(tx, { size, through }, deps.clock.now());
    await askThemselves(tx, deps, through);
  });
};

/**
 * Rules over what came since the last look, and over each day once more when it is over. What is found is kept together with how far
 * was looked, so that a look that breaks off is made again and finds nothing twice.
 */
export const misuseWatch: Job = { name: 'misuse-watch', every: { minutes: 10 }, run: watch };
