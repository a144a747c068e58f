import type { IncomingMessage } from 'node:http';
import type { Budget } from './budget.ts';
import type { Shortfall } from './fetched.ts';
import { unpackerFor, type Unpacker } from './unpack.ts';

export interface Body {
  readonly bytes: Uint8Array;
  readonly shortfall: Shortfall | null;
}

/**
 * Reads and unpacks the body of an answer. Never fails: whatever goes wrong, what came by then is given, with the reason why it
 * is not all. Unpacked bytes are counted as they come, so that a bomb is never in memory as a whole.
 */
export const readBody = (answer: IncomingMessage, budget: Budget, stopped: AbortSignal): Promise<Body> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    let isBegun = false;
    let unpacker: Unpacker | null = null;
    const end = (shortfall: Shortfall | null): void => {
      // First of all: letting go tells more, of which the reason is this.
      resolve({ bytes: Buffer.concat(parts), shortfall });
      // Both ends are let go of: a bomb must not go on unpacking behind our back.
      answer.destroy();
      unpacker?.destroy();
      parts.length = 0;
    };
    const take = (part: Buffer): void => {
      const room = budget.body - size;
      parts.push(part.length > room ? part.subarray(0, Math.max(0, room)) : part);
      size += part.length;
      if (size > budget.body) end('too-large');
      else if (unpacker !== null && size > budget.ratioFrom && size > unpacker.bytesWritten * budget.ratio) end('bomb');
    };
    const begin = (head: Buffer): void => {
      const chosen = unpackerFor(answer.headers['content-encoding'] ?? '', head);
      if (chosen === undefined) return end('bad-encoding');
      unpacker = chosen;
      unpacker
        ?.on('data', take)
        .on('end', () => end(null))
        .on('error', () => end('bad-encoding'));
    };
    answer.on('data', (part: Buffer) => {
      if (!isBegun) begin(part);
      isBegun = true;
      if (unpacker === null) return take(part);
      if (unpacker.destroyed || unpacker.write(part)) return undefined;
      answer.pause();
      unpacker.once('drain', () => answer.resume());
      return undefined;
    });
    answer.on('end', () => {
      if (unpacker === null) end(answer.complete ? null : 'cut-short');
      else unpacker.end();
    });
    answer.on('error', () => end('cut-short'));
    answer.on('aborted', () => end('cut-short'));
    stopped.addEventListener('abort', () => end('timeout'));
  });
