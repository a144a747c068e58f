import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { takeLock, type Clock, type Lock } from '@bongsu/kit';
import { signerOf, type NoteSigner } from '../notes/signed-note.ts';
import { BadEntry } from '../record/bad-entry.ts';
import { decodeEntry, LONGEST_ENTRY, sentOf } from '../record/entry.ts';
import type { KeptRecord } from '../record/record.ts';
import { BLOCK_SIZE, BlockTree } from '../tree/block-tree.ts';
import { Frontier } from '../tree/frontier.ts';
import { toBase64, type Hash } from '../tree/hash.ts';
import { proveConsistency, proveInclusion } from '../tree/proof.ts';
import { BadLog } from './bad-log.ts';
import { batchKey, sizeOfBatch, type Batch } from './batch.ts';
import { Closed } from './closed.ts';
import { makeFolder, writeWhole } from './durable.ts';
import type { Evidence } from './evidence.ts';
import { MOST_WRITTEN } from './frames.ts';
import type { Group, Waiting } from './group.ts';
import { isSameName, type IdIndex } from './id-index.ts';
import { Journal, SALT_KEY } from './journal.ts';
import { readIds, writeIds } from './known-ids.ts';
import { hashNames } from './machine.ts';
import { nodesOf } from './nodes.ts';
import { OpenEnd } from './open-end.ts';
import type { Places } from './places.ts';
import { Preparing } from './preparing.ts';
import { saltsOf } from './salts.ts';
import { FRAME_SIZE, packSegment, rootOfPerfect, SEGMENT_SIZE, type KnownBatch } from './segment.ts';
import type { Receipt } from './receipt.ts';
import { Signing } from './signing.ts';
import { readState, type About, type State } from './state.ts';

/** Of closed segments alone. */
const treeOf = (roots: readonly Hash[]): BlockTree => {
  const top = new Frontier();
  for (const root of roots) top.append(root);
  return new BlockTree((roots.length * SEGMENT_SIZE) / BLOCK_SIZE, top.edge);
};

interface Tools {
  readonly clock: Clock;
  readonly signer: NoteSigner;
  readonly journal: Journal;
  readonly lock: Lock;
  readonly ids: IdIndex;
}

/** A log of accesses in a folder: what is acknowledged is on the disk, each record once, each a leaf of one tree. */
export class Log {
  readonly #places: Places;
  readonly #about: About;
  readonly #signing: Signing;
  readonly #journal: Journal;
  readonly #lock: Lock;
  readonly #closed: Closed;
  /** Of closed segments. */
  readonly #roots: Hash[];
  /** How many of them were destroyed. */
  #pruned: number;
  readonly #open: OpenEnd;
  readonly #batches: State['batches'];
  readonly #ids: IdIndex;
  readonly #asked = new Map<string, Promise<Receipt>>();
  readonly #waiting: Waiting[] = [];
  #flushing: Promise<void> | null = null;
  readonly #preparing: Preparing;
  /** Why a segment could not be closed: nothing is taken any more, and what was taken lies in the journal. */
  #fault: Error | null = null;

  private constructor(state: State, { clock, signer, journal, lock, ids }: Tools) {
    this.#places = state.places;
    this.#about = state.about;
    this.#journal = journal;
    this.#lock = lock;
    this.#ids = ids;
    this.#closed = new Closed(state.places);
    this.#roots = [...state.roots];
    this.#pruned = state.pruned;
    this.#batches = state.batches;
    this.#open = new OpenEnd(treeOf(state.roots), state.saltKeys);
    const entryLike = this.#entryLike.bind(this);
    this.#preparing = new Preparing({ clock, ids, open: this.#open, entryLike });
    this.#signing = new Signing(state.places, state.about.origin, signer, this.#open);
  }

  /** Throws `BadLog` and what `readState` throws: a log that lost what it promised is not gone on with, and one at a time goes on. */
  static async open(folder: string, clock: Clock): Promise<Log> {
    const { dev, ino } = await stat(folder);
    const lock = await takeLock(`ledger-${dev}-${ino}`);
    if (lock === null) throw new BadLog('Another program has the log open.');
    try {
      return await Log.#openLocked(folder, clock, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  static async #openLocked(folder: string, clock: Clock, lock: Lock): Promise<Log> {
    const state = await readState(folder);
    if (state.size < state.promised) throw new BadLog('Records that were signed for are missing.');
    const signer = signerOf(state.about.origin, await readFile(state.places.key, 'utf8'));
    const journal = await Journal.open(state.places.journals, state.journal.last, state.journal.end);
    const log = new Log(state, { clock, signer, journal, lock, ids: await readIds(state) });
    log.#open.take(state.entries, hashNames(state.entries));
    await log.#close();
    return log;
  }

  get size(): number {
    return this.#open.size;
  }

  /** How many records lie in closed segments. */
  get closed(): number {
    return this.#roots.length * SEGMENT_SIZE;
  }

  /** The first record that is still there: those before were destroyed when their term was over. C2SP tlog-tiles, "Pruning". */
  get minimum(): number {
    return this.#pruned * SEGMENT_SIZE;
  }

  /** What lies in the first `segments` segments is not looked at any more: their records are about to be destroyed. */
  forget(segments: number): void {
    this.#pruned = Math.max(this.#pruned, segments);
  }

  /**
   * Resolved when the batch is on the disk: then it is there, once, for good. The same batch again gets the same answer. Rejects with
   * `BadEntry` where an entry is too long, or all of them are.
   */
  append(batch: Batch): Promise<Receipt> {
    if (batch.entries.longest > LONGEST_ENTRY)
      return Promise.reject(new BadEntry('An entry is longer than any may be.'));
    const known = this.#batches.get(batchKey(batch));
    return known === undefined ? this.#ask(batch) : this.#again(batch, known);
  }

  /** What is written of a batch beside the records is no evidence: the records themselves say whether it is there. */
  async #again(batch: Batch, known: { readonly first: number; readonly count: number }): Promise<Receipt> {
    const { entries } = batch;
    const isThere = async (at: number): Promise<boolean> =>
      known.first >= this.minimum && sentOf((await this.#lookUp(known.first + at)).entry).equals(entries.at(at));
    const isKnown =
      entries.length === known.count && (known.count === 0 || ((await isThere(0)) && (await isThere(known.count - 1))));
    return isKnown ? { ...known, isKnown, repeated: [], contradicting: [] } : this.#ask(batch);
  }

  #ask(batch: Batch): Promise<Receipt> {
    const key = batchKey(batch);
    const asked = this.#asked.get(key);
    if (asked !== undefined) return asked.then((receipt) => ({ ...receipt, isKnown: true }));
    const size = sizeOfBatch(batch);
    if (size > MOST_WRITTEN) return Promise.reject(new BadEntry('A batch is larger than any may be.'));
    const answer = new Promise<Receipt>((resolve, reject) => {
      this.#waiting.push({ batch, size, resolve, reject });
    });
    this.#asked.set(key, answer);
    this.#flushing ??= this.#flush();
    return answer;
  }

  /** Those that came first, as many as are written at once. */
  #next(): Waiting[] {
    let count = 0;
    for (let room = MOST_WRITTEN; count < this.#waiting.length; count += 1) {
      room -= this.#waiting[count]!.size;
      if (room < 0) break;
    }
    return this.#waiting.splice(0, count);
  }

  /** One write and one wait for the disk for whatever came meanwhile. */
  async #flush(): Promise<void> {
    // What comes in the same moment goes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const waiting = this.#next();
      let isWritten = false;
      try {
        if (this.#fault !== null) throw this.#fault;
        const group = await this.#preparing.prepare(waiting);
        await this.#journal.append(group.frames);
        isWritten = true;
        this.#accept(waiting, group);
      } catch (error) {
        // What is on the disk and cannot be taken here is taken when the log is opened the next time.
        if (isWritten) this.#fault = error as Error;
        for (const { batch, reject } of waiting) {
          this.#asked.delete(batchKey(batch));
          reject(error);
        }
        continue;
      }
      try {
        await this.#close();
      } catch (error) {
        this.#fault = error as Error;
      }
    }
    this.#flushing = null;
  }

  #accept(waiting: readonly Waiting[], group: Group): void {
    for (const [segment, key] of group.saltKeys) this.#open.saltKeys.set(segment, key);
    for (const { entries, names } of group.taken) {
      this.#ids.addAll(names, this.size);
      this.#open.take(entries, names);
    }
    this.#signing.soon((error) => {
      this.#fault = error;
    });
    for (const [at, { batch, resolve }] of waiting.entries()) {
      const receipt = group.receipts[at]!;
      this.#batches.set(batchKey(batch), { first: receipt.first, count: receipt.count });
      this.#asked.delete(batchKey(batch));
      resolve(receipt);
    }
  }

  /** Closes as many segments as are full. What breaks off in between is done again when the log is opened. */
  async #close(): Promise<void> {
    let closed = false;
    for (; this.#open.isFull; closed = true) await this.#closeOne();
    if (!closed) return;
    const size = this.#roots.length * SEGMENT_SIZE;
    await writeWhole(
      this.#places.checkpointAt(size),
      this.#signing.sign({ size, root: treeOf(this.#roots).rootWith(Buffer.alloc(0)) }),
    );
    await this.#journal.turn(this.size);
    await this.#journal.append(
      [...this.#open.saltKeys].map(([segment, payload]) => ({
        type: SALT_KEY,
        index: segment * SEGMENT_SIZE,
        payload: [payload],
      })),
    );
    await this.#journal.forget(size);
  }

  async #closeOne(): Promise<void> {
    const number = this.#roots.length;
    const { entries, names, tile } = this.#open.first;
    const head = {
      number,
      saltKey: this.#open.saltKeys.get(number)!.toString('base64'),
      batches: this.#batchesOf(number),
    };
    await writeWhole(this.#places.segment(number), packSegment(head, entries));
    await writeIds(this.#places, number, names);
    await makeFolder(dirname(this.#places.tile(1, number)));
    await writeWhole(this.#places.tile(1, number), tile);
    this.#roots.push(rootOfPerfect(tile));
    this.#open.drop(number);
  }

  #batchesOf(segment: number): KnownBatch[] {
    const known: KnownBatch[] = [];
    for (const [key, { first, count }] of this.#batches) {
      const last = first + Math.max(0, count - 1);
      if (Math.floor(last / SEGMENT_SIZE) === segment) known.push([key, first, count]);
    }
    return known;
  }

  /** Signs how large the log is and its root, keeps that, and gives it. */
  checkpoint(): Promise<string> {
    return this.#signing.newest();
  }

  async #lookUp(index: number): Promise<{ entry: Buffer; saltKey: Buffer }> {
    const closed = this.#roots.length * SEGMENT_SIZE;
    if (index >= closed) {
      const saltKey = this.#open.saltKeys.get(Math.floor(index / SEGMENT_SIZE))!;
      return { entry: Buffer.from(this.#open.entries.at(index - closed)), saltKey };
    }
    const { entries, saltKey } = await this.#closed.frameAt(index);
    return { entry: entries.at(index % FRAME_SIZE), saltKey };
  }

  /** The entry that is called as this one is; null: there is none. */
  async #entryLike(places: readonly number[], entry: Buffer): Promise<Buffer | null> {
    for (const index of places) {
      if (index < this.minimum) continue;
      const other = (await this.#lookUp(index)).entry;
      if (isSameName(other, entry)) return sentOf(other);
    }
    return null;
  }

  /** The record at `index` with everything that shows it lies in the log as it is now. Throws `RangeError`. */
  async evidence(index: number): Promise<Evidence> {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size)
      throw new RangeError('There is no such record.');
    if (index < this.minimum) throw new RangeError('The record was destroyed when its term was over.');
    const { entry, saltKey } = await this.#lookUp(index);
    // At one and the same size, while more comes: no waiting in between.
    const checkpoint = this.#signing.sign();
    const proof = proveInclusion(nodesOf(this.#places, this.#roots, this.#open.leaves), index, this.size);
    return {
      index,
      salt: saltsOf(saltKey, index % SEGMENT_SIZE, 1).toString('base64'),
      entry: entry.toString('base64'),
      proof: proof.map(toBase64),
      checkpoint,
      verifier: this.#about.verifier,
    };
  }

  /** What shows that a tree of `to` records begins with one of `from`. Throws `RangeError` where there are not so many. */
  consistency(from: number, to: number): Hash[] {
    if (to > this.size) throw new RangeError('There are not so many records.');
    return proveConsistency(nodesOf(this.#places, this.#roots, this.#open.leaves), from, to);
  }

  /** The records from `from` on, as many as there are now. Throws `RangeError` where they were destroyed. */
  async *records(from = this.minimum): AsyncGenerator<KeptRecord> {
    if (from < this.minimum) throw new RangeError('The records were destroyed when their term was over.');
    const size = this.size;
    for (let index = from; index < size;) {
      const closed = this.#roots.length * SEGMENT_SIZE;
      const entries =
        index < closed
          ? (await this.#closed.frameAt(index)).entries.slice(index % FRAME_SIZE)
          : this.#open.entries.slice(index - closed, size - closed).copy();
      for (const entry of entries) yield decodeEntry(entry);
      index += entries.length;
    }
  }

  async close(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing;
    await this.#signing.close();
    await this.#journal.close();
    await this.#lock.release();
  }
}
