import { yes, type Finding } from '../engine/finding.ts';
import type { Reason } from '../engine/trace.ts';
import { allNamed } from './conditions/index.ts';
import type { DayLaw } from './day-law.ts';
import type { Bench } from './judge-duty.ts';
import type { EncryptionFile, Item, Live, Place } from './model.ts';
import type { KnownProfile } from './profile/known-profile.ts';
import type { SubjectKind } from './profile/vocabulary.ts';
import { standingOn, type InForce } from './standing.ts';

/** One rule of the encryption table as it stands on a day. Its conditions ask about the organisation, not about a row. */
export interface EncryptionRule {
  readonly id: string;
  readonly inForce: InForce;
  readonly entry: Live<EncryptionFile['values'][number]>;
  readonly finding: Finding<KnownProfile>;
  readonly reasons: readonly Reason[];
}

export const rulesOn = (files: readonly EncryptionFile[], { parameters, profile }: Bench): readonly EncryptionRule[] =>
  files.map(({ id, values }) => {
    const { inForce, entry, reasons } = standingOn(values, profile.day);
    if (inForce !== 'in-force') return { id, inForce, entry, finding: yes(), reasons };
    const { because, when } = entry.value;
    const law: DayLaw = { parameters, day: profile.day, cite: entry };
    const finding = allNamed(when)(law)?.(profile) ?? yes();
    return { id, inForce, entry, finding, reasons: [{ ...because, cite: entry }, ...finding.reasons(profile)] };
  });

const speaksOf = ({ entry: { value } }: EncryptionRule, subject: SubjectKind, place: Place): boolean =>
  value.subjects.includes(subject) && value.places.includes(place);

const isInForce = ({ inForce }: EncryptionRule): boolean => inForce === 'in-force';

/** The rules in force that name the item, the people and the place. */
export const covering = (
  rules: readonly EncryptionRule[],
  item: Item,
  subject: SubjectKind,
  place: Place,
): readonly EncryptionRule[] =>
  rules.filter((rule) => {
    const { items } = rule.entry.value;
    return isInForce(rule) && speaksOf(rule, subject, place) && (items === 'any' || items.includes(item));
  });

const breadth = ({ entry: { value } }: EncryptionRule): number => (value.items === 'any' ? 0 : value.items.length);
const firstDay = ({ entry: { from } }: EncryptionRule): string => String(from);

/**
 * The rule whose article speaks where none covers a row: of those about the same people and place the broadest list in
 * force, and before any was in force the one that came first.
 */
export const nearest = (rules: readonly EncryptionRule[], subject: SubjectKind, place: Place): EncryptionRule => {
  const alike = rules.filter((rule) => speaksOf(rule, subject, place));
  const broadest = alike.toSorted((left, right) => breadth(right) - breadth(left));
  const first = broadest.toSorted((left, right) => (firstDay(left) < firstDay(right) ? -1 : 1))[0]!;
  return broadest.find(isInForce) ?? first;
};
