import {
  BadEntry,
  BadNote,
  openEvidence,
  sizeOfEvidence,
  verifyLog,
  type AccessRecord,
  type Evidence,
} from '@bongsu/ledger';
import { seoulIso } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { readText } from '../../read-text.ts';
import { orRefuse, type LogCall } from './shared.ts';

export const verifyFolder = async ({
  data,
  checkpoint,
}: LogCall & { checkpoint: readonly string[] }): Promise<void> => {
  const outside = checkpoint.map((path) => readText(path, '--checkpoint'));
  const verdict = await orRefuse(verifyLog(data, outside));
  printJson(verdict);
  if (!verdict.ok) process.exitCode = exit.found;
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

const recordIn = (evidence: Evidence, verifier: string): AccessRecord | null => {
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

/** Needs no data folder. Without a key it says which one the proof names. */
export const verifyProof = (file: string, { key }: { readonly key?: string }): void => {
  const evidence = evidenceIn(file);
  const verifier = key === undefined ? evidence.verifier : readText(key, '--key').trim();
  const record = recordIn(evidence, verifier);
  if (record === null) {
    printJson({ ok: false, index: evidence.index });
    process.exitCode = exit.found;
    return;
  }
  const size = sizeOfEvidence(evidence);
  printJson({ ok: true, index: evidence.index, size, verifier, record: { ...record, at: seoulIso(record.at) } });
};
