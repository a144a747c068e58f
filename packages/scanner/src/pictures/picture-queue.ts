import { closeSync, fstatSync } from 'node:fs';
import { basename } from 'node:path';
import { openPlace } from '../files/place.ts';
import { readWhole, type SkipReason } from '../files/scan-file.ts';
import { prepare, type WorkSettings } from '../files/task.ts';
import type { Entry } from '../files/walk.ts';
import { lookIntoPictures, type PictureResult } from './look-into.ts';
import { Recogniser } from './recogniser.ts';

const readEntry = (entry: Entry, largest: number): Uint8Array | SkipReason => {
  let file: number;
  try {
    file = openPlace(entry);
  } catch {
    return 'changed';
  }
  try {
    const info = fstatSync(file);
    return info.isFile() && info.size <= largest ? readWhole(file, info.size) : 'changed';
  } catch {
    return 'unreadable';
  } finally {
    closeSync(file);
  }
};

export interface QueueOptions {
  readonly settings: WorkSettings;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Called for each picture that is done. */
  readonly progress: () => void;
}

/** Files whose pictures wait until all texts are done: recognising one takes as long as thousands of texts. */
export class PictureQueue<Known> {
  readonly #waiting: { readonly entry: Entry; readonly count: number; readonly known: Known }[] = [];
  /** Pictures in all. */
  count = 0;

  add(entry: Entry, count: number, known: Known): void {
    this.#waiting.push({ entry, count, known });
    this.count += count;
  }

  /** One picture after the other, in the order in which they were added; `tell` is called for each file. Tesseract is loaded here and not before. */
  async run(
    { settings, now, signal, progress }: QueueOptions,
    tell: (entry: Entry, result: PictureResult, known: Known) => void,
  ): Promise<void> {
    const { reader, limits, maxDocument } = prepare(settings, now);
    const recogniser = new Recogniser();
    const tools = { reader, recogniser, limits, today: settings.today, minConfidence: settings.minConfidence };
    try {
      for (const { entry, count, known } of this.#waiting) {
        const open = (): Uint8Array | SkipReason => readEntry(entry, maxDocument);
        const file = { name: basename(entry.path), count, open };
        const result = await lookIntoPictures(file, {
          ...tools,
          done: progress,
          ...(signal === undefined ? {} : { signal }),
        });
        if (result === null) return;
        tell(entry, result, known);
      }
    } finally {
      await recogniser.close();
    }
  }
}
