import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '@bongsu/exposure';
import { sha256 } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';

const OWNER_ONLY = 0o600;

const failed = (folder: string): Refusal =>
  new Refusal(exit.unfinished, [
    `--evidence ${folder}: 쓸 수 없습니다. 폴더의 권한과 남은 공간을 확인하십시오.`,
    `--evidence ${folder}: cannot be written to. See to its permissions and to the space left.`,
  ]);

const orFail = (folder: string, act: () => void): void => {
  try {
    act();
  } catch {
    throw failed(folder);
  }
};

/** One JSON file for each page with findings, named after the digest of its address; only its owner may read it. */
export const evidenceFolder = (folder: string): ((evidence: Evidence) => void) => {
  orFail(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return (evidence) =>
    orFail(folder, () => {
      const name = join(folder, `${sha256(evidence.url).slice('sha256:'.length, 39)}.json`);
      // Beside it and then over it: a file of that name with other rights, or a link, is replaced and not written into.
      const beside = `${name}.${String(process.pid)}.part`;
      writeFileSync(beside, `${JSON.stringify(evidence, null, 2)}\n`, { mode: OWNER_ONLY, flag: 'wx' });
      renameSync(beside, name);
    });
};
