import type { RuleId } from '../facts/vocabulary.ts';
import type { InForce, Kind, Parameter } from '../parameters/model.ts';
import { valueOn } from '../parameters/timeline.ts';
import type { HolidayCalendar } from '../time/calendar.ts';

/** One rule as one version of it stood on one day. `date` is the day in Seoul on which its values are read. */
export interface Law {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calendar: HolidayCalendar;
  readonly rule: RuleId;
  readonly version: InForce<'version'>;
  readonly date: string;
}

/** The dated value of this rule's parameter, or null where the law of that day has none. */
export const lookUp = <K extends Kind>(law: Law, kind: K, name: string): InForce<K> | null => {
  const parameter = law.parameters.get(`${law.rule}/${name}`);
  return parameter === undefined ? null : valueOn(parameter, kind, law.date);
};
