import type { Limits } from '../documents/index.ts';
import { usualLimits } from '../documents/index.ts';
import type { DictionaryKind } from '../findings/dictionary.ts';
import type { CustomKind } from '../findings/text-reader.ts';
import { TextReader } from '../findings/text-reader.ts';
import type { Day } from '../rules/calendar.ts';
import { scanFile, scanSlice, type FileFinding, type FileScan, type SkipReason } from './scan-file.ts';

/** What one worker does at a time: some files, or a part of a large text. Files by their number in the list of all. */
export type Task =
  | { readonly files: readonly { readonly index: number; readonly path: string }[] }
  | { readonly index: number; readonly path: string; readonly start: number; readonly stop: number };

export interface FileResult {
  readonly index: number;
  readonly findings: readonly FileFinding[];
  readonly skipped: readonly { readonly member: string | null; readonly why: SkipReason }[];
  /** How many lines a part of a text had; 0 for whole files. */
  readonly lines: number;
}

/** Everything that a worker has to know, and that can be sent to one. */
export interface WorkSettings {
  readonly module: WebAssembly.Module;
  readonly today: Day;
  readonly custom: readonly CustomKind[];
  readonly dictionaries: readonly DictionaryKind[];
  readonly reveal: boolean;
  readonly minConfidence: number;
}

const MIB = 1 << 20;
const MAX_DOCUMENT = 256 * MIB;

export const prepare = (settings: WorkSettings, now: () => number): FileScan => {
  const limits: Limits = usualLimits(now);
  return { reader: new TextReader(settings), limits, maxDocument: MAX_DOCUMENT };
};

const resultOf = (
  index: number,
  work: (found: FileFinding[], skipped: FileResult['skipped'][number][]) => number,
): FileResult => {
  const findings: FileFinding[] = [];
  const skipped: FileResult['skipped'][number][] = [];
  const lines = work(findings, skipped);
  return { index, findings, skipped, lines };
};

export const perform = (scan: FileScan, task: Task): readonly FileResult[] => {
  if ('files' in task) {
    return task.files.map(({ index, path }) =>
      resultOf(index, (found, skipped) => {
        scanFile(scan, path, {
          found: (finding) => found.push(finding),
          skipped: (member, why) => skipped.push({ member, why }),
        });
        return 0;
      }),
    );
  }
  return [
    resultOf(task.index, (found, skipped) => {
      try {
        return scanSlice(scan, task.path, task.start, task.stop, {
          found: (finding) => found.push(finding),
          skipped: (member, why) => skipped.push({ member, why }),
        });
      } catch {
        skipped.push({ member: null, why: 'changed' });
        return 0;
      }
    }),
  ];
};
