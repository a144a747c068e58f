import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { accessLogRead, LogVerification, ResponseOf } from '@bongsu/contracts';
import { seoulIso, toSeoulIso } from '@bongsu/kit';
import { readCheckpoint, readVerifier, toBase64, type Log } from '@bongsu/ledger';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { newestVerifications, type VerificationRow } from './verification-store.ts';

const VERIFICATIONS_SHOWN = 20;

type Read = ResponseOf<typeof accessLogRead>;

/** When the record at `index` was taken, which the log says itself; `null`: there is none, or none any more. */
const takenAt = async (log: Log, index: number): Promise<string | null> => {
  if (index < log.minimum || index >= log.size) return null;
  const { value } = await log.records(index).next();
  return value === undefined ? null : seoulIso(value.received);
};

/** What was signed last, as it lies in the folder. It is signed within a second after its newest record is taken. */
const newestCheckpoint = async (log: Log, folder: string): Promise<Read['checkpoint']> => {
  const note = await readFile(join(folder, 'checkpoint'), 'utf8').catch(() => null);
  if (note === null) return null;
  const { size, root } = readCheckpoint(note);
  return { size, root: toBase64(root), note, signedAt: await takenAt(log, size - 1) };
};

const present = (row: VerificationRow): LogVerification => ({
  askedAt: toSeoulIso(row.askedAt),
  finishedAt: row.finishedAt === null ? null : toSeoulIso(row.finishedAt),
  ok: row.ok,
  size: row.size,
  problems: row.problems,
  outside:
    row.outsideCount === null || row.outsideSize === null ? null : { count: row.outsideCount, size: row.outsideSize },
});

/** How the records are kept, in facts; no record is opened for whoever asks. */
export const readAccessLog = async (tx: Tx, deps: Deps): Promise<Read> => {
  const log = await deps.records.log();
  return {
    size: log.size,
    checkpoint: await newestCheckpoint(log, deps.records.folder),
    verifier: await readVerifier(deps.records.folder),
    since: await takenAt(log, log.minimum),
    verifications: (await newestVerifications(tx, VERIFICATIONS_SHOWN)).map(present),
  };
};
