/**
 * A witness for logs of others, to be run in another room than they are: remembers the newest checkpoint of each, and signs a newer one
 * only when it begins with that. C2SP tlog-witness.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '@bongsu/kit';
import { readIfThere, writeWhole } from '../log/durable.ts';
import { openCheckpoint, readCheckpoint, type Checkpoint } from '../notes/checkpoint.ts';
import type { Cosigner } from '../notes/cosignature.ts';
import { BadNote, type NoteVerifier } from '../notes/signed-note.ts';
import { EMPTY_ROOT, fromBase64, HASH_SIZE, toBase64, type Hash } from '../tree/hash.ts';
import { verifyConsistency } from '../tree/proof.ts';

export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

const refuse = (status: Answer['status'], body: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${body}\n`,
});

interface Submission {
  readonly old: number;
  readonly proof: readonly Hash[];
  readonly note: string;
}

const MOST_HASHES = 63;

const hashOf = (line: string): Hash | null => {
  const one = fromBase64(line);
  return one.length === HASH_SIZE && toBase64(one) === line ? one : null;
};

/** Null: not as it should be. */
const parseSubmission = (body: string): Submission | null => {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(0, end)).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
  const proof = lines.map(hashOf).filter((one) => one !== null);
  if (old === undefined || proof.length < lines.length || proof.length > MOST_HASHES) return null;
  return { old: Number(old), proof, note: body.slice(end + 2) };
};

export class Witness {
  readonly #folder: string;
  readonly #cosigner: Cosigner;
  readonly #logs: ReadonlyMap<string, NoteVerifier>;
  readonly #clock: Clock;
  #last: Promise<unknown> = Promise.resolve();

  /** `logs`: the keys of those it looks after; the name of each is its origin. The folder must be there. */
  constructor(folder: string, cosigner: Cosigner, logs: readonly NoteVerifier[], clock: Clock) {
    this.#folder = folder;
    this.#cosigner = cosigner;
    this.#logs = new Map(logs.map((verifier) => [verifier.name, verifier]));
    this.#clock = clock;
  }

  /** The newest checkpoint of a log, signed by both; `name`: SHA-256 of its origin, in hexadecimal. Null: none. */
  async newest(name: string): Promise<string | null> {
    if (!/^[\da-f]{64}$/.test(name)) return null;
    return (await readIfThere(join(this.#folder, name)))?.toString() ?? null;
  }

  /** One after the other: what was checked against may not change before it is written. */
  addCheckpoint(body: string): Promise<Answer> {
    const answer = this.#last.then(() => this.#judge(body));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #judge(body: string): Promise<Answer> {
    const submission = parseSubmission(body);
    const origin = submission === null ? null : originOf(submission.note);
    if (submission === null || origin === null) return refuse(400, 'This is no checkpoint with a proof.');
    const verifier = this.#logs.get(origin);
    if (verifier === undefined) return refuse(404, 'This log is not known.');
    const newer = openOrNull(submission.note, verifier);
    if (newer === null) return refuse(403, 'The key of the log has not signed this.');
    if (submission.old > newer.size) return refuse(400, 'The old size is larger than the new one.');
    const path = join(this.#folder, hash('sha256', origin, 'hex'));
    const seen = await readIfThere(path);
    const older = seen === null ? { size: 0, root: EMPTY_ROOT } : readCheckpoint(seen.toString());
    if (older.size !== submission.old) return { status: 409, type: 'text/x.tlog.size', body: `${older.size}\n` };
    if (newer.size === 0 && newer.root !== EMPTY_ROOT) return refuse(422, 'No records have another root.');
    if (!verifyConsistency(older, newer, submission.proof)) return refuse(422, 'The proof does not hold.');
    const line = this.#cosigner.cosign(submission.note, this.#clock.now().epochMilliseconds);
    await writeWhole(path, submission.note + line);
    return { status: 200, type: 'text/plain; charset=utf-8', body: line };
  }
}

const originOf = (note: string): string | null => {
  try {
    return readCheckpoint(note).origin;
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
};

const openOrNull = (note: string, verifier: NoteVerifier): Checkpoint | null => {
  try {
    return openCheckpoint(note, verifier);
  } catch (error) {
    if (error instanceof BadNote) return null;
    throw error;
  }
};
