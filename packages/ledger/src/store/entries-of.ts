/** The records of a log by their index, in portions that leave room for others in between. */
import { setImmediate as others } from 'node:timers/promises';
import { readWhole } from '../log/durable.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from '../log/segment.ts';
import { readState } from '../log/state.ts';
import { columnsOf, type Columns } from '../record/columns.ts';
import { Growing } from '../record/growing.ts';

export interface Entries {
  /** The index of the first one that is still there, which begins a segment, and the one behind the last. */
  readonly first: number;
  readonly size: number;
  /** Those of a segment, the last one included, which is not closed yet; in memory that the next segment uses again. */
  segment(number: number): AsyncGenerator<Columns>;
}

/** As the log is now; what comes later is not in it. Throws what `readState` throws, and later `BadEntry`. */
export const entriesOf = async (folder: string): Promise<Entries> => {
  const { places, roots, pruned, entries, size } = await readState(folder);
  const room = new Growing();
  return {
    first: pruned * SEGMENT_SIZE,
    size,
    async *segment(number) {
      if (number < roots.length) {
        const { columns } = openSegment(await readWhole(places.segment(number), room));
        for (let at = 0; at < SEGMENT_SIZE / FRAME_SIZE; at += 1) {
          yield columns(at);
          await others();
        }
        return;
      }
      const first = (number - roots.length) * SEGMENT_SIZE;
      const end = Math.min(entries.length, first + SEGMENT_SIZE);
      for (let at = first; at < end; at += FRAME_SIZE) {
        yield columnsOf(entries.slice(at, Math.min(end, at + FRAME_SIZE)));
        await others();
      }
    },
  };
};
