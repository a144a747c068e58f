import type { Language, Role } from '@bongsu/contracts';

/** Somebody who can be reminded: an active member of the organisation. */
export interface Member {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Whose task it is, and who must not hear of its case (`involvedIds`: whoever is named, and superiors where so set). */
export interface Addressed {
  readonly role: Role | null;
  readonly personId: string | null;
  readonly involvedIds: readonly string[];
}

export interface Roster {
  /** Who is asked to act: the person or everybody with the role; where nobody is left, whoever stands above. */
  assigned(to: Addressed): readonly string[];
  /** Who is told when nothing happens: the first of these roles that somebody uninvolved holds. */
  withRole(to: Addressed, ...roles: readonly Role[]): readonly string[];
  languageOf(personId: string): Language;
}

/** Nobody involved in a case is ever written to about it, and no deadline is left without anybody. */
export const rosterOf = (members: readonly Member[]): Roster => {
  const byId = new Map(members.map((member) => [member.id, member]));
  const allowed = (to: Addressed, ids: readonly string[]): readonly string[] =>
    ids.filter((id) => byId.has(id) && !to.involvedIds.includes(id));
  const holders = (role: Role): readonly string[] =>
    members.filter((member) => member.roles.includes(role)).map((member) => member.id);
  const withRole = (to: Addressed, ...roles: readonly Role[]): readonly string[] =>
    roles.map((role) => allowed(to, holders(role))).find((ids) => ids.length > 0) ?? [];
  return {
    assigned: (to) => {
      const own = to.personId === null ? [] : allowed(to, [to.personId]);
      if (own.length > 0) return own;
      return withRole(to, ...(to.role === null ? [] : [to.role]), 'officer', 'cpo', 'head');
    },
    withRole,
    languageOf: (personId) => byId.get(personId)?.language ?? 'ko',
  };
};
