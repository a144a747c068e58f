import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { batchOf } from '../log/people.fixture.ts';
import { SEGMENT_SIZE } from '../log/segment.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { Frontier } from '../tree/frontier.ts';
import { hashLeaf, HASH_SIZE, type Hash } from '../tree/hash.ts';
import { hashAt } from '../tree/machine.ts';
import { readTile } from './read-tile.ts';

const folder = mkdtempSync(join(tmpdir(), 'bongsu-tiles-'));
/** A closed segment, a whole block behind it, and a part of one. */
const SIZE = SEGMENT_SIZE + 300;

beforeAll(async () => {
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, systemClock);
  for (let first = 0; first < SIZE; first += 1000) await log.append(batchOf(first, Math.min(1000, SIZE - first)));
  await log.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesAt = async (path: string): Promise<Buffer> => {
  const resource = await readTile(folder, path);
  if (resource === null) throw new Error(`There is nothing at ${path}.`);
  return resource.bytes;
};

const hashesAt = async (path: string): Promise<Hash[]> => {
  const bytes = await bytesAt(path);
  return Array.from({ length: bytes.length / HASH_SIZE }, (_, at) => hashAt(bytes, at));
};

const leavesIn = (bundle: Buffer): Hash[] => {
  const leaves: Hash[] = [];
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    leaves.push(hashLeaf(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at))));
  return leaves;
};

it('makes the signed root of the highest tiles and those beside them', async () => {
  const { size, root } = readCheckpoint((await bytesAt('checkpoint')).toString());
  const edge = [...(await hashesAt('tile/2/000.p/1')), ...(await hashesAt('tile/1/001.p/1'))];
  const frontier = new Frontier(SEGMENT_SIZE + 256, edge);
  for (const leaf of await hashesAt('tile/0/257.p/44')) frontier.append(leaf);
  expect([frontier.size, frontier.root()]).toEqual([size, root]);
});

it('has in each tile the roots of those below, and in each bundle what its leaves were made of', async () => {
  const tile = await hashesAt('tile/1/000');
  for (const number of ['000', '017', '255']) {
    const leaves = await hashesAt(`tile/0/${number}`);
    const block = new Frontier();
    for (const leaf of leaves) block.append(leaf);
    expect(block.root()).toEqual(tile[Number(number)]);
    expect(leavesIn(await bytesAt(`tile/entries/${number}`))).toEqual(leaves);
  }
  expect(leavesIn(await bytesAt('tile/entries/257.p/44'))).toEqual(await hashesAt('tile/0/257.p/44'));
  expect((await hashesAt('tile/0/256')).slice(0, 9)).toEqual(await hashesAt('tile/0/256.p/9'));
});

it('has nothing at any other path', async () => {
  for (const path of [
    'tile/0/257',
    'tile/0/257.p/45',
    'tile/1/001.p/2',
    'tile/2/000.p/2',
    'tile/3/000.p/1',
    'tile/64/000',
    'tile/00/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/x000/001',
    'tile/0/0000',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/entries/258.p/1',
    'tile/entries/../../log.json',
    'signing-key.pem',
    '',
  ])
    expect([path, await readTile(folder, path)]).toEqual([path, null]);
});
