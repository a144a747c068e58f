import type { Entries } from '../record/entries.ts';
import { readWhole } from './durable.ts';
import type { Places } from './places.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE, type Segment } from './segment.ts';

const FRAMES = SEGMENT_SIZE / FRAME_SIZE;

interface ReadFrame {
  /** Counted through the whole log. */
  readonly number: number;
  readonly entries: Entries;
  readonly saltKey: Buffer;
}

/** Closed segments, read a frame at a time; the segment and the frame that were looked at last stay at hand. */
export class Closed {
  readonly #places: Places;
  #segment: { readonly number: number; readonly segment: Segment } | null = null;
  #frame: ReadFrame | null = null;

  constructor(places: Places) {
    this.#places = places;
  }

  /** The frame that record `index` lies in. Throws `BadEntry`. */
  async frameAt(index: number): Promise<ReadFrame> {
    const number = Math.floor(index / FRAME_SIZE);
    if (this.#frame?.number !== number) {
      const { head, frame } = await this.#open(Math.floor(number / FRAMES));
      const entries = frame(number % FRAMES);
      this.#frame = { number, entries, saltKey: Buffer.from(head.saltKey, 'base64') };
    }
    return this.#frame;
  }

  async #open(number: number): Promise<Segment> {
    if (this.#segment?.number !== number) {
      const segment = openSegment(await readWhole(this.#places.segment(number)));
      this.#segment = { number, segment };
    }
    return this.#segment.segment;
  }
}
