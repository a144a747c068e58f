/** Writes entries column by column, `assembly/columns.ts`. */
import { readFileSync } from 'node:fs';
import { BadEntry } from './bad-entry.ts';
import type { Entries } from './entries.ts';

interface Exports {
  roomBeside(count: number): number;
  take(table: number, count: number, room: number, by: number): void;
  writeColumn(kind: number, to: number): number;
  isWhole(): number;
}

/** Kinds of columns, as `assembly/columns.ts` numbers them. */
export const KIND = { text: 0, repeatedText: 1, texts: 2, repeatedTexts: 3, steps: 4, byte: 5 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const PAGE = 65_536;
/** The first page is the module's own. */
const START = PAGE;
/** What columns may take more than the entries: for each entry, and at all. */
const [MORE, MARGIN] = [128, 4096];
/** What needs more memory than that gets one of its own, which goes again. */
const USUAL_PAGES = 256;

const aligned = (at: number): number => Math.ceil(at / 16) * 16;

class Machine {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;

  constructor(module: WebAssembly.Module, pages: number) {
    this.#memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.#exports = exports as unknown as Exports;
  }

  pagesFor(size: number, count: number): number {
    const beside = this.#exports.roomBeside(count) + count * 8;
    return Math.ceil((START + size * 2 + beside + count * MORE + MARGIN) / PAGE);
  }

  write(entries: Entries, kinds: readonly Kind[]): { readonly sizes: number[]; readonly columns: Buffer } {
    const bytes = Buffer.from(this.#memory.buffer);
    const { span, places } = entries;
    const table = aligned(START + span.length);
    bytes.set(span, START);
    new Uint32Array(this.#memory.buffer, table, places.length).set(places);
    const room = aligned(table + places.length * 4);
    const first = aligned(room + this.#exports.roomBeside(entries.length));
    this.#exports.take(table, entries.length, room, START - (places[0] ?? 0));
    const sizes: number[] = [];
    let end = first;
    for (const kind of kinds) {
      const from = end;
      end = this.#exports.writeColumn(kind, from);
      sizes.push(end - from);
    }
    if (this.#exports.isWhole() === 0) throw new BadEntry('Something stands behind an entry.');
    return { sizes, columns: Buffer.from(bytes.subarray(first, end)) };
  }
}

let loaded: { readonly module: WebAssembly.Module; readonly usual: Machine } | undefined;

const load = (): NonNullable<typeof loaded> => {
  const module = new WebAssembly.Module(readFileSync(new URL('../../dist/columns.wasm', import.meta.url)));
  return { module, usual: new Machine(module, USUAL_PAGES) };
};

/** Each column behind the other, and how long each is. Throws `BadEntry`, and where the module was not built, which `npm install` does. */
export const writeColumns = (
  entries: Entries,
  kinds: readonly Kind[],
): { readonly sizes: number[]; readonly columns: Buffer } => {
  const { module, usual } = (loaded ??= load());
  const pages = usual.pagesFor(entries.span.length, entries.length);
  return (pages <= USUAL_PAGES ? usual : new Machine(module, pages)).write(entries, kinds);
};
