import { u32 } from '../bytes/little-endian.ts';
import type { Budget } from '../budget.ts';

/** Sectors of one size, and which follows which. */
export interface Chains {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Where sector 0 begins. */
  readonly first: number;
  /** How many sectors the table knows. */
  readonly count: number;
  /** What follows a sector of the table. */
  next(sector: number): number;
}

/** Above it: ends of chains and free sectors. [MS-CFB] 2.1. */
const LAST_SECTOR = 0xffff_fffa;
const NOBODY = 0xffff_ffff;
const IN_HEADER = 109;

/** The sectors that hold the table, from the list in the header and the sectors that continue it. [MS-CFB] 2.3, 2.5. */
const tableSectors = (bytes: Uint8Array, size: number, count: number): number[] => {
  const perSector = size / 4;
  const most = Math.ceil(count / perSector);
  const places: number[] = [];
  const add = (from: number, many: number): void => {
    for (let at = from; at < from + many * 4 && places.length < most; at += 4) {
      const sector = u32(bytes, at);
      if (sector < LAST_SECTOR && (sector + 1) * size < bytes.length) places.push((sector + 1) * size);
    }
  };
  add(76, IN_HEADER);
  let more = u32(bytes, 68);
  for (let turns = 0; more < LAST_SECTOR && turns * perSector <= count && places.length < most; turns += 1) {
    const at = (more + 1) * size;
    if (at >= bytes.length) break;
    add(at, perSector - 1);
    more = u32(bytes, at + size - 4);
  }
  return places;
};

/** The sectors of the file itself. Their table is looked up where it lies: most of it tells of pictures that nobody reads. */
export const readChains = (bytes: Uint8Array, size: number): Chains => {
  const perSector = size / 4;
  const count = Math.ceil(bytes.length / size);
  const places = tableSectors(bytes, size, count);
  return {
    bytes,
    size,
    first: size,
    count,
    next(sector) {
      const place = places[Math.floor(sector / perSector)];
      return place === undefined ? NOBODY : u32(bytes, place + (sector % perSector) * 4);
    },
  };
};

/**
 * At most `length` bytes of the chain that begins at `start`. A chain in one piece is given as a piece of the file, without
 * a copy. A chain that runs in a circle ends with `length`, or with as many bytes as there are sectors.
 */
export const readChain = (chains: Chains, start: number, length: number, budget: Budget): Uint8Array => {
  const { bytes, size, first, count } = chains;
  const wanted = Math.min(length, bytes.length);
  const runs: Uint8Array[] = [];
  let sector = start;
  let total = 0;
  while (total < wanted && sector < count) {
    const from = first + sector * size;
    let run = 1;
    let next = chains.next(sector);
    while (next === sector + run && total + run * size < wanted) {
      next = next < count ? chains.next(next) : LAST_SECTOR;
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
