import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { agentEnrol } from '@bongsu/contracts';
import { newSigningKey, signerOf } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { machine } from './machine.ts';
import { saidOf } from './not-answered.ts';
import { asTheOnlyOne } from './only-one.ts';
import { readCode } from './read-code.ts';
import { call, NotAnswered } from './server.ts';
import { blank, findSettings, makeStateFolder, saveMemory, saveSettings, stateFolder } from './state.ts';
import { serverAddress, trustAuthority } from './trust.ts';

export interface EnrolOptions {
  readonly server: string;
  readonly root: readonly string[];
  readonly recipient: readonly string[];
  readonly ca?: string;
  readonly folder: string;
}

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/u;

const rootAt = (given: string): string => {
  if (existsSync(given) && statSync(given).isDirectory()) return realpathSync(given);
  throw new Refusal(exit.wrongCall, [
    `--root ${given}: 그런 폴더가 없습니다.`,
    `--root ${given}: there is no such folder.`,
  ]);
};

const liesIn = (outer: string, inner: string): boolean => !relative(outer, inner).split(sep).includes('..');

/** Folders to look into, each with its links resolved; none within another, or its files would be told twice. */
const rootsOf = (given: readonly string[]): string[] => {
  const roots = [...new Set(given.map(rootAt))];
  const inner = roots.find((one) => roots.some((other) => other !== one && liesIn(other, one)));
  if (inner === undefined && roots.length > 0) return roots;
  throw new Refusal(exit.wrongCall, [
    '--root: 서로 안에 들어 있지 않은 폴더를 하나 이상 주십시오.',
    '--root: give at least one folder, and none within another.',
  ]);
};

const recipientsOf = (given: readonly string[]): string[] => {
  const wrong = given.some((one) => !RECIPIENT.test(one));
  if (!wrong) return [...new Set(given)];
  throw new Refusal(exit.wrongCall, [
    '--recipient: age1…로 시작하는 공개 키가 필요합니다.',
    '--recipient: a public key was expected, which starts with age1….',
  ]);
};

const mustNotBeEnrolled = (folder: string): void => {
  if ((findSettings(folder)?.token ?? null) === null) return;
  throw new Refusal(exit.wrongCall, [
    `${folder}: 이미 등록되어 있습니다. 다시 등록하려면 먼저 bongsu agent remove를 실행하십시오.`,
    `${folder}: enrolled already. To enrol anew, run bongsu agent remove first.`,
  ]);
};

const askServer = async (address: string, code: string, certificateKey: string) => {
  try {
    return await call({ address, token: null }, agentEnrol, { code, certificateKey, ...machine });
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    if (error.why === 'offline') throw saidOf(error);
    throw new Refusal(exit.wrongCall, [
      '이 코드로는 등록할 수 없습니다. 잘못 적었거나, 이미 썼거나, 기한(7일)이 지났습니다. 개인정보 담당자에게 새 코드를 받으십시오.',
      'This code enrols nothing: mistyped, used already, or older than seven days. Ask the privacy officer for a new one.',
    ]);
  }
};

/** `bongsu agent enrol`: from a one-time code to a token, kept for this account alone. */
export const enrol = async (options: EnrolOptions): Promise<void> => {
  const address = serverAddress(options.server);
  const roots = rootsOf(options.root);
  const recipients = recipientsOf(options.recipient);
  const ca = options.ca === undefined ? null : resolve(options.ca);
  trustAuthority(ca);
  const folder = stateFolder(options.folder);
  makeStateFolder(folder);
  await asTheOnlyOne(folder, async () => {
    mustNotBeEnrolled(folder);
    const known = findSettings(folder);
    const naming = known?.naming ?? randomBytes(32).toString('hex');
    const signingKey = known?.signingKey ?? newSigningKey();
    const { agentId, token, label } = await askServer(address, await readCode(), signerOf(signingKey).key);
    const keys = { token, naming, signingKey };
    saveSettings(folder, { version: 1, server: address, agentId, label, roots, recipients, ca, ...keys });
    saveMemory(folder, blank);
    print(`등록했습니다: ${label}\nEnrolled: ${label}\n`);
  });
};
