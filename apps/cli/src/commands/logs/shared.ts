import { systemClock } from '@bongsu/kit';
import { BadEntry, BadLog, BadNote, Log } from '@bongsu/ledger';
import type { Command } from 'commander';
import { exit, Refusal } from '../../exit.ts';

export interface LogCall {
  /** The data folder. */
  readonly data: string;
}

/** What a log, a checkpoint or a proof is not, said to whoever called. */
export const orRefuse = async <Value>(work: Promise<Value>): Promise<Value> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BadLog || error instanceof BadNote || error instanceof BadEntry || isMissing(error)) {
      throw new Refusal(exit.unfinished, [
        '접속기록 폴더를 쓸 수 없습니다. bongsu logs verify로 무엇이 문제인지 확인하십시오.',
        `The data folder cannot be used; bongsu logs verify says what is the matter. (${describe(error)})`,
      ]);
    }
    throw error;
  }
};

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/** Messages of these say what is wrong, and never a value. */
const describe = (error: unknown): string => (isMissing(error) ? 'a file is missing' : (error as Error).message);

export const inFolder = (command: Command): Command =>
  command.requiredOption('--data <folder>', '접속기록 폴더 / the data folder');

export const withLog = async <Value>(data: string, work: (log: Log) => Promise<Value>): Promise<Value> => {
  const log = await orRefuse(Log.open(data, systemClock));
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

/** For an option that may be given again. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
