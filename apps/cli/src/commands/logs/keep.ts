import { hostname, userInfo } from 'node:os';
import { seoulDayStart, seoulIso, systemClock } from '@bongsu/kit';
import { holdRecords, listHolds, releaseHold, retain, type Scope, type Stays } from '@bongsu/ledger';
import type { Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { inFolder, orRefuse, withLog, type LogCall } from './shared.ts';

const who = () => ({ by: userInfo().username, place: hostname() });

const told = (stays: Stays) => ('until' in stays ? { ...stays, until: seoulIso(stays.until) } : stays);

const retainFolder = async ({
  data,
  policy,
  dryRun = false,
}: LogCall & { readonly policy?: string; readonly dryRun?: boolean }): Promise<void> => {
  // Loaded here: whoever only reads records does not wait for the law.
  const { termsIn } = await import('./terms.ts');
  const terms = termsIn(policy, systemClock.now());
  const retention = { ...who(), terms, isTrial: dryRun };
  const { from, to, stays } = await withLog(data, (log) => orRefuse(retain(log, data, retention, systemClock)));
  printJson({ [dryRun ? 'wouldDestroy' : 'destroyed']: { from, to }, next: told(stays) });
};

interface HoldCall extends LogCall {
  readonly reason: string;
  readonly until: string;
  readonly system?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
}

const placeOf = (option: string, text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal(exit.wrongCall, [
    `${option} ${text}: 몇 번째 기록인지 숫자로 적어 주십시오.`,
    `${option} ${text}: the number of a record was expected.`,
  ]);
};

/** The end of that day. */
const endOf = (text: string): number => {
  try {
    return seoulDayStart(text) + 86_399_999;
  } catch {
    throw new Refusal(exit.wrongCall, [
      `--until ${text}: 2027-12-31처럼 적어 주십시오.`,
      `--until ${text}: a day was expected, as 2027-12-31.`,
    ]);
  }
};

const scopeOf = ({ system, actor, from, to }: HoldCall): Scope => ({
  ...(system === undefined ? {} : { system }),
  ...(actor === undefined ? {} : { actor }),
  ...(from === undefined ? {} : { from: placeOf('--from', from) }),
  ...(to === undefined ? {} : { to: placeOf('--to', to) }),
});

const hold = async (call: HoldCall): Promise<void> => {
  const ordered = { ...who(), reason: call.reason, scope: scopeOf(call), until: endOf(call.until) };
  printJson({ hold: await withLog(call.data, (log) => holdRecords(log, ordered, systemClock)) });
};

const release = async (id: string, { data, reason }: LogCall & { readonly reason: string }): Promise<void> => {
  const isReleased = await withLog(data, (log) => releaseHold(log, data, { ...who(), hold: id, reason }, systemClock));
  if (!isReleased)
    throw new Refusal(exit.wrongCall, [
      `HOLD ${id}: 그런 보존 조치가 없거나 이미 끝났습니다.`,
      `HOLD ${id}: there is no such hold, or it is over.`,
    ]);
};

const list = async ({ data }: LogCall): Promise<void> => {
  const holds = await withLog(data, (log) => listHolds(log, data, systemClock));
  printJson(holds.map(({ id, scope, until, index }) => ({ hold: id, scope, until: seoulIso(until), index })));
};

/** `bongsu logs retain` and holds: how long records stay, and what keeps them from going. */
export const addKeeping = (logs: Command): void => {
  inFolder(logs.command('retain'))
    .description('보관 기간이 지난 접속기록을 파기 / destroys access records whose term is over')
    .option('--policy <file>', '시스템마다 얼마나 보관할지(JSON) / how long each system keeps its own')
    .option('--dry-run', '무엇이 파기될지만 알림 / only says what would be destroyed')
    .action(retainFolder);
  inFolder(logs.command('hold'))
    .description('사건이 끝날 때까지 파기하지 않게 함 / keeps records from being destroyed')
    .requiredOption('--reason <text>', '왜 / why')
    .requiredOption('--until <day>', '이날까지 / until the end of this day')
    .option('--system <id>', '이 시스템의 기록만 / records of this system alone')
    .option('--actor <account>', '이 계정의 기록만 / records of this account alone')
    .option('--from <index>', '이 기록부터 / from this record on')
    .option('--to <index>', '이 기록 전까지 / before this record')
    .action(hold);
  inFolder(logs.command('release'))
    .description('보존 조치를 끝냄 / ends a hold')
    .argument('<hold>', 'bongsu logs hold가 알려 준 이름 / as bongsu logs hold called it')
    .requiredOption('--reason <text>', '왜 / why')
    .action(release);
  inFolder(logs.command('holds')).description('지금의 보존 조치 / the holds that stand').action(list);
};
