import type { Tx } from '../../database/index.ts';
import { allAnchors, heldCheckpoints } from './anchor-store.ts';

/** What a verification holds the log against besides its own signatures. Plain data: it goes to another thread. */
export interface Elsewhere {
  /** Every checkpoint that was held anywhere, as we remember it; `root` in base64. */
  readonly checkpoints: readonly { readonly size: number; readonly root: string }[];
  /** Shared folders that answered last time, to be read themselves. */
  readonly folders: readonly string[];
  /** Keys of witnesses. */
  readonly witnesses: readonly string[];
  /** Certificates of authorities for time-stamps, PEM. */
  readonly authorities: string | null;
}

/** Places that were switched off count too: what they hold is not less true. */
export const keptElsewhere = async (tx: Tx): Promise<Elsewhere> => {
  const rows = await allAnchors(tx);
  const authorities = rows.flatMap(({ place }) => (place.kind === 'time-stamp' ? [place.authorities] : []));
  return {
    checkpoints: await heldCheckpoints(tx),
    folders: rows.flatMap(({ place, isOn, failures, heldAt }) =>
      place.kind === 'folder' && isOn && failures === 0 && heldAt !== null ? [place.folder] : [],
    ),
    witnesses: rows.flatMap(({ place }) => (place.kind === 'witness' ? [place.key] : [])),
    authorities: authorities.length === 0 ? null : authorities.join('\n'),
  };
};
