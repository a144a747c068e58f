/**
 * What an auditor runs: `node verify-logs.mjs FOLDER [KEPT ELSEWHERE…]`. Made into one file that needs nothing but Node.js
 * (`npm run logs-verifier`), so that it can be read, and run where this program is not.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { attestedIn, readOutside, type Attested, type Outside } from '../anchors/outside.ts';
import { readShortForm } from '../anchors/short-form.ts';
import { verifyLog } from '../log/verify.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { cosignerVerifierOf, parseNote, type NoteVerifier } from '../notes/signed-note.ts';
import { say, tellAttested, tellProved, tellSilent, tellUnchecked, tellUsage, tellVerdict } from './words.ts';

const options = {
  printed: { type: 'string', multiple: true, default: [] as string[] },
  witness: { type: 'string', multiple: true, default: [] as string[] },
  authorities: { type: 'string' },
} as const;

type Call = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

const callOf = (args: readonly string[]): Call | null => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
};

interface Keys {
  readonly witnesses: readonly NoteVerifier[];
  /** Certificates in PEM. */
  readonly authorities: string | null;
}

/** Whether what witnesses and authorities say holds, and each who is named says something. */
const tellAll = (
  outside: readonly Outside[],
  attested: readonly Attested[],
  { witnesses, authorities }: Keys,
): boolean => {
  for (const one of attested) tellAttested(one);
  const asked = [...witnesses.map(({ name }) => name), ...(authorities === null ? [] : ['time-stamp'])];
  const silent = asked.filter((name) => attested.every(({ by }) => by !== name));
  for (const name of silent) tellSilent(name);
  if (witnesses.length === 0 && outside.some(({ note }) => parseNote(note).signatures.length > 1))
    tellUnchecked('--witness');
  if (authorities === null && outside.some(({ token }) => token !== null)) tellUnchecked('--authorities');
  return silent.length === 0 && attested.every(({ at }) => at !== null);
};

/** Answers the exit status: 0 everything holds, 1 something does not. Throws when something given cannot be read. */
const verify = async ({ values, positionals }: Call): Promise<0 | 1> => {
  const [folder, ...paths] = positionals;
  const outside = (await Promise.all(paths.map(readOutside))).flat();
  const printed = values.printed.map(readShortForm);
  const keys: Keys = {
    witnesses: values.witness.map((file) => cosignerVerifierOf(readFileSync(file, 'utf8'))),
    authorities: values.authorities === undefined ? null : readFileSync(values.authorities, 'utf8'),
  };
  const attested = await attestedIn(outside, keys.witnesses, keys.authorities);
  const verdict = await verifyLog(folder!, [...outside.map(({ note }) => note), ...printed]);
  tellVerdict(verdict);
  const isAttested = tellAll(outside, attested, keys);
  if (verdict.ok)
    tellProved([...outside.map(({ note }) => readCheckpoint(note).size), ...printed.map(({ size }) => size)], verdict);
  return verdict.ok && isAttested ? 0 : 1;
};

const main = async (): Promise<void> => {
  const call = callOf(process.argv.slice(2));
  if (call === null || call.positionals.length === 0) {
    tellUsage();
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await verify(call);
  } catch {
    say('폴더나, 체크포인트나, 열쇠를 읽을 수 없습니다.', 'The folder, a checkpoint, or a key cannot be read.');
    process.exitCode = 3;
  }
};

// Threads that help run this file too.
if (isMainThread) await main();
