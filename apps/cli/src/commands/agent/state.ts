import fs from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { agentWork, type ResponseOf } from '@bongsu/contracts';
import { newSigningKey, signerOf, type Signer } from '@bongsu/disposal';
import { z } from 'zod';
import { exit, Refusal } from '../../exit.ts';
import { keepJson, keptJson, makePrivateFolder, sweepFolder } from './keep-file.ts';

export const USUAL_FOLDER = join(homedir(), '.bongsu-agent');

export type Round = ResponseOf<typeof agentWork>['rounds'][number];

const settings = z.object({
  version: z.literal(1),
  server: z.string(),
  agentId: z.string(),
  label: z.string(),
  /** What the machine knocks with; `null` once the server took it back. */
  token: z.string().nullable(),
  roots: z.array(z.string()).min(1),
  /** Who can open what is encrypted or quarantined here (`age1…`). */
  recipients: z.array(z.string()),
  /** A file with the certificate of the organisation's own authority. */
  ca: z.string().nullable(),
  /** 32 bytes in hex: the names of files are derived with it. It opens no door, and stays so that names stay the same. */
  naming: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Private key (PEM) with which certificates are signed; not on machines that enrolled before there was one. */
  signingKey: z.string().optional(),
});
/** What was said when the machine enrolled. */
export type Settings = z.output<typeof settings>;

const memory = z.object({
  version: z.literal(1),
  /** As the server last told of them: a machine that is offline on the day knows what to do. */
  rounds: agentWork.response!.shape.rounds,
  /** Rounds of which a scan was completed. */
  done: z.array(z.string()),
  /** Something was done with files since: the server is to hear how things are now. */
  needsAfter: z.boolean(),
  /** When the server last answered, Seoul time. */
  heardAt: z.string().nullable(),
});
/** What the machine remembers from one hour to the next. No value, no path. */
export type Memory = z.output<typeof memory>;

export const blank: Memory = { version: 1, rounds: [], done: [], needsAfter: false, heardAt: null };

const REMEMBERED_ROUNDS = 100;

export const settingsFile = (folder: string): string => join(folder, 'agent.json');
export const memoryFile = (folder: string): string => join(folder, 'memory.json');
export const waitingFolder = (folder: string): string => join(folder, 'waiting');

const damaged = (file: string): Refusal =>
  new Refusal(exit.unfinished, [
    `${file}: 이 명령이 쓴 내용이 아닙니다. 에이전트를 제거하고 새 코드로 다시 등록하십시오.`,
    `${file}: not as this command wrote it. Remove the agent and enrol again with a new code.`,
  ]);

const readAs = <Schema extends z.ZodType>(schema: Schema, file: string): z.output<Schema> | undefined => {
  let kept: unknown;
  try {
    kept = keptJson(file);
  } catch {
    throw damaged(file);
  }
  if (kept === undefined) return undefined;
  const read = schema.safeParse(kept);
  if (!read.success) throw damaged(file);
  return read.data;
};

export const findSettings = (folder: string): Settings | undefined => readAs(settings, settingsFile(folder));

export const saveSettings = (folder: string, of: Settings): void => keepJson(settingsFile(folder), of);

/** The settings of a machine that was enrolled here, in a folder that nobody else can look into. */
export const settingsIn = (folder: string): Settings => {
  const found = findSettings(folder);
  if (found === undefined)
    throw new Refusal(exit.wrongCall, [
      `${folder}: 여기에 등록된 에이전트가 없습니다. bongsu agent enrol로 먼저 등록하십시오.`,
      `${folder}: no agent is enrolled here. Enrol first, with bongsu agent enrol.`,
    ]);
  mustBePrivate(folder);
  return found;
};

/** Signs the certificates of this machine. A machine that has no key yet gets one. */
export const signerIn = (folder: string): Signer => {
  const known = settingsIn(folder);
  const signingKey = known.signingKey ?? newSigningKey();
  if (known.signingKey === undefined) saveSettings(folder, { ...known, signingKey });
  try {
    return signerOf(signingKey);
  } catch {
    throw damaged(settingsFile(folder));
  }
};

const mustBePrivate = (folder: string): void => {
  if (process.platform === 'win32') return;
  const { mode, uid } = fs.lstatSync(folder);
  if ((mode & 0o077) === 0 && uid === process.geteuid?.()) return;
  throw new Refusal(exit.wrongCall, [
    `${folder}: 이 계정만 들어갈 수 있어야 합니다. 소유자와 권한(0700)을 바로잡으십시오.`,
    `${folder}: only this account may enter. Correct its owner and rights (0700).`,
  ]);
};

export const memoryIn = (folder: string): Memory => readAs(memory, memoryFile(folder)) ?? blank;

export const saveMemory = (folder: string, of: Memory): void =>
  keepJson(memoryFile(folder), { ...of, done: of.done.slice(-REMEMBERED_ROUNDS) });

/** A new folder, or one that is empty or of an agent that may enrol again. Anything else is somebody's. */
export const makeStateFolder = (folder: string): void => {
  makePrivateFolder(folder);
  const isOurs = fs.existsSync(settingsFile(folder));
  if (!isOurs && fs.readdirSync(folder).length > 0)
    throw new Refusal(exit.wrongCall, [
      `${folder}: 비어 있는 폴더가 아닙니다. 에이전트만 쓰는 새 폴더를 주십시오.`,
      `${folder}: not empty. Give a new folder, for the agent alone.`,
    ]);
  mustBePrivate(folder);
};

/** The server lets this machine in no more: token, round keys and what waited go. How it was set up stays. */
export const forgetSecrets = (folder: string): void => {
  const known = findSettings(folder);
  if (known !== undefined) saveSettings(folder, { ...known, token: null });
  saveMemory(folder, blank);
  fs.rmSync(waitingFolder(folder), { recursive: true, force: true });
};

/** Before any work: what an interruption left half-written goes. */
export const sweepState = (folder: string): void => {
  makePrivateFolder(waitingFolder(folder));
  sweepFolder(folder);
  sweepFolder(waitingFolder(folder));
};

export const stateFolder = (given: string): string => resolve(given);
