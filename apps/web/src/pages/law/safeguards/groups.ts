import type { LawSafeguard, LawSafeguardAnswer } from '@bongsu/contracts';
import { missingFirst } from '../supposing/missing-first.ts';
import { squaresOf } from './encryption.ts';

type Groups = Readonly<Record<'required' | 'needsFacts' | 'notRequired' | 'notInForce', readonly LawSafeguard[]>>;

/** What is still to come stands before what is gone: it can be prepared for. */
export const groupsOf = (duties: readonly LawSafeguard[]): Groups => {
  const inForce = duties.filter((duty) => duty.inForce === 'in-force');
  const of = (status: LawSafeguard['status']) => inForce.filter((duty) => duty.status === status);
  return {
    required: of('required'),
    needsFacts: of('needs-facts'),
    notRequired: of('not-required'),
    notInForce: ['not-yet', 'repealed'].flatMap((standing) => duties.filter((duty) => duty.inForce === standing)),
  };
};

/** The facts that settle most: of the duties, the old type, and each provision of the encryption table once. */
export const openFacts = ({ duties, oldType, encryption }: LawSafeguardAnswer): readonly string[] =>
  missingFirst([...duties, oldType, ...squaresOf(encryption).notes]);
