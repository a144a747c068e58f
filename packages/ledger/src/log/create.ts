import { generateKeyPairSync } from 'node:crypto';
import { signerOf } from '../notes/signed-note.ts';
import { BadLog } from './bad-log.ts';
import { makeFolder, readIfThere, writeWhole } from './durable.ts';
import { placesIn } from './places.ts';
import type { About } from './state.ts';

/** Makes an empty log. `origin` names it: no blanks, no `+`; `records.example.go.kr/hr`, say. Throws `BadLog`, `BadNote`. */
export const createLog = async (folder: string, origin: string): Promise<void> => {
  const places = placesIn(folder);
  await makeFolder(folder);
  if ((await readIfThere(places.about)) !== null) throw new BadLog('There is a log already.');
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  const about: About = { version: 1, origin, verifier: signerOf(origin, pem).verifier.text };
  for (const path of [places.journals, places.segments, places.checkpoints]) await makeFolder(path);
  await writeWhole(places.key, pem, 0o600);
  // Last: a folder without it is no log.
  await writeWhole(places.about, `${JSON.stringify(about, null, 2)}\n`);
};
