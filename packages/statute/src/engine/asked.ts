import { sameWords } from '../facts/lists.ts';
import type { Situated } from '../facts/moments.ts';
import { ruleProgram, type LawBooks } from './answer-rule.ts';
import { leftOutOf, switchedOff, type LeftOut } from './left-out.ts';
import type { Program } from './program.ts';
import type { Rule } from './rule.ts';

/** What of an organisation decides which rules it is asked about. */
export type Addressee = Pick<Situated, 'roles' | 'optionalRules'>;

/** The rules that an organisation is asked about, ready to answer, and those it is not. */
export interface Asked {
  readonly programs: readonly Program[];
  readonly leftOut: readonly LeftOut[];
}

const isSame = (left: Addressee, right: Addressee): boolean =>
  sameWords(left.optionalRules, right.optionalRules) && sameWords(left.roles, right.roles);

/** Kept apart from lists that whoever asks may change. */
const copied = ({ roles, optionalRules }: Addressee): Addressee => ({
  roles: roles === null ? null : [...roles],
  optionalRules: [...optionalRules],
});

/** Compiles the rules, and answers which of them an organisation is asked about. */
export const asking = (rules: readonly Rule[], books: LawBooks): ((organisation: Addressee) => Asked) => {
  const compiled = rules.map((rule) => ({
    id: rule.id,
    program: ruleProgram(rule, books),
    off: switchedOff(rule, books),
    unasked: leftOutOf(rule),
  }));
  const askedOf = (organisation: Addressee): Asked => {
    const programs: Program[] = [];
    const leftOut: LeftOut[] = [];
    for (const { id, program, off, unasked } of compiled) {
      const out = unasked(organisation);
      if (out !== null) leftOut.push(out);
      else if (off === null || organisation.optionalRules.includes(id)) programs.push(program);
      else programs.push(off);
    }
    return { programs, leftOut };
  };
  // One organisation asks again and again, so what it is asked about is worked out when another one comes.
  let last: (Asked & { readonly of: Addressee }) | null = null;
  return (organisation) => {
    if (last === null || !isSame(last.of, organisation)) last = { of: copied(organisation), ...askedOf(organisation) };
    return last;
  };
};
