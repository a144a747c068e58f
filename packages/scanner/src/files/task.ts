import type { Limits } from '../documents/index.ts';
import { usualLimits } from '../documents/index.ts';
import type { DictionaryKind } from '../findings/dictionary.ts';
import type { CustomKind } from '../findings/text-reader.ts';
import { TextReader } from '../findings/text-reader.ts';
import type { Day } from '../rules/calendar.ts';
import type { Place } from './place.ts';
import {
  scanFile,
  scanSlice,
  type FileFinding,
  type FileListener,
  type FileScan,
  type SkipReason,
} from './scan-file.ts';

/** What one worker does at a time: some files, or a part of a large text. Files by their number in the list of all. */
export type Task =
  | { readonly files: readonly { readonly index: number; readonly place: Place }[] }
  | { readonly index: number; readonly place: Place; readonly start: number; readonly stop: number };

export interface FileResult {
  readonly index: number;
  readonly findings: readonly FileFinding[];
  readonly skipped: readonly { readonly member: string | null; readonly why: SkipReason }[];
  /** How many lines a part of a text had; 0 for whole files. */
  readonly lines: number;
  /** How many pictures wait to be recognised. */
  readonly pictures: number;
}

/** Everything that a worker has to know, and that can be sent to one. */
export interface WorkSettings {
  readonly module: WebAssembly.Module;
  readonly today: Day;
  readonly custom: readonly CustomKind[];
  readonly dictionaries: readonly DictionaryKind[];
  readonly reveal: boolean;
  readonly minConfidence: number;
  /** Whether pictures are counted for whoever recognises their text, instead of told as unread. */
  readonly ocr: boolean;
}

const MIB = 1 << 20;
const MAX_DOCUMENT = 256 * MIB;

export const prepare = (settings: WorkSettings, now: () => number): FileScan => {
  const limits: Limits = usualLimits(now);
  return { reader: new TextReader(settings), limits, maxDocument: MAX_DOCUMENT, ocr: settings.ocr };
};

const resultOf = (index: number, work: (listener: FileListener) => number): FileResult => {
  const findings: FileFinding[] = [];
  const skipped: FileResult['skipped'][number][] = [];
  let pictures = 0;
  const lines = work({
    found: (finding) => findings.push(finding),
    skipped: (member, why) => skipped.push({ member, why }),
    picture: () => {
      pictures += 1;
    },
  });
  return { index, findings, skipped, lines, pictures };
};

export const perform = (scan: FileScan, task: Task): readonly FileResult[] => {
  if ('files' in task) {
    return task.files.map(({ index, place }) =>
      resultOf(index, (listener) => {
        scanFile(scan, place, listener);
        return 0;
      }),
    );
  }
  return [
    resultOf(task.index, (listener) => {
      try {
        return scanSlice(scan, task.place, task.start, task.stop, listener);
      } catch {
        listener.skipped(null, 'changed');
        return 0;
      }
    }),
  ];
};
