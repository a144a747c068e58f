import {
  cosignerVerifierOf,
  folderAnchor,
  mailAnchor,
  NotHeld,
  timeStampAnchor,
  witnessAnchor,
  type Anchor,
  type CheckpointMail,
  type Post,
  type Prove,
} from '@bongsu/ledger';
import { outboundTo, type OpenInside } from '../../platform/outbound.ts';
import type { AnchorRow } from './anchor-store.ts';

/** Milliseconds that a witness or an authority may take. */
const PATIENCE = 10_000;

/** By HTTP, and only where the guard of `platform/outbound.ts` lets it. What is sent is no secret, and what is answered is signed. */
export const postOutside =
  (inside: OpenInside): Post =>
  async (url, type, body) => {
    const outbound = outboundTo(url, inside, PATIENCE, 'any');
    try {
      const answer = await outbound.ask('', { method: 'POST', headers: { 'content-type': type }, body });
      if (answer.status === null) throw new NotHeld('unreachable', 'Nobody answered.');
      return answer;
    } finally {
      outbound.close();
    }
  };

export interface Means {
  readonly prove: Prove;
  readonly post: Post;
  /** Throws `NotHeld`. */
  readonly send: (to: string, mail: CheckpointMail) => Promise<void>;
}

/** The place that a row speaks of. It goes by the row's id: what came back lies in a folder of that name. */
export const anchorOf = ({ id: name, place }: AnchorRow, { prove, post, send }: Means): Anchor => {
  if (place.kind === 'folder') return folderAnchor({ name, folder: place.folder, prove });
  if (place.kind === 'mail') return mailAnchor({ name, send: (mail) => send(place.to, mail) });
  if (place.kind === 'time-stamp')
    return timeStampAnchor({ name, url: place.url, authorities: place.authorities, post });
  return witnessAnchor({ name, url: place.url, verifier: cosignerVerifierOf(place.key), prove, post });
};
