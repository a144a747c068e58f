import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, type Digest, type Json } from '@bongsu/kit';
import type { Statute } from './engine/assess.ts';
import type { Parameter } from './parameters/model.ts';
import { readParameter } from './parameters/read-parameter.ts';
import { rules } from './rules/index.ts';
import { holidayCalendar, type ExtraHolidays, type HolidayCalendar } from './time/calendar.ts';

/** The state of the law this rule set was checked against; every change of a rule file changes the digest as well. */
const RULESET_VERSION = '2026.11';

const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url));

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();

const readAll = (folder: string): ReadonlyMap<string, Parameter> =>
  new Map(
    yamlFiles(folder).map((name) => {
      const key = name.slice(0, -'.yaml'.length).split(sep).join('/');
      const path = join(folder, name);
      return [key, readParameter(relative(folder, path), key, readFileSync(path, 'utf8'))];
    }),
  );

const fingerprint = (parameters: ReadonlyMap<string, Parameter>, calendar: HolidayCalendar): Digest =>
  digestOf({
    version: RULESET_VERSION,
    rules: rules.map(({ id, duties }) => ({ id, duties: duties.map(({ duty }) => duty) })),
    parameters: Object.fromEntries([...parameters].map(([key, parameter]) => [key, parameter as unknown as Json])),
    holidays: [...calendar.days].toSorted(),
    holidaysThrough: calendar.lastYear,
  });

/**
 * Reads the rule files and returns the law ready for `assess`. Throws `RuleFileError` (file and line) for a file that
 * is not exactly as expected. The digest covers every value, its citation, the rules and the holidays.
 */
export const loadStatute = (extraHolidays?: ExtraHolidays): Statute => {
  const parameters = readAll(rulesFolder);
  const calendar = holidayCalendar(extraHolidays);
  return { version: RULESET_VERSION, digest: fingerprint(parameters, calendar), parameters, rules, calendar };
};

/** The same law with further holidays: day counts rest on them, and the digest names them. */
export const withHolidays = (statute: Statute, extraHolidays: ExtraHolidays): Statute => {
  const calendar = holidayCalendar(extraHolidays);
  return { ...statute, digest: fingerprint(statute.parameters, calendar), calendar };
};
