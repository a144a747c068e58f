import type { Statute } from '../engine/assess.ts';
import type { Rule } from '../engine/rule.ts';
import type { DutyKind, RuleId } from '../facts/vocabulary.ts';
import type { ApplicabilityBasis, Confidence, Parameter, Text } from '../parameters/model.ts';
import { entriesOf, leastSure, type Entry } from './entry.ts';

/** A version of a rule: which moment decides whether it applies (부칙의 적용례), and from which day on. */
export interface VersionLine extends Entry {
  /** Null: from that day on the rule is repealed. */
  readonly version: string | null;
  readonly basis: ApplicabilityBasis;
}

export interface RuleLine {
  readonly id: RuleId;
  /** That of its first duty. */
  readonly title: Text;
  readonly duties: readonly { readonly duty: DutyKind; readonly title: Text }[];
  /** Of the version shown: the one in force, else the nearest. */
  readonly law: string;
  readonly article: string;
  readonly place: Text;
  readonly versions: readonly VersionLine[];
  /** Null before the first version and after a repeal. */
  readonly inForce: string | null;
  readonly confidence: Confidence;
  /** The earliest of its values in force. */
  readonly reviewBy: string;
  readonly stale: boolean;
}

export const parametersOf = (statute: Statute, rule: RuleId): readonly Parameter[] =>
  [...statute.parameters.values()].filter(({ key }) => key.startsWith(`${rule}/`));

export const nameOf = ({ key }: Parameter): string => key.slice(key.indexOf('/') + 1);

const versionsOf = (statute: Statute, { id }: Rule, on: string): readonly VersionLine[] => {
  const parameter = statute.parameters.get(`${id}/version`);
  if (parameter?.kind !== 'version') return [];
  return entriesOf(parameter, on).map((entry, index) => ({
    ...entry,
    version: parameter.values[index]?.value ?? null,
    basis: parameter.values[index]!.basis,
  }));
};

/** The version in force on that day; where there is none, the last that was, or the first to come. */
const shown = (versions: readonly VersionLine[], on: string): VersionLine | undefined =>
  versions.findLast(({ version, from }) => version !== null && (from === null || from <= on)) ??
  versions.find(({ version }) => version !== null);

export const lineOf = (statute: Statute, rule: Rule, on: string): RuleLine => {
  const versions = versionsOf(statute, rule, on);
  const version = shown(versions, on);
  if (version === undefined) throw new TypeError(`${rule.id} has no version`);
  const live = parametersOf(statute, rule.id)
    .flatMap((parameter) => entriesOf(parameter, on))
    .filter(({ inForce }) => inForce);
  const weighed = live.length === 0 ? [version] : live;
  const reviewBy = weighed.map((entry) => entry.reviewBy).toSorted()[0] ?? version.reviewBy;
  return {
    id: rule.id,
    title: rule.duties[0]?.title ?? { ko: rule.id, en: rule.id },
    duties: rule.duties.map(({ duty, title }) => ({ duty, title })),
    law: version.law,
    article: version.article,
    place: version.place,
    versions,
    inForce: versions.find(({ inForce }) => inForce)?.version ?? null,
    confidence: leastSure(weighed),
    reviewBy,
    stale: reviewBy < on,
  };
};

/** Every loaded rule as it stands on the day `on` (`YYYY-MM-DD` in Seoul), in the order in which answers are given. */
export const listRules = (statute: Statute, on: string): readonly RuleLine[] =>
  statute.rules.map((rule) => lineOf(statute, rule, on));
