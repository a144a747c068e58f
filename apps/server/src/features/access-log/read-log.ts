import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { accessLogRead, LogVerification, ResponseOf } from '@bongsu/contracts';
import { seoulIso, toSeoulIso } from '@bongsu/kit';
import { openEvidence, readCheckpoint, readMinimum, readVerifier, toBase64, type Log } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { newestVerifications, type VerificationRow } from './verification-store.ts';

const VERIFICATIONS_SHOWN = 20;

type Read = ResponseOf<typeof accessLogRead>;

/** What was signed last, as it lies in the folder. */
const newestCheckpoint = async (folder: string): Promise<Read['checkpoint']> => {
  const path = join(folder, 'checkpoint');
  const note = await readFile(path, 'utf8').catch(() => null);
  if (note === null) return null;
  const { size, root } = readCheckpoint(note);
  return { size, root: toBase64(root), note, signedAt: seoulIso(Math.floor((await stat(path)).mtimeMs)) };
};

/** When the first record that is still there was taken. */
const keptSince = async (log: Log, folder: string): Promise<string | null> => {
  const minimum = await readMinimum(folder);
  const first = log.size <= minimum ? null : openEvidence(await log.evidence(minimum));
  return first === null ? null : seoulIso(first.received);
};

const present = (row: VerificationRow): LogVerification => ({
  askedAt: toSeoulIso(row.askedAt),
  finishedAt: row.finishedAt === null ? null : toSeoulIso(row.finishedAt),
  ok: row.ok,
  size: row.size,
  problems: row.problems,
});

/** How the records are kept, in facts; no record is opened for whoever asks. */
export const readAccessLog = async (tx: Tx, deps: Deps): Promise<Read> => {
  const log = await deps.records.log();
  return {
    size: log.size,
    checkpoint: await newestCheckpoint(deps.records.folder),
    verifier: await readVerifier(deps.records.folder),
    since: await keptSince(log, deps.records.folder),
    verifications: (await newestVerifications(tx, VERIFICATIONS_SHOWN)).map(present),
  };
};
