import type { FactKey, FactValues, OrganisationLaw } from '@bongsu/contracts';

type Role = OrganisationLaw['furtherRoles'][number];

interface Law {
  readonly furtherRoles: readonly Role[];
  readonly euSubjects: OrganisationLaw['euSubjects'];
}

/** A fact of a case, or a part of one that is asked by itself. */
type Asked = FactKey | 'disruption';

/** Not knowing whether there are such people takes no question away. */
const inUnion = ({ euSubjects }: Law): boolean => euSubjects !== 'no';

const anyOf =
  (...roles: readonly Role[]) =>
  ({ furtherRoles }: Law): boolean =>
    furtherRoles.some((role) => roles.includes(role));

/**
 * Facts on which nothing turns but a law that does not bind everybody. Several lift or change a duty and settle none, so
 * no duty ever lists them as missing: they are asked of whom that law binds.
 */
const askedOf: { readonly [Key in Asked]?: (law: Law) => boolean } = {
  riskToRights: inUnion,
  unintelligible: inUnion,
  highRiskRemoved: inUnion,
  disproportionateEffort: inUnion,
  noHarmEvident: anyOf('credit-information-company', 'commercial-company'),
  disruption: anyOf('financial-company'),
};

/** Whether a case asks for it here. What was recorded is asked in any case, so that it can be corrected. */
export function isAsked(key: Asked, law: Law, known: FactValues): boolean {
  const recorded = key === 'disruption' ? known.networkIncident?.disruption : known[key];
  return (recorded !== undefined && recorded !== null) || (askedOf[key]?.(law) ?? true);
}
