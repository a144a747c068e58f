import { kinds } from '../kinds.ts';
import type { Engine } from './engine.ts';
import { inOrder, type Found } from './reference.fixture.ts';

const FIRST_MARK = 32;

/** What the engine finds in bytes that come in pieces of at most `piece` bytes. */
export const findFast = (engine: Engine, bytes: Uint8Array, piece = Number.POSITIVE_INFINITY): readonly Found[] => {
  const found: Found[] = [];
  let done = 0;
  engine.scan(
    (room) => {
      const size = Math.min(room.length, piece, bytes.length - done);
      room.set(bytes.subarray(done, done + size));
      done += size;
      return size;
    },
    ({ start, end, kind, confidence, flags }, { offset }) => {
      if (kind >= FIRST_MARK) return;
      found.push({
        start: start + offset,
        end: end + offset,
        kind: kinds[kind]!,
        confidence,
        standsIn: (flags & 1) !== 0,
      });
    },
  );
  return inOrder(found);
};
