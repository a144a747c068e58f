import type { Condition } from '../engine/finding.ts';
import type { Citation, InForce, Kind, Parameter } from '../parameters/model.ts';
import { valueOn } from '../parameters/timeline.ts';
import type { KnownProfile } from './profile/known-profile.ts';

/** The law of one day as a condition sees it. `cite` is the dated value that names the condition. */
export interface DayLaw {
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly day: string;
  readonly cite: Citation;
}

/** Asked of a profile; null where the law of that day has no such threshold. */
export type SafeguardCondition = Condition<KnownProfile, DayLaw>;

/** The dated threshold of that day, or null. */
export const lookUp = <K extends Kind>({ parameters, day }: DayLaw, kind: K, name: string): InForce<K> | null => {
  const parameter = parameters.get(name);
  return parameter === undefined ? null : valueOn(parameter, kind, day);
};
