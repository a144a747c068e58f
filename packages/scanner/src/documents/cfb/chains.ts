import { u32 } from '../bytes/little-endian.ts';
import type { Budget } from '../budget.ts';

/** Sectors of one size, and which follows which. */
export interface Chains {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Where sector 0 begins. */
  readonly first: number;
  readonly table: Uint32Array;
}

/** Above it: ends of chains and free sectors. [MS-CFB] 2.1. */
const LAST_SECTOR = 0xffff_fffa;
const IN_HEADER = 109;

/** The table of sectors, from the list in the header and the sectors that continue it. [MS-CFB] 2.3, 2.5. */
export const readTable = (bytes: Uint8Array, size: number): Uint32Array => {
  const count = Math.ceil(bytes.length / size);
  const perSector = size / 4;
  const parts: number[] = [];
  for (let index = 0; index < IN_HEADER; index += 1) parts.push(u32(bytes, 76 + index * 4));
  let more = u32(bytes, 68);
  for (let turns = 0; more < LAST_SECTOR && turns * perSector <= count; turns += 1) {
    const at = (more + 1) * size;
    if (at >= bytes.length) break;
    for (let index = 0; index < perSector - 1; index += 1) parts.push(u32(bytes, at + index * 4));
    more = u32(bytes, at + size - 4);
  }
  const table = new Uint32Array(count).fill(0xffff_ffff);
  let sector = 0;
  for (const part of parts) {
    if (sector >= count) break;
    if (part >= LAST_SECTOR || (part + 1) * size >= bytes.length) continue;
    const at = (part + 1) * size;
    for (let index = 0; index < perSector && sector < count; index += 1, sector += 1)
      table[sector] = u32(bytes, at + index * 4);
  }
  return table;
};

/**
 * At most `length` bytes of the chain that begins at `start`. A chain in one piece is given as a piece of the file, without
 * a copy. A chain that runs in a circle ends with `length`, or with as many bytes as there are sectors.
 */
export const readChain = (chains: Chains, start: number, length: number, budget: Budget): Uint8Array => {
  const { bytes, size, first, table } = chains;
  const wanted = Math.min(length, bytes.length);
  const runs: Uint8Array[] = [];
  let sector = start;
  let total = 0;
  while (total < wanted && sector < table.length) {
    const from = first + sector * size;
    let run = 1;
    let next = table[sector]!;
    while (next === sector + run && total + run * size < wanted) {
      next = table[next] ?? LAST_SECTOR;
      run += 1;
    }
    budget.step();
    const piece = bytes.subarray(from, Math.min(from + run * size, from + wanted - total));
    runs.push(piece);
    total += run * size;
    sector = next;
  }
  return runs.length === 1 ? runs[0]! : Buffer.concat(runs);
};
