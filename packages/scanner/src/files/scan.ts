import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { sniff } from '../documents/index.ts';
import { loadEngine } from '../engine/engine.ts';
import type { DictionaryKind } from '../findings/dictionary.ts';
import type { CustomKind } from '../findings/text-reader.ts';
import { confidences, type Confidence } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { Cache, rulesVersion } from './cache.ts';
import { runTasks } from './pool.ts';
import type { FileFinding, SkipReason } from './scan-file.ts';
import type { FileResult, Task, WorkSettings } from './task.ts';
import { walk, type Entry } from './walk.ts';
import { wideEncodingOf } from './wide-source.ts';

/** A finding with the file it is in. */
export interface PathFinding extends FileFinding {
  readonly path: string;
}

export interface Skip {
  readonly path: string;
  readonly member: string | null;
  readonly why: SkipReason;
}

export interface ScanSummary {
  /** Files looked into, unread ones among them. */
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly Skip[];
  /** Of personal data in the open: neither hidden forms nor stand-ins. */
  readonly findings: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export interface ScanProgress {
  readonly files: number;
  readonly bytes: number;
  readonly ofFiles: number;
  readonly ofBytes: number;
}

export interface ScanOptions {
  /** Nobody is born later. */
  readonly today: Day;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How many threads; 1 uses none. */
  readonly jobs?: number;
  readonly minConfidence?: Confidence;
  /** Values are told beside their masks; nothing is remembered then. */
  readonly reveal?: boolean;
  readonly custom?: readonly CustomKind[];
  readonly dictionaries?: readonly DictionaryKind[];
  /** Only what changed since; milliseconds since 1970. */
  readonly since?: number;
  /** A file in which masks and places are kept, so that what has not changed is not read again. */
  readonly cache?: string;
  readonly progress?: (progress: ScanProgress) => void;
  readonly signal?: AbortSignal;
}

const MIB = 1 << 20;
const BATCH_FILES = 64;
const BATCH_BYTES = 4 * MIB;
const SLICE = 8 * MIB;
const HEAD = 4096;

/** Whether a large file can be cut: a plain text of single bytes. */
const canBeCut = ({ path, size }: Entry): boolean => {
  if (size < SLICE * 2) return false;
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(HEAD);
    const got = readSync(file, head, 0, HEAD, 0);
    closeSync(file);
    const start = head.subarray(0, got);
    return sniff(start, basename(path)) === 'text' && wideEncodingOf(start) === null;
  } catch {
    return false;
  }
};

/** Small files together, large texts in parts, in the order of the entries. */
export const makeTasks = (entries: readonly Entry[]): readonly Task[] => {
  const tasks: Task[] = [];
  let [batch, bytes] = [[] as { index: number; path: string }[], 0];
  const close = (): void => {
    if (batch.length > 0) tasks.push({ files: batch });
    [batch, bytes] = [[], 0];
  };
  for (const [index, entry] of entries.entries()) {
    const { path, size } = entry;
    if (canBeCut(entry)) {
      close();
      for (let start = 0; start < size; start += SLICE) {
        // The last part goes to the end, wherever that is by then.
        const stop = start + SLICE < size ? start + SLICE : Number.MAX_SAFE_INTEGER;
        tasks.push({ index, path, start, stop });
      }
      continue;
    }
    batch.push({ index, path });
    bytes += size;
    if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) close();
  }
  close();
  return tasks;
};

class Tally {
  readonly #tell: (finding: PathFinding) => void;
  readonly skipped: Skip[] = [];
  readonly byKind: Record<string, number> = {};
  findings = 0;

  constructor(tell: (finding: PathFinding) => void) {
    this.#tell = tell;
  }

  add(path: string, { findings, skipped }: Pick<FileResult, 'findings' | 'skipped'>, linesBefore: number): void {
    for (const { member, why } of skipped) this.skipped.push({ path, member, why });
    for (const one of findings) {
      if (!one.maskedForm && !one.placeholder) {
        this.findings += 1;
        this.byKind[one.kind] = (this.byKind[one.kind] ?? 0) + 1;
      }
      this.#tell({ ...one, path, line: one.line + linesBefore });
    }
  }
}

/** Parts of one text put together: lines go on counting. */
class Parts {
  readonly #tally: Tally;
  #index = -1;
  #lines = 0;
  #findings: FileFinding[] = [];
  #skipped: FileResult['skipped'][number][] = [];

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  /** Tells a result; answers everything of the file so far. */
  add(path: string, result: FileResult): Pick<FileResult, 'findings' | 'skipped'> {
    if (result.index !== this.#index) {
      [this.#index, this.#lines, this.#findings, this.#skipped] = [result.index, 0, [], []];
    }
    this.#tally.add(path, result, this.#lines);
    for (const one of result.findings) this.#findings.push({ ...one, line: one.line + this.#lines });
    this.#skipped.push(...result.skipped);
    this.#lines += result.lines;
    return { findings: this.#findings, skipped: this.#skipped };
  }
}

const remembered = (
  cache: Cache | null,
  entry: Entry,
): readonly (readonly [Entry, Pick<FileResult, 'findings' | 'skipped'>])[] => {
  const results = cache?.get(entry) ?? null;
  return results === null ? [] : [[entry, results]];
};

const settingsOf = (options: ScanOptions): WorkSettings => ({
  module: loadEngine(),
  today: options.today,
  custom: options.custom ?? [],
  dictionaries: options.dictionaries ?? [],
  reveal: options.reveal ?? false,
  minConfidence: confidences.indexOf(options.minConfidence ?? 'low') + 1,
});

/**
 * Looks for personal data in files and folders. `tell` is called for each finding, files in the order of their names, places in
 * theirs; the summary counts what lies in the open. Links are not followed. What could not be read is in the summary.
 */
export const scan = async (
  paths: readonly string[],
  options: ScanOptions,
  tell: (finding: PathFinding) => void,
): Promise<ScanSummary> => {
  const begun = options.now();
  const tally = new Tally(tell);
  const entries = [
    ...walk(paths, {
      ...(options.since === undefined ? {} : { since: options.since }),
      skipped: (path, why) => tally.skipped.push({ path, member: null, why }),
    }),
  ];
  const settings = settingsOf(options);
  const cache =
    options.cache === undefined || settings.reveal
      ? null
      : new Cache(
          options.cache,
          `${rulesVersion([settings.custom, settings.dictionaries])} ${String(settings.minConfidence)}`,
        );
  const known = new Map(entries.flatMap((entry) => remembered(cache, entry)));
  const fresh = entries.filter((entry) => !known.has(entry));
  /** What is remembered is told in its place among what is read. */
  let next = 0;
  const tellKnown = (before: Entry | null): void => {
    for (; next < entries.length && entries[next] !== before; next += 1) {
      const results = known.get(entries[next]!);
      if (results !== undefined) tally.add(entries[next]!.path, results, 0);
    }
  };
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const toRead = fresh.reduce((sum, { size }) => sum + size, 0);
  const counted = { files: entries.length - fresh.length, bytes: whole - toRead };
  const parts = new Parts(tally);
  const done = (task: Task, results: readonly FileResult[]): void => {
    for (const result of results) {
      const entry = fresh[result.index]!;
      tellKnown(entry);
      const all = parts.add(entry.path, result);
      const isLast = 'files' in task || task.stop === Number.MAX_SAFE_INTEGER;
      counted.bytes += 'files' in task ? entry.size : Math.min(task.stop, entry.size) - task.start;
      if (!isLast) continue;
      counted.files += 1;
      cache?.add(entry, all);
    }
    options.progress?.({ ...counted, ofFiles: entries.length, ofBytes: whole });
  };
  await runTasks(
    makeTasks(fresh),
    settings,
    {
      jobs: options.jobs ?? 1,
      now: options.now,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    done,
  );
  tellKnown(null);
  cache?.save();
  return {
    files: entries.length,
    bytes: whole,
    skipped: tally.skipped,
    findings: tally.findings,
    byKind: tally.byKind,
    seconds: Math.round(options.now() - begun) / 1000,
  };
};
