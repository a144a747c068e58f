/**
 * A segment and its key, destroyed in an order that leaves no doubt wherever it breaks off: the log says so, signed and on the disk; what
 * has to remain is written; and only then the records go.
 */
import { open, readdir, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isThere, readWhole, syncFolder, writeWhole } from '../log/durable.ts';
import type { Log } from '../log/log.ts';
import type { Places } from '../log/places.ts';
import { rootOfPerfect } from '../log/segment.ts';
import { bytesOf } from '../tree/hash.ts';
import { keepInLog } from './hold.ts';
import type { Circumstances } from './keeping.ts';
import { digestOf, remainsOf } from './remains.ts';

const CHUNK = 1 << 20;

/** Zeros over the whole file, so that its key is gone from where it lay, as far as the disk writes there again. */
const overwrite = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    for (let at = 0; at < size; at += CHUNK) await handle.write(Buffer.alloc(Math.min(CHUNK, size - at)), 0, null, at);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const removeIfThere = async (path: string): Promise<void> => {
  if (await isThere(path)) await unlink(path);
};

/** Removes the records of a segment of which the log says that they go, and whose remains are there. */
const remove = async (places: Places, number: number): Promise<void> => {
  const folder = dirname(places.segment(number));
  if (await isThere(places.segment(number))) {
    await rename(places.segment(number), places.leaving(number));
    await syncFolder(folder);
  }
  await removeIfThere(places.ids(number));
  if (await isThere(places.leaving(number))) {
    await overwrite(places.leaving(number));
    await unlink(places.leaving(number));
  }
  await syncFolder(folder);
};

/** `circumstances`: null when the log says so already. */
export const destroySegment = async (
  log: Log,
  places: Places,
  number: number,
  circumstances: Circumstances | null,
): Promise<void> => {
  const remains = remainsOf(await readWhole(places.segment(number)));
  if (circumstances !== null) {
    const root = bytesOf(rootOfPerfect(await readWhole(places.tile(1, number)))).toString('hex');
    await keepInLog(log, { kind: 'prune', segment: number, root, remains: digestOf(remains) }, circumstances);
  }
  await log.checkpoint();
  await writeWhole(places.remains(number), remains);
  log.forget(number + 1);
  await remove(places, number);
};

/** Where it broke off before: of the first `pruned` segments nothing else is left. */
export const finishDestruction = async (places: Places, pruned: number): Promise<void> => {
  for (const name of await readdir(places.segments)) {
    const [, number] = /^(\d{9})\.(?:segment|leaving)$/.exec(name) ?? [];
    if (number !== undefined && Number(number) < pruned) await remove(places, Number(number));
  }
};
