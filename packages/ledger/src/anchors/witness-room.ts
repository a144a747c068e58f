import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '@bongsu/kit';
import { makeFolder, readIfThere, writeWhole } from '../log/durable.ts';
import { cosignerOf } from '../notes/cosignature.ts';
import type { NoteVerifier } from '../notes/signed-note.ts';
import { Witness } from './witness.ts';

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

/** A witness in a folder, with a key of its own, which is made the first time. `key`: the public one, for those it witnesses for. */
export const openWitness = async (
  folder: string,
  { name, logs, clock }: { readonly name: string; readonly logs: readonly NoteVerifier[]; readonly clock: Clock },
): Promise<{ readonly witness: Witness; readonly key: string }> => {
  await makeFolder(folder);
  const path = join(folder, 'witness-key.pem');
  const known = await readIfThere(path);
  const pem = known?.toString() ?? newKey();
  const cosigner = cosignerOf(name, pem);
  if (known === null) await writeWhole(path, pem, 0o600);
  return { witness: new Witness(folder, cosigner, logs, clock), key: cosigner.verifier.text };
};
