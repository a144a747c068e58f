// The dictionary of a column, as `dictionary.ts` writes it: how many values, the length of each, and then all of them.
import { at, readAt, readCount } from './reading';

/** More than a frame can have. */
const MOST: u32 = 0x1000000;

/**
 * Moves behind the dictionary that stands next, in a column that ends at `end`, and notes from `room` on where each value begins and the last
 * one ends, u32. Answers how many they are, and none where there is not room enough up to `limit` or one is empty or reaches behind the column.
 */
export function readValues(room: usize, limit: usize, end: usize): u32 {
  const many = readCount();
  if (many > <u64>MOST || room + ((<usize>many) << 2) + 4 > limit) return 0;
  const count = <u32>many;
  let whole: u64 = 0;
  for (let value: u32 = 0; value < count; value += 1) {
    const length = readCount();
    whole += length;
    if (length == 0 || length > <u64>end || whole > <u64>end) return 0;
    store<u32>(room + ((<usize>value) << 2), <u32>length);
  }
  if (at > end || whole > <u64>(end - at)) return 0;
  let from = at;
  for (let value: u32 = 0; value < count; value += 1) {
    const length = load<u32>(room + ((<usize>value) << 2));
    store<u32>(room + ((<usize>value) << 2), <u32>from);
    from += <usize>length;
  }
  store<u32>(room + ((<usize>count) << 2), <u32>from);
  readAt(from);
  return count;
}

/** Whether a text stands next and ends up to `end`; moves behind it. */
function isText(end: usize): bool {
  const length = readCount();
  if (at > end || length > <u64>(end - at)) return false;
  readAt(at + <usize>length);
  return true;
}

/** Whether each of so many values is one text, or one list of texts: whoever reads them one after the other reads the same then. */
export function areTexts(room: usize, many: u32, isList: bool): bool {
  const next = at;
  for (let value: u32 = 0; value < many; value += 1) {
    const place = room + ((<usize>value) << 2);
    const end = <usize>load<u32>(place, 4);
    readAt(<usize>load<u32>(place));
    let left: u64 = 1;
    if (isList) left = readCount();
    for (; left > 0; left -= 1) if (at >= end || !isText(end)) return false;
    if (at != end) return false;
  }
  readAt(next);
  return true;
}
