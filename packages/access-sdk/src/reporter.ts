/**
 * Tells a Bongsu server of accesses, in batches, without making anybody wait. A batch is written to a folder before it is sent and removed
 * when the server says that it has it; it keeps its id, so that it is taken once however often it is sent.
 */
import { randomUUID } from 'node:crypto';
import type { Access } from './access.ts';
import { now } from './clock.ts';
import { send, type Server } from './send.ts';
import { Spool } from './spool.ts';

const BATCH = 500;
const DELAY_MS = 200;
const MOST_IN_MEMORY = 20_000;
const LAST_CHANCE_MS = 3000;
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [500, 60_000];

/** What somebody should look at. Never a value of a record. */
export type Trouble =
  /** The server cannot be reached, or does not want it now; it is sent again. */
  | { readonly kind: 'waiting'; readonly why: string }
  /** The server keeps so many records of a batch aside, since something is missing in them. */
  | { readonly kind: 'refused'; readonly count: number }
  /** The server will never take the batch: it lies in the folder as `ID.jsonl.refused`. */
  | { readonly kind: 'put-aside'; readonly id: string; readonly why: string }
  /** The folder cannot be written to, and memory is full: so many records are gone. */
  | { readonly kind: 'lost'; readonly count: number };

export interface ReporterOptions extends Server {
  /** What the system is called in every record. */
  readonly system: string;
  /** Batches lie there until the server has them. Of this program alone, on a disk that stays. */
  readonly folder: string;
  readonly onTrouble?: (trouble: Trouble) => void;
  /** How long a record waits for others. */
  readonly delayMs?: number;
  /** Before the first retry; it doubles up to a minute. */
  readonly retryMs?: number;
}

interface Batch {
  readonly id: string;
  /** Null: it lies in the folder. */
  lines: readonly string[] | null;
}

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Ids sort in the order in which batches were made. */
const newBatchId = (): string => `${now().replaceAll(/[-:.]/g, '')}-${randomUUID()}`;

export class Reporter {
  readonly #options: ReporterOptions;
  readonly #spool: Spool;
  readonly #closing = new AbortController();
  #open: string[] = [];
  #queue: Batch[];
  #timer: NodeJS.Timeout | undefined;
  /** Written to the folder one after the other. */
  #writing: Promise<void> = Promise.resolve();
  #sending: Promise<void> | null = null;
  #inMemory = 0;
  #lost = 0;
  readonly #onExit = (): void => this.#keepNow();

  constructor(options: ReporterOptions) {
    this.#options = options;
    this.#spool = new Spool(options.folder);
    this.#queue = this.#spool.list().map((id) => ({ id, lines: null }));
    process.on('exit', this.#onExit);
    this.#pump();
  }

  /** Records that neither the server nor the folder has: what a kill would take. */
  get inMemory(): number {
    return this.#inMemory;
  }

  /** Tells of an access. Returns at once and never throws. */
  report(access: Access): void {
    if (this.#inMemory >= MOST_IN_MEMORY) {
      this.#lost += 1;
      this.#options.onTrouble?.({ kind: 'lost', count: this.#lost });
      return;
    }
    this.#inMemory += 1;
    this.#open.push(JSON.stringify({ id: randomUUID(), at: now(), system: this.#options.system, ...access }));
    if (this.#open.length >= BATCH) this.#seal();
    else this.#timer ??= setTimeout(() => this.#seal(), this.#options.delayMs ?? DELAY_MS);
  }

  /** Resolved when whatever was reported lies in the folder or is with the server. */
  async flush(): Promise<void> {
    this.#seal();
    await this.#writing;
  }

  /** Ends it: everything is with the server or, where that takes longer than three seconds, in the folder. Call it before the program ends. */
  async close(): Promise<void> {
    await this.flush();
    await Promise.race([this.#emptied(), this.#pause(LAST_CHANCE_MS)]);
    this.#closing.abort();
    await this.#sending;
    this.#keepNow();
    process.off('exit', this.#onExit);
  }

  async #emptied(): Promise<void> {
    while (this.#sending !== null) await this.#sending;
  }

  #seal(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#open.length === 0) return;
    const batch: Batch = { id: newBatchId(), lines: this.#open };
    this.#open = [];
    this.#queue.push(batch);
    this.#writing = this.#writing.then(() => this.#write(batch)).then(() => this.#pump());
  }

  /** What cannot be written stays in memory, and is sent from there. */
  async #write(batch: Batch): Promise<void> {
    if (batch.lines === null) return;
    try {
      await this.#spool.write(batch.id, textOf(batch.lines));
      this.#forget(batch);
    } catch (error) {
      this.#options.onTrouble?.({ kind: 'waiting', why: (error as NodeJS.ErrnoException).code ?? 'Error' });
    }
  }

  #forget(batch: Batch): void {
    this.#inMemory -= batch.lines?.length ?? 0;
    batch.lines = null;
  }

  /** Whatever is in memory, to the folder, without waiting: the program ends. */
  #keepNow(): void {
    const open = this.#open.length === 0 ? [] : [{ id: newBatchId(), lines: this.#open }];
    this.#open = [];
    for (const { id, lines } of [...this.#queue, ...open]) {
      try {
        if (lines !== null) this.#spool.writeNow(id, textOf(lines));
      } catch {
        this.#options.onTrouble?.({ kind: 'lost', count: lines!.length });
      }
    }
  }

  #pump(): void {
    if (this.#sending !== null || this.#queue.length === 0 || this.#closing.signal.aborted) return;
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = null;
      this.#pump();
    });
  }

  async #sendAll(): Promise<void> {
    let wait = this.#options.retryMs ?? FIRST_WAIT_MS;
    while (this.#queue.length > 0 && !this.#closing.signal.aborted) {
      // What is being written is not sent: its file would come to lie there afterwards.
      await this.#writing;
      const asked = await this.#sendFirst();
      if (asked === null) wait = this.#options.retryMs ?? FIRST_WAIT_MS;
      else {
        await this.#pause(Math.max(asked, wait));
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    }
  }

  /** Null: it is done with. Otherwise how long the server wants to be left alone. */
  async #sendFirst(): Promise<number | null> {
    const batch = this.#queue[0]!;
    const text = batch.lines === null ? await this.#spool.read(batch.id) : Buffer.from(textOf(batch.lines));
    if (text === null) return this.#done(batch);
    const outcome = await send(this.#options, batch.id, text, this.#closing.signal);
    if (outcome.kind === 'too-large') return this.#halve(batch, text);
    if (outcome.kind === 'never') return this.#putAside(batch, text, outcome.why);
    if (outcome.kind === 'later') {
      this.#options.onTrouble?.({ kind: 'waiting', why: outcome.why });
      return outcome.waitMs ?? 0;
    }
    if (outcome.refused > 0) this.#options.onTrouble?.({ kind: 'refused', count: outcome.refused });
    return this.#done(batch);
  }

  async #done(batch: Batch): Promise<null> {
    this.#queue = this.#queue.filter((one) => one !== batch);
    this.#forget(batch);
    await this.#spool.remove(batch.id);
    return null;
  }

  /** Two batches instead, each with an id that follows from the first one's: halved again, they are called the same. */
  async #halve(batch: Batch, text: Buffer): Promise<null> {
    const lines = text.toString().trimEnd().split('\n');
    if (lines.length === 1) return this.#putAside(batch, text, 'HTTP 413');
    const middle = Math.ceil(lines.length / 2);
    const halves: Batch[] = [
      { id: `${batch.id}.1`, lines: lines.slice(0, middle) },
      { id: `${batch.id}.2`, lines: lines.slice(middle) },
    ];
    this.#inMemory += lines.length;
    for (const half of halves) await this.#write(half);
    this.#queue.splice(this.#queue.indexOf(batch), 1, batch, ...halves);
    return this.#done(batch);
  }

  async #putAside(batch: Batch, text: Buffer, why: string): Promise<null> {
    await this.#spool.write(batch.id, text.toString());
    await this.#spool.putAside(batch.id);
    this.#options.onTrouble?.({ kind: 'put-aside', id: batch.id, why });
    return this.#done(batch);
  }

  /** Without keeping the program from ending. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref();
      this.#closing.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}

/** Throws what the machine says where the folder cannot be made. What lies in it is sent first. */
export const createReporter = (options: ReporterOptions): Reporter => new Reporter(options);
