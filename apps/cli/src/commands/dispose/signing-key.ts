import fs from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { newSigningKey, signerOf, type Signer } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';

/** With what this account signs certificates, unless told otherwise. Made when it is first needed. */
export const USUAL_KEY = join(homedir(), '.bongsu-certificate-key.pem');

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Writes the whole key durably or nothing; a key that came there meanwhile stays. */
const make = (file: string): void => {
  const making = `${file}.${String(process.pid)}`;
  const opened = fs.openSync(making, 'wx', 0o600);
  try {
    fs.writeFileSync(opened, newSigningKey());
    fs.fsyncSync(opened);
    fs.linkSync(making, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    fs.closeSync(opened);
    fs.rmSync(making);
  }
};

const mustBePrivate = (file: string): void => {
  const { mode, uid } = fs.statSync(file);
  if ((mode & 0o077) === 0 && uid === process.geteuid?.()) return;
  throw new Refusal(exit.wrongCall, [
    `--signing-key ${file}: 이 계정만 읽을 수 있어야 합니다. 소유자와 권한(0600)을 바로잡으십시오.`,
    `--signing-key ${file}: only this account may read it. Correct its owner and rights (0600).`,
  ]);
};

const notAKey = (file: string): Refusal =>
  new Refusal(exit.wrongCall, [
    `--signing-key ${file}: 읽고 쓸 수 있는 Ed25519 개인 키(PEM)가 아닙니다. 파일이 없으면 새로 만듭니다.`,
    `--signing-key ${file}: no Ed25519 private key (PEM) that can be read or made. Where there is no file, one is made.`,
  ]);

/** Signs certificates with the private key in a file; makes one where there is none. */
export const signerIn = (given: string): Signer => {
  const file = resolve(given);
  try {
    if (!fs.existsSync(file)) make(file);
    mustBePrivate(file);
    return signerOf(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw error instanceof Refusal ? error : notAKey(file);
  }
};
