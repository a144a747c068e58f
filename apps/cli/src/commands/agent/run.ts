import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '@bongsu/kit';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { stepBack } from './machine.ts';
import { saidOf } from './not-answered.ts';
import { endOverdue, onePass, type Pass } from './one-pass.ts';
import { asTheOnlyOne } from './only-one.ts';
import { NotAnswered } from './server.ts';
import { forgetSecrets, settingsIn, stateFolder, type Settings } from './state.ts';
import { trustAuthority } from './trust.ts';

const HOUR = 3_600_000;
/** Machines that were all switched on in the morning do not all ask at the same moment. */
const SPREAD = 300_000;

const counted = (reasons: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason} ${String(count)}`).join(', ');
};

/** Numbers and words of the contract; never a path, in which somebody's name could stand. */
const linesOf = (pass: Pass, { recipients }: Settings): readonly string[] => [
  ...(pass.scans > 0
    ? [
        `검사 ${String(pass.scans)}회, 개인정보가 있는 파일 ${String(pass.found)}개 / scans: ${String(pass.scans)}, files with personal data: ${String(pass.found)}`,
      ]
    : []),
  ...(pass.done > 0 ? [`처리한 파일 ${String(pass.done)}개 / files dealt with: ${String(pass.done)}`] : []),
  ...(pass.ended.files > 0
    ? [
        `격리 기한이 지나 열쇠를 없앤 파일 ${String(pass.ended.files)}개 / quarantines that ended: ${String(pass.ended.files)}`,
      ]
    : []),
  ...(pass.ended.failed > 0
    ? [
        `격리 보관소를 열 수 없던 폴더 ${String(pass.ended.failed)}개(한 시간 뒤 다시) / stores that could not be opened, tried again in an hour: ${String(pass.ended.failed)}`,
      ]
    : []),
  ...(pass.left.length > 0 ? [`그대로 둔 파일 / left alone: ${counted(pass.left)}`] : []),
  ...(pass.left.includes('not-allowed') && recipients.length === 0
    ? [
        '받는 이 열쇠가 없어 암호화와 격리를 할 수 없습니다(enrol --recipient). / Without recipients nothing is encrypted or quarantined (enrol --recipient).',
      ]
    : []),
  ...(pass.refused.length > 0 ? [`서버가 받지 않은 것 / not taken by the server: ${counted(pass.refused)}`] : []),
  ...(pass.offline === null
    ? ['서버에 모두 보냈습니다. / Everything was sent.']
    : [
        `서버에 닿지 않습니다(${pass.offline}). 보낼 것 ${String(pass.waiting)}개가 기다립니다. / The server cannot be reached (${pass.offline}); ${String(pass.waiting)} to send later.`,
      ]),
];

const statusOf = (pass: Pass): number => {
  if (!pass.isOnline || pass.refused.length > 0) return exit.unfinished;
  return pass.found > 0 || pass.left.length > 0 ? exit.found : exit.done;
};

const passIn = async (folder: string): Promise<Pass> => {
  const settings = settingsIn(folder);
  if (settings.token === null) {
    await endOverdue({ folder, clock: systemClock });
    throw saidOf(new NotAnswered('ended', 'not-signed-in'));
  }
  const server = { address: settings.server, token: settings.token };
  try {
    const pass = await onePass({ folder, server, clock: systemClock });
    print(`${linesOf(pass, settings).join('\n')}\n`);
    return pass;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof NotAnswered) {
      if (error.why === 'ended') forgetSecrets(folder);
      throw saidOf(error);
    }
    // What the machine says may hold a path, and a path may hold a name.
    const { code } = error as NodeJS.ErrnoException;
    const name = typeof code === 'string' ? code : (error as Error).name;
    throw new Refusal(exit.unfinished, [
      `끝내지 못했습니다(${name}). 저장 공간과 권한을 확인하십시오.`,
      `It could not be finished (${name}). Check space and rights.`,
    ]);
  }
};

const isOver = (folder: string): boolean => settingsIn(folder).token === null;

/** Hour after hour, until it is told to stop or let in no more. A pass that failed is said, and tried again. */
const everyHour = async (folder: string): Promise<void> => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  while (!stopping.signal.aborted) {
    try {
      await passIn(folder);
    } catch (error) {
      if (!(error instanceof Refusal) || isOver(folder)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
    await wait(HOUR + randomInt(SPREAD), undefined, { signal: stopping.signal }).catch(() => undefined);
  }
};

/** `bongsu agent run`: the agent at work, at low priority. */
export const run = async (options: { readonly once?: true; readonly folder: string }): Promise<void> => {
  const folder = stateFolder(options.folder);
  const { ca } = settingsIn(folder);
  trustAuthority(ca);
  stepBack();
  await asTheOnlyOne(folder, async () => {
    if (options.once === true) process.exitCode = statusOf(await passIn(folder));
    else await everyHour(folder);
  });
};
