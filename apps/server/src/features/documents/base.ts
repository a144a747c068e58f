import type { DocumentBase } from '@bongsu/docgen';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { letterhead, type DocumentKind } from './store.ts';
import { papers } from './titles.ts';

/** What every paper carries. Its number and the digest in its footer are set when it is issued. */
export const baseOf = async (tx: Tx, deps: Pick<Deps, 'clock'>, kind: DocumentKind): Promise<DocumentBase> => {
  const organisation = await letterhead(tx);
  const { formLabel } = papers[kind];
  return {
    documentNumber: '',
    organisation: organisation.name,
    issuedAt: deps.clock.now(),
    demo: organisation.demo,
    ...(formLabel === undefined ? {} : { formLabel }),
  };
};
