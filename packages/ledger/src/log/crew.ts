/** Threads that hash segments, one for each processor. Each runs this very file, or the one it was made part of. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { hashSegment, type HashedSegment, type Question } from './hash-segment.ts';

const TASK = 'bongsu: hash segments';

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const buffersOf = (map: ReadonlyMap<number, Uint8Array>): Map<number, Buffer> =>
  new Map([...map].map(([key, bytes]) => [key, bufferOf(bytes)]));

/** On the way from one thread to another a `Buffer` becomes plain bytes. */
const revived = (hashed: HashedSegment): HashedSegment =>
  typeof hashed === 'string'
    ? hashed
    : hashed.map(
        (frame) =>
          frame && {
            ...frame,
            blocks: bufferOf(frame.blocks),
            leaves: buffersOf(frame.leaves),
            own: buffersOf(frame.own),
          },
      );

/** One thread, which does one after the other. */
class Hand {
  readonly #worker: Worker;
  #work: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: TASK });
    // Who waits for an answer keeps the program running, not who could give one.
    this.#worker.unref();
  }

  ask(question: Question): Promise<HashedSegment> {
    const answer = this.#work.then(
      () =>
        new Promise<HashedSegment>((resolve, reject) => {
          const fail = (error: Error): void => reject(error);
          this.#worker.ref();
          this.#worker.once('error', fail);
          this.#worker.once('message', (hashed: HashedSegment) => {
            this.#worker.off('error', fail);
            this.#worker.unref();
            resolve(revived(hashed));
          });
          this.#worker.postMessage(question, []);
        }),
    );
    this.#work = answer.catch(() => {});
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Fewer are hashed before a thread has begun. */
const WORTH_IT = 4;

export class Crew {
  readonly #hands: readonly Hand[];
  #turn = 0;

  /** How many segments are worth being asked for before the first is needed. */
  readonly ahead: number;

  /** For so many segments. */
  constructor(segments: number) {
    const many = segments < WORTH_IT ? 0 : Math.min(segments, availableParallelism());
    this.#hands = Array.from({ length: many }, () => new Hand());
    this.ahead = many * 2;
  }

  ask(question: Question): Promise<HashedSegment> {
    const hand = this.#hands[this.#turn % this.#hands.length];
    this.#turn += 1;
    return hand?.ask(question) ?? hashSegment(question);
  }

  async close(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.close()));
  }
}

if (!isMainThread && workerData === TASK)
  parentPort?.on('message', (question: Question) => {
    void hashSegment(question).then((hashed) => parentPort?.postMessage(hashed, []));
  });
