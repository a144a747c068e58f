import { systemClock } from '@bongsu/kit';
import {
  changesOn,
  daysOfChange,
  judgeAround,
  loadStatute,
  NoDecidingMoment,
  type AroundDay,
  type Facts,
  type Statute,
} from '@bongsu/statute';
import type { Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';
import { print, printJson, withJson } from '../../print.ts';
import { readDay, today } from '../../read-day.ts';
import { factsOf } from '../../read-facts.ts';
import { changesText, daysText, situationText } from './diff-text.ts';

const example = `
예 / Example:
  $ bongsu rules diff
  $ bongsu rules diff --at 2026-09-11
  $ bongsu rules diff --at 2026-09-11 --facts facts.json

--facts: 발생·인지 등 기준이 되는 때가 그 전날일 때와 그날일 때를 견주어, 무엇이 달라지는지 답합니다.
         Judges the situation as if what decides (occurrence, awareness, …) lay on the day before and on that day.`;

interface Options {
  readonly at?: string;
  readonly facts?: string;
  readonly json?: true;
}

const around = (facts: Facts, statute: Statute, day: string): AroundDay => {
  try {
    return judgeAround(facts, statute, day, systemClock.now());
  } catch (error) {
    if (!(error instanceof NoDecidingMoment)) throw error;
    const fields = 'breach.awareAt, breach.possibility.awareAt, breach.networkIncident.awareAt, breach.occurredAt';
    throw new Refusal(exit.wrongCall, [
      `--facts: 기대한 값: 어느 법을 적용할지 정하는 시각이 하나 이상(${fields})`,
      `--facts: expected: at least one moment that decides which law applies (${fields})`,
    ]);
  }
};

const onDay = (statute: Statute, day: string, facts: Facts | null, json: boolean): void => {
  const ruleset = { version: statute.version, digest: statute.digest };
  const changes = changesOn(statute, day);
  const found = facts === null ? null : around(facts, statute, day);
  const situation = found && {
    before: { asOf: found.before.asOf },
    after: { asOf: found.after.asOf },
    differences: found.differences,
  };
  if (json) printJson({ ruleset, day, changes, ...(situation === null ? {} : { situation }) });
  else print(found === null ? changesText(day, changes) : situationText(found));
};

const run = ({ at, facts, json }: Options): void => {
  const statute = loadStatute();
  if (at !== undefined) {
    onDay(statute, readDay('--at', at), facts === undefined ? null : factsOf(facts), json ?? false);
    return;
  }
  if (facts !== undefined)
    throw new Refusal(exit.wrongCall, [
      '--facts: --at과 함께 씁니다. 기대한 값: --at 날짜',
      '--facts: goes with --at. Expected: --at and a day',
    ]);
  const days = daysOfChange(statute);
  if (json) printJson({ ruleset: { version: statute.version, digest: statute.digest }, days });
  else print(daysText(days, today()));
};

export const addDiff = (rules: Command): void => {
  withJson(rules.command('diff'))
    .description('어느 날 무엇이 달라지는가 / what changes on which day')
    .option('--at <day>', '그날 달라지는 것 / what changes on that day')
    .option(
      '--facts <file>',
      '이 상황에서 달라지는 의무(표준 입력은 -) / the duties of this situation (- for standard input)',
    )
    .addHelpText('after', example)
    .action(run);
};
