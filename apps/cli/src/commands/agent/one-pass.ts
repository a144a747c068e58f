import { agentHeartbeat, agentWork, type AgentResult } from '@bongsu/contracts';
import { instant, latest, seoulDate, toSeoulIso, type Clock, type Instant } from '@bongsu/kit';
import { actOn, type Decision } from './act.ts';
import { endQuarantines, type Ended } from './end-quarantines.ts';
import { machine } from './machine.ts';
import { scanRound } from './scan-round.ts';
import { sendWaiting } from './send-waiting.ts';
import { call, NotAnswered, type Server } from './server.ts';
import { memoryIn, saveMemory, settingsIn, signerIn, sweepState, type Round } from './state.ts';
import { keepResult, sweepReports, waitingReports, waitingResults } from './waiting.ts';

/** What one pass came to: numbers only. */
export interface Pass {
  /** The server answered to everything. */
  readonly isOnline: boolean;
  /** Why not. */
  readonly offline: string | null;
  readonly scans: number;
  /** Files in which something lies open, as the last scan of each round found. */
  readonly found: number;
  readonly done: number;
  readonly ended: Ended;
  readonly left: readonly string[];
  readonly waiting: number;
  readonly refused: readonly string[];
}

interface Passing {
  readonly folder: string;
  readonly server: Server;
  readonly clock: Clock;
}

/** Runs what needs the server; `null` when it does not answer now. That the machine is let in no more is thrown. */
const online = async <Value>(work: () => Promise<Value>): Promise<{ value: Value } | { offline: string }> => {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof NotAnswered && error.why !== 'ended') return { offline: error.code };
    throw error;
  }
};

interface Asked {
  readonly decisions: readonly Decision[];
  readonly today: string;
  readonly serverNow: Instant | null;
}

/** Sends what waited, says that the machine is there, asks what there is to do, and remembers the rounds. */
const ask = async ({ folder, server, clock }: Passing): Promise<Asked & { readonly refused: readonly string[] }> => {
  const { refused } = await sendWaiting(server, folder);
  await call(server, agentHeartbeat, machine);
  const { now, rounds, decisions } = await call(server, agentWork);
  saveMemory(folder, { ...memoryIn(folder), rounds, heardAt: toSeoulIso(clock.now()) });
  return { refused, decisions, today: seoulDate(instant(now)).toString(), serverNow: instant(now) };
};

/** A machine whose clock went back still knows that a day has come which the server spoke of. */
const todayHere = ({ folder, clock }: Passing): string => {
  const { heardAt } = memoryIn(folder);
  return seoulDate(heardAt === null ? clock.now() : latest(clock.now(), instant(heardAt))).toString();
};

const MAKES_A_DIFFERENCE = new Set(['changed', 'missing']);

const act = async ({ folder, clock }: Passing, decisions: readonly Decision[]): Promise<readonly AgentResult[]> => {
  const results: AgentResult[] = [];
  const keep = (result: AgentResult): void => {
    keepResult(folder, result);
    results.push(result);
    if (result.outcome === 'done' || MAKES_A_DIFFERENCE.has(result.refusal))
      saveMemory(folder, { ...memoryIn(folder), needsAfter: true });
  };
  await actOn(decisions, { folder, settings: settingsIn(folder), signer: signerIn(folder), clock, keep });
  return results;
};

/** Rounds whose day has come and that this machine did not scan for; all of them again after it acted. */
const dueRounds = (folder: string, today: string): readonly Round[] => {
  const { rounds, done, needsAfter } = memoryIn(folder);
  return rounds.filter(({ roundId, day }) => day <= today && (needsAfter || !done.includes(roundId)));
};

const scanDue = async ({ folder, clock }: Passing, today: string): Promise<{ scans: number; found: number }> => {
  const due = dueRounds(folder, today);
  let found = 0;
  for (const round of due) {
    found = Math.max(found, await scanRound(folder, settingsIn(folder), round, clock));
    const { done, ...known } = memoryIn(folder);
    saveMemory(folder, { ...known, done: [...done.filter((id) => id !== round.roundId), round.roundId] });
  }
  if (due.length > 0) saveMemory(folder, { ...memoryIn(folder), needsAfter: false });
  return { scans: due.length, found };
};

/** A clock that is behind would let the thirty days begin, and end, before their time. */
const notBehind = (clock: Clock, serverNow: Instant | null): Clock =>
  serverNow === null ? clock : { now: () => latest(clock.now(), serverNow) };

/** 파기 of what stayed in quarantine to its end: also where nobody answers, or the machine is let in no more. */
export const endOverdue = (
  { folder, clock }: Pick<Passing, 'folder' | 'clock'>,
  serverNow: Instant | null = null,
): Promise<Ended> => {
  const { roots, agentId } = settingsIn(folder);
  return endQuarantines({ roots, agentId, signer: signerIn(folder), clock, serverNow });
};

/** Asks; where the machine is let in no more, what is in quarantine ends all the same before that is said. */
const askOrEnd = async (passing: Passing): Promise<Awaited<ReturnType<typeof ask>>> => {
  try {
    return await ask(passing);
  } catch (error) {
    if (error instanceof NotAnswered && error.why === 'ended') await endOverdue(passing);
    throw error;
  }
};

/**
 * What the agent does each hour: sends what waited, asks, carries out decisions, ends quarantines (격리) whose thirty days are over, scans on
 * privacy day (개인정보 보호의 날) or whenever it can afterwards, and sends. Without the server it scans by what it remembers; decisions are carried out only when
 * the server just said that they stand. Throws {@link NotAnswered} with `ended` when the machine has to enrol again.
 */
export const onePass = async (passing: Passing): Promise<Pass> => {
  const { folder, server } = passing;
  sweepState(folder);
  sweepReports(folder);
  const asked = await online(() => askOrEnd(passing));
  const { decisions, today, refused, serverNow } =
    'value' in asked ? asked.value : { decisions: [], today: todayHere(passing), refused: [], serverNow: null };
  const results = await act({ ...passing, clock: notBehind(passing.clock, serverNow) }, decisions);
  const ended = await endOverdue(passing, serverNow);
  const { scans, found } = await scanDue(passing, today);
  const sent = await online(() => sendWaiting(server, folder));
  const offline = [asked, sent].find((one) => 'offline' in one)?.offline ?? null;
  return {
    isOnline: offline === null,
    offline,
    scans,
    found,
    done: results.filter(({ outcome }) => outcome === 'done').length,
    ended,
    left: results.flatMap((result) => (result.outcome === 'refused' ? [result.refusal] : [])),
    waiting: waitingReports(folder).length + waitingResults(folder).length,
    refused: [...refused, ...('value' in sent ? sent.value.refused : [])],
  };
};
