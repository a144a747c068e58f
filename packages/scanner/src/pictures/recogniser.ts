import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { cleanText } from './clean-text.ts';
import { pictureSize } from './picture-size.ts';
import { pagesOf } from './tiff-pages.ts';
import type { Told } from './worker.ts';

/** How much one picture may cost. */
export interface PictureLimits {
  /** Of the file. */
  readonly maxBytes: number;
  /** Width times height, as its header says: a few bytes may claim to be a picture of any size. */
  readonly maxPixels: number;
  /** Seconds for one picture. */
  readonly maxSeconds: number;
}

const MIB = 1 << 20;

/** A sheet of A4 at 600 dots an inch has 35 million pixels. */
export const usualPictureLimits: PictureLimits = { maxBytes: 64 * MIB, maxPixels: 50_000_000, maxSeconds: 60 };

/** No number fits in less. */
const LEAST = { width: 40, height: 10 };

/** Why a picture has no text to look through. `image`: of a format that is not recognised. */
export type Unrecognised = 'image' | 'damaged' | 'too-large' | 'timeout';

export type Recognised = { readonly text: string; readonly unread: Unrecognised | null };

/** One worker that reads pictures, started with the first one and anew after one that it did not survive. */
export class Recogniser {
  readonly #limits: PictureLimits;
  #worker: Promise<Worker> | null = null;

  constructor(limits: PictureLimits = usualPictureLimits) {
    this.#limits = limits;
  }

  /** The text of a picture, of all its pages; as far as it goes where a page could not be read. Never throws for what a picture holds. */
  async read(picture: Uint8Array): Promise<Recognised> {
    const texts: string[] = [];
    let unread: Unrecognised | null = null;
    for (const page of pagesOf(picture)) {
      const told = await this.#page(page);
      if ('text' in told) texts.push(told.text);
      else unread ??= told.unread;
    }
    return { text: texts.join('\n'), unread };
  }

  async #page(page: Uint8Array): Promise<{ readonly text: string } | { readonly unread: Unrecognised }> {
    const { maxBytes, maxPixels } = this.#limits;
    const size = pictureSize(page);
    if (size === null) return { unread: 'image' };
    if (page.length > maxBytes || size.width * size.height > maxPixels) return { unread: 'too-large' };
    if (size.width < LEAST.width || size.height < LEAST.height) return { text: '' };
    return this.#recognise(page);
  }

  async #recognise(page: Uint8Array): Promise<{ readonly text: string } | { readonly unread: Unrecognised }> {
    this.#worker ??= started();
    const worker = await this.#worker;
    const patience = AbortSignal.timeout(this.#limits.maxSeconds * 1000);
    try {
      // A copy is given away: the bytes lie in a file that is read on.
      const given = Uint8Array.from(page);
      worker.postMessage(given, [given.buffer]);
      const [{ text }] = (await once(worker, 'message', { signal: patience })) as [Told];
      return text === null ? { unread: 'damaged' } : { text: cleanText(text) };
    } catch {
      await this.close();
      return { unread: patience.aborted ? 'timeout' : 'damaged' };
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await (await worker?.catch(() => null))?.terminate();
  }
}

/** Fails where Tesseract or its languages are not installed. */
const started = async (): Promise<Worker> => {
  const worker = new Worker(new URL('worker.ts', import.meta.url));
  await once(worker, 'message');
  return worker;
};
