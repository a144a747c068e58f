// The dictionary of a column, as `dictionary.ts` writes it: how many values, the length of each, and then all of them.
import { at, readAt, readCount } from './reading';

/** More than a frame can have. */
const MOST: u32 = 0x1000000;

/**
 * Moves behind the dictionary that stands next and notes from `room` on where each value begins and the last one ends, u32. Answers how many
 * they are, and none where there is not room enough up to `limit`.
 */
export function readValues(room: usize, limit: usize): u32 {
  const many = <u32>readCount();
  if (many > MOST || room + ((<usize>many) << 2) + 4 > limit) return 0;
  for (let value: u32 = 0; value < many; value += 1) store<u32>(room + ((<usize>value) << 2), <u32>readCount());
  let from = at;
  for (let value: u32 = 0; value < many; value += 1) {
    const length = load<u32>(room + ((<usize>value) << 2));
    store<u32>(room + ((<usize>value) << 2), <u32>from);
    from += <usize>length;
  }
  store<u32>(room + ((<usize>many) << 2), <u32>from);
  readAt(from);
  return many;
}
