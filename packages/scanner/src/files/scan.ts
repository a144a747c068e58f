import { closeSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { sniff } from '../documents/index.ts';
import { loadEngine } from '../engine/engine.ts';
import type { DictionaryKind } from '../findings/dictionary.ts';
import type { CustomKind } from '../findings/text-reader.ts';
import { confidences, type Confidence } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { PictureQueue } from '../pictures/picture-queue.ts';
import { Cache, rulesVersion } from './cache.ts';
import { openPlace, pathBytesOf, type Place } from './place.ts';
import { runTasks } from './pool.ts';
import type { FileFinding, SkipReason } from './scan-file.ts';
import type { FileResult, Task, WorkSettings } from './task.ts';
import { walk, type Entry } from './walk.ts';
import { wideEncodingOf } from './wide-source.ts';

/** A finding with the file it is in. */
export interface PathFinding extends FileFinding {
  /** As people read it: a name in CP949 is decoded. */
  readonly path: string;
  /** The exact bytes, percent-encoded, of a path that is no UTF-8. */
  readonly pathBytes?: string;
}

export interface Skip {
  readonly path: string;
  readonly pathBytes?: string;
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
  /** Pictures whose text was recognised. They come when all texts are done, and how many there are shows only by then. */
  readonly pictures: number;
  readonly ofPictures: number;
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
  /**
   * Whether text in pictures is recognised, in files of their own and in documents: when all texts are done, in one more thread, and
   * with as much memory beside what a scan takes as Tesseract needs for the largest one.
   */
  readonly ocr?: boolean;
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
const canBeCut = (entry: Entry): boolean => {
  if (entry.size < SLICE * 2) return false;
  try {
    const file = openPlace(entry);
    const head = Buffer.alloc(HEAD);
    const got = readSync(file, head, 0, HEAD, 0);
    closeSync(file);
    const start = head.subarray(0, got);
    return sniff(start, basename(entry.path)) === 'text' && wideEncodingOf(start) === null;
  } catch {
    return false;
  }
};

/** Small files together, large texts in parts, in the order of the entries. */
export const makeTasks = (entries: readonly Entry[]): readonly Task[] => {
  const tasks: Task[] = [];
  let [batch, bytes] = [[] as { index: number; place: Place }[], 0];
  const close = (): void => {
    if (batch.length > 0) tasks.push({ files: batch });
    [batch, bytes] = [[], 0];
  };
  for (const [index, entry] of entries.entries()) {
    const { path, bytes: exact, size } = entry;
    const place = { path, bytes: exact };
    if (canBeCut(entry)) {
      close();
      for (let start = 0; start < size; start += SLICE) {
        // The last part goes to the end, wherever that is by then.
        const stop = start + SLICE < size ? start + SLICE : Number.MAX_SAFE_INTEGER;
        tasks.push({ index, place, start, stop });
      }
      continue;
    }
    batch.push({ index, place });
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

  add(place: Place, { findings, skipped }: Pick<FileResult, 'findings' | 'skipped'>, linesBefore: number): void {
    const where = { path: place.path, ...pathBytesOf(place) };
    for (const { member, why } of skipped) this.skipped.push({ ...where, member, why });
    for (const one of findings) {
      if (!one.maskedForm && !one.placeholder) {
        this.findings += 1;
        this.byKind[one.kind] = (this.byKind[one.kind] ?? 0) + 1;
      }
      this.#tell({ ...one, ...where, line: one.line + linesBefore });
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
  add(place: Place, result: FileResult): Pick<FileResult, 'findings' | 'skipped'> {
    if (result.index !== this.#index) {
      [this.#index, this.#lines, this.#findings, this.#skipped] = [result.index, 0, [], []];
    }
    this.#tally.add(place, result, this.#lines);
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
  ocr: options.ocr ?? false,
});

/**
 * Looks for personal data in files and folders. `tell` is called for each finding, files in the order of their names, places in
 * theirs, and those in pictures after all others; the summary counts what lies in the open. Links are not followed. What could
 * not be read is in the summary.
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
      skipped: (place, why) => tally.add(place, { findings: [], skipped: [{ member: null, why }] }, 0),
    }),
  ];
  const settings = settingsOf(options);
  const cache =
    options.cache === undefined || settings.reveal
      ? null
      : new Cache(
          options.cache,
          `${rulesVersion([settings.custom, settings.dictionaries, settings.ocr])} ${String(settings.minConfidence)}`,
        );
  const known = new Map(entries.flatMap((entry) => remembered(cache, entry)));
  const fresh = entries.filter((entry) => !known.has(entry));
  /** What is remembered is told in its place among what is read. */
  let next = 0;
  const tellKnown = (before: Entry | null): void => {
    for (; next < entries.length && entries[next] !== before; next += 1) {
      const results = known.get(entries[next]!);
      if (results !== undefined) tally.add(entries[next]!, results, 0);
    }
  };
  const whole = entries.reduce((sum, { size }) => sum + size, 0);
  const toRead = fresh.reduce((sum, { size }) => sum + size, 0);
  const counted = { files: entries.length - fresh.length, bytes: whole - toRead, pictures: 0 };
  const queue = new PictureQueue<Pick<FileResult, 'findings' | 'skipped'>>();
  const tellProgress = (): void =>
    options.progress?.({ ...counted, ofFiles: entries.length, ofBytes: whole, ofPictures: queue.count });
  const parts = new Parts(tally);
  const done = (task: Task, results: readonly FileResult[]): void => {
    for (const result of results) {
      const entry = fresh[result.index]!;
      tellKnown(entry);
      const all = parts.add(entry, result);
      const isLast = 'files' in task || task.stop === Number.MAX_SAFE_INTEGER;
      counted.bytes += 'files' in task ? entry.size : Math.min(task.stop, entry.size) - task.start;
      if (!isLast) continue;
      counted.files += 1;
      if (result.pictures > 0) queue.add(entry, result.pictures, all);
      else cache?.add(entry, all);
    }
    tellProgress();
  };
  const running = { now: options.now, ...(options.signal === undefined ? {} : { signal: options.signal }) };
  await runTasks(makeTasks(fresh), settings, { ...running, jobs: options.jobs ?? 1 }, done);
  tellKnown(null);
  if (queue.count > 0) {
    const progress = (): void => {
      counted.pictures += 1;
      tellProgress();
    };
    await queue.run({ ...running, settings, progress }, (entry, result, before) => {
      tally.add(entry, result, 0);
      cache?.add(entry, {
        findings: [...before.findings, ...result.findings],
        skipped: [...before.skipped, ...result.skipped],
      });
    });
  }
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
