import {
  attestedIn,
  BadEntry,
  BadNote,
  cosignerVerifierOf,
  openEvidence,
  readOutside,
  readShortForm,
  sizeOfEvidence,
  verifyLog,
  type Evidence,
  type KeptRecord,
  type Outside,
} from '@bongsu/ledger';
import { seoulIso } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { readText } from '../../read-text.ts';
import { orRefuse, type LogCall } from './shared.ts';

interface VerifyCall extends LogCall {
  readonly checkpoint: readonly string[];
  readonly printed: readonly string[];
  readonly witness: readonly string[];
  readonly authorities?: string;
  readonly resume?: string;
}

const outsideIn = async (path: string): Promise<Outside[]> => {
  try {
    return await readOutside(path);
  } catch {
    throw new Refusal(exit.wrongCall, [
      `--checkpoint ${path}: 읽을 수 없습니다.`,
      `--checkpoint ${path}: cannot be read.`,
    ]);
  }
};

/** With what witnesses and authorities say. Exit status 1 when anything does not hold. */
export const verifyFolder = async ({
  data,
  checkpoint,
  printed,
  witness,
  authorities,
  resume,
}: VerifyCall): Promise<void> => {
  const outside = (await Promise.all(checkpoint.map(outsideIn))).flat();
  const attested = await orRefuse(
    attestedIn(
      outside,
      witness.map((file) => cosignerVerifierOf(readText(file, '--witness'))),
      authorities === undefined ? null : readText(authorities, '--authorities'),
    ),
  );
  const kept = [...outside.map(({ note }) => note), ...printed.map(readShortForm)];
  const verdict = await orRefuse(verifyLog(data, kept, resume ?? null));
  printJson({
    ...verdict,
    ok: verdict.ok && attested.every(({ at }) => at !== null),
    attested: attested.map(({ at, ...one }) => ({ ...one, at: at === null ? null : seoulIso(at) })),
  });
  if (!verdict.ok || attested.some(({ at }) => at === null)) process.exitCode = exit.found;
};

const evidenceIn = (file: string): Evidence => {
  try {
    const evidence = JSON.parse(readText(file, 'PROOF')) as Evidence;
    if (typeof evidence.checkpoint === 'string' && Array.isArray(evidence.proof)) return evidence;
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal(exit.wrongCall, [
    '증명이 아닙니다. bongsu logs prove의 출력이어야 합니다.',
    'This is no proof; the output of bongsu logs prove was expected.',
  ]);
};

const recordIn = (evidence: Evidence, verifier: string): KeptRecord | null => {
  try {
    return openEvidence(evidence, verifier);
  } catch (error) {
    if (!(error instanceof BadNote || error instanceof BadEntry)) throw error;
    throw new Refusal(exit.unfinished, [
      '증명을 확인할 수 없습니다. 공개 키와 증명이 같은 접속기록의 것인지 확인하십시오.',
      `The proof cannot be checked; make sure that the key and the proof are of the same log. (${error.message})`,
    ]);
  }
};

const warnOfKey = (): void => {
  process.stderr.write(
    '주의: 공개 키가 증명과 함께 왔습니다. 증명을 만든 사람이 그 키도 만들 수 있으므로, 따로 받은 키를 --key로 주어야 증명이 됩니다.\n' +
      'WARNING: the key came with the proof. Whoever made the proof can have made that key; it proves something only against a key that ' +
      'came another way: --key FILE.\n',
  );
};

/** Needs no data folder. Without a key of the caller's it warns: then the proof is held against a key that came with it. */
export const verifyProof = (file: string, { key }: { readonly key?: string }): void => {
  const evidence = evidenceIn(file);
  const verifier = key === undefined ? evidence.verifier : readText(key, '--key').trim();
  if (key === undefined) warnOfKey();
  const keyFrom = key === undefined ? 'the proof itself' : 'elsewhere';
  const record = recordIn(evidence, verifier);
  if (record === null) {
    printJson({ ok: false, index: evidence.index, keyFrom });
    process.exitCode = exit.found;
    return;
  }
  const size = sizeOfEvidence(evidence);
  printJson({
    ok: true,
    index: evidence.index,
    size,
    verifier,
    keyFrom,
    record: { ...record, at: seoulIso(record.at), received: seoulIso(record.received) },
  });
};
