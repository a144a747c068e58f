import type { Act, Situated } from '../facts/moments.ts';
import type { RuleId } from '../facts/vocabulary.ts';
import type { InForce, Kind, Parameter } from '../parameters/model.ts';
import { valueOn } from '../parameters/timeline.ts';
import type { HolidayCalendar } from '../time/calendar.ts';

/** One rule of one version looking at the facts. `date` is the day in Seoul on which its values are read. */
export interface Situation {
  readonly facts: Situated;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly calendar: HolidayCalendar;
  readonly rule: RuleId;
  readonly version: InForce<'version'>;
  readonly date: string;
}

/** The dated value of this rule's parameter, or null where the law of that day has none. */
export const lookUp = <K extends Kind>(situation: Situation, kind: K, name: string): InForce<K> | null => {
  const parameter = situation.parameters.get(`${situation.rule}/${name}`);
  return parameter === undefined ? null : valueOn(parameter, kind, situation.date);
};

/** What was done under this rule, oldest first. */
export const actsOf = ({ facts, rule }: Situation): readonly Act[] => facts.acts.filter((act) => act.rule === rule);
