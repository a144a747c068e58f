/**
 * What was refused, in a file of the data folder that its owner alone reads: it may be mended and taken. A line for each, and another one
 * once it has been taken.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Clock } from '@bongsu/kit';
import { syncFolder } from '../log/durable.ts';
import { placesIn } from '../log/places.ts';
import { readLines } from './lines.ts';
import type { Refusal } from './sorting.ts';

/** Of a line that goes on and on, so much; it cannot be mended. */
const MOST_OF_TOO_LONG = 64 * 1024;

/** One that was refused. */
export interface Kept {
  /** What it is called among all that its system sent. */
  readonly name: string;
  /** When, as ISO 8601. */
  readonly at: string;
  readonly system: string;
  readonly why: string;
  /** As it came. */
  readonly raw: Buffer;
  /** The line of names above it, in a table that has one. */
  readonly head: string | undefined;
  /** Too long to be kept whole. */
  readonly isCut: boolean;
}

/** Keeps what is no record, with the reason; one and the same once. */
export interface Aside {
  /** Resolved when it is on the disk. */
  keep(system: string, refused: readonly Refusal[]): Promise<void>;
  /** These are records now. */
  markTaken(kept: readonly Kept[]): Promise<void>;
  close(): Promise<void>;
}

interface Written {
  readonly name: string;
  readonly at: string;
  readonly system: string;
  /** Only where it has been taken meanwhile. */
  readonly taken?: true;
  readonly why?: string;
  readonly text?: string;
  /** Base64 of what is no UTF-8. */
  readonly bytes?: string;
  readonly head?: string;
  readonly cut?: true;
}

const keyOf = ({ system, name }: { readonly system: string; readonly name: string }): string => `${system}\n${name}`;

/** A line that a power loss cut off is none. */
const readWritten = async function* (folder: string): AsyncGenerator<Written> {
  try {
    for await (const lines of readLines(createReadStream(placesIn(folder).aside))) {
      for (const { bytes } of lines) {
        const written = parseWritten(bytes.toString());
        if (written !== null) yield written;
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

const parseWritten = (text: string): Written | null => {
  try {
    const written = JSON.parse(text) as Partial<Written> | null;
    return typeof written?.name === 'string' && typeof written.system === 'string' ? (written as Written) : null;
  } catch {
    return null;
  }
};

/** What was refused and has not been taken since, in the order in which it came. */
export const readAside = async function* (folder: string): AsyncGenerator<Kept> {
  const taken = new Set<string>();
  for await (const written of readWritten(folder)) if (written.taken) taken.add(keyOf(written));
  for await (const written of readWritten(folder)) {
    if (written.taken || taken.has(keyOf(written))) continue;
    const { name, at, system, why = '', text, bytes = '', head, cut } = written;
    const raw = text === undefined ? Buffer.from(bytes, 'base64') : Buffer.from(text);
    yield { name, at, system, why, raw, head, isCut: cut === true };
  }
};

const write = (system: string, at: string, { name, why, line, head }: Refusal): Written => {
  const isCut = line.fault === 'too-long';
  const raw = isCut ? line.bytes.subarray(0, MOST_OF_TOO_LONG) : line.bytes;
  return {
    name,
    at,
    system,
    why,
    ...(isUtf8(raw) ? { text: raw.toString() } : { bytes: raw.toString('base64') }),
    ...(head === undefined ? {} : { head }),
    ...(isCut ? { cut: true } : {}),
  };
};

class FileAside implements Aside {
  readonly #handle: FileHandle;
  readonly #clock: Clock;
  readonly #known: Set<string>;
  #writing: Promise<void> = Promise.resolve();
  #isTorn = false;

  constructor(handle: FileHandle, clock: Clock, known: Set<string>) {
    this.#handle = handle;
    this.#clock = clock;
    this.#known = known;
  }

  #append(written: readonly Written[]): Promise<void> {
    this.#writing = this.#write(this.#writing, written.map((one) => `${JSON.stringify(one)}\n`).join(''));
    return this.#writing;
  }

  /** One after the other. */
  async #write(before: Promise<void>, text: string): Promise<void> {
    await before.catch(() => undefined);
    // Behind what was written in part, when the disk was full, say: that is no line of this.
    await this.#handle.appendFile(this.#isTorn ? `\n${text}` : text);
    await this.#handle.datasync();
    this.#isTorn = false;
  }

  async keep(system: string, refused: readonly Refusal[]): Promise<void> {
    const at = this.#clock.now().toString();
    const fresh = refused.filter(({ name }) => !this.#known.has(keyOf({ system, name })));
    for (const { name } of fresh) this.#known.add(keyOf({ system, name }));
    try {
      // Whoever sends the same at the same time waits until it is there.
      await (fresh.length === 0 ? this.#writing : this.#append(fresh.map((one) => write(system, at, one))));
    } catch (error) {
      this.#isTorn = true;
      for (const { name } of fresh) this.#known.delete(keyOf({ system, name }));
      throw error;
    }
  }

  async markTaken(kept: readonly Kept[]): Promise<void> {
    const at = this.#clock.now().toString();
    if (kept.length > 0) await this.#append(kept.map(({ name, system }) => ({ name, system, at, taken: true })));
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#handle.close();
  }
}

export const openAside = async (folder: string, clock: Clock): Promise<Aside> => {
  const known = new Set<string>();
  for await (const written of readWritten(folder)) known.add(keyOf(written));
  const handle = await open(placesIn(folder).aside, 'a+', 0o600);
  await syncFolder(folder);
  const { size } = await handle.stat();
  const last =
    size === 0 ? null : (await handle.read({ position: size - 1, length: 1, buffer: Buffer.alloc(1) })).buffer;
  if (last !== null && last[0] !== 10) await handle.appendFile('\n');
  return new FileAside(handle, clock, known);
};
