import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  attestedIn,
  cosignerVerifierOf,
  readCopies,
  readOutside,
  readShortForm,
  readVerifier,
  verifierOf,
  type Attested,
  type KeptOutside,
} from '@bongsu/ledger';
import type { Elsewhere } from '../log-anchors/index.ts';

/** Milliseconds that a shared folder may take; one that hangs would hold up the verification for good. */
const PATIENCE = 20_000;

const patiently = <T>(answer: Promise<T>, otherwise: T): Promise<T> => {
  const done = new AbortController();
  const late = sleep(PATIENCE, otherwise, { signal: done.signal });
  return Promise.race([answer.catch(() => otherwise).finally(() => done.abort()), late]);
};

/** What witnesses and authorities gave back lies beside the log. */
const proofsIn = async (folder: string) => {
  const path = join(folder, 'anchors');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readOutside(path) : [];
};

interface Read {
  readonly kept: readonly KeptOutside[];
  /** What witnesses and authorities say of it. */
  readonly attested: readonly Attested[];
}

/** What is kept elsewhere of the log in that folder: as we remember it, as it came back, and as shared folders have it now. */
export const readElsewhere = async (folder: string, elsewhere: Elsewhere): Promise<Read> => {
  const { name: origin } = verifierOf(await readVerifier(folder));
  const proofs = await proofsIn(folder);
  const copies = await Promise.all(elsewhere.folders.map((share) => patiently(readCopies(share, origin), [])));
  const kept = new Set([...proofs.map(({ note }) => note), ...copies.flat()]);
  return {
    kept: [...kept, ...elsewhere.checkpoints.map(({ size, root }) => readShortForm(`${size} ${root}`))],
    attested: await attestedIn(proofs, elsewhere.witnesses.map(cosignerVerifierOf), elsewhere.authorities),
  };
};
