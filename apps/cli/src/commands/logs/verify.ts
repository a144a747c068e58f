import { readFileSync } from 'node:fs';
import { openEvidence, sizeOfEvidence, verifyLog, type Evidence } from '@bongsu/ledger';
import { seoulIso } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { orRefuse, type LogCall } from './shared.ts';

const readText = (path: string, field: string): string => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new Refusal(exit.wrongCall, [`${field} ${path}: 읽을 수 없습니다.`, `${field} ${path}: cannot be read.`]);
  }
};

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

/** Needs no data folder. Without a key it says which one the proof names. */
export const verifyProof = async (file: string, { key }: { readonly key?: string }): Promise<void> => {
  const evidence = evidenceIn(file);
  const verifier = key === undefined ? evidence.verifier : readText(key, '--key').trim();
  const record = await orRefuse((async () => openEvidence(evidence, verifier))());
  if (record === null) {
    printJson({ ok: false, index: evidence.index });
    process.exitCode = exit.found;
    return;
  }
  const size = sizeOfEvidence(evidence);
  printJson({ ok: true, index: evidence.index, size, verifier, record: { ...record, at: seoulIso(record.at) } });
};
