import { existsSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { chunksOf, createLog, importLines, Log, openAside, readLines, type Answer } from '@bongsu/ledger';
import { exit, Refusal } from '../../exit.ts';
import { printJson } from '../../print.ts';
import { readMapping } from './mapping.ts';
import { orRefuse, type LogCall } from './shared.ts';

export interface ImportCall extends LogCall {
  readonly system: string;
  readonly map: string;
  readonly origin?: string;
}

/** Before anything is taken: a folder, or nothing at all, is no file. */
const mustBeFile = (file: string): void => {
  if (file === '-' || statSync(file, { throwIfNoEntry: false })?.isDirectory() === false) return;
  throw new Refusal(exit.wrongCall, [`FILE ${file}: 읽을 수 없습니다.`, `FILE ${file}: cannot be read.`]);
};

const streamOf = (file: string): AsyncIterable<Buffer> => (file === '-' ? process.stdin : chunksOf(file));

/** Takes files into the log, which is made where there is none. Exit status 1 when lines were refused. */
export const importFiles = async (
  files: readonly string[],
  { data, system, map, origin }: ImportCall,
): Promise<void> => {
  const mapping = readMapping(map);
  files.forEach(mustBeFile);
  if (!existsSync(join(data, 'log.json'))) await orRefuse(createLog(data, origin ?? `${hostname()}/bongsu-logs`));
  const log = await orRefuse(Log.open(data, systemClock));
  const aside = await openAside(data, systemClock);
  const results: Answer[] = [];
  try {
    for (const file of files)
      results.push(await importLines({ log, aside }, readLines(streamOf(file)), { system, mapping }));
  } finally {
    await aside.close();
    await log.close();
  }
  const rejected = results.flatMap((result, at) =>
    result.refused.map(({ at: line, why }) => ({ ...(files.length > 1 ? { file: files[at]! } : {}), line, why })),
  );
  printJson({
    accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
    duplicates: results.reduce((sum, { duplicates }) => sum + duplicates, 0),
    rejected,
  });
  if (rejected.length > 0) process.exitCode = exit.found;
};
