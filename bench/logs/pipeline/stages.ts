/**
 * Each stage alone. Arguments: lines that come first, those that are counted, a folder. Says how many microseconds of processor time each
 * took.
 */
import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Session } from 'chdb';
import { chunksOf, Lines, ownLines, readLines } from '@bongsu/ledger';
import { GrowingLines } from '../../../packages/ledger/src/intake/lines.ts';
import { IdIndex } from '../../../packages/ledger/src/log/id-index.ts';
import { hashNames, keepEntries } from '../../../packages/ledger/src/log/machine.ts';
import { OpenEnd } from '../../../packages/ledger/src/log/open-end.ts';
import { FRAME_SIZE, SEGMENT_SIZE } from '../../../packages/ledger/src/log/segment.ts';
import { newSaltKey } from '../../../packages/ledger/src/log/salts.ts';
import { packEntries, unpackColumns, type Columns } from '../../../packages/ledger/src/record/columns.ts';
import { GrowingEntries, type Entries } from '../../../packages/ledger/src/record/entries.ts';
import { Growing } from '../../../packages/ledger/src/record/growing.ts';
import { Block } from '../../../packages/ledger/src/store/block.ts';
import { createStatements } from '../../../packages/ledger/src/store/ddl.ts';
import { BlockTree } from '../../../packages/ledger/src/tree/block-tree.ts';
import { costOf } from '../meter.ts';

export interface Stages {
  lines: number;
  parse: number;
  once: number;
  journal: number;
  tree: number;
  columns: number;
  back: number;
  native: number;
  engine: number;
}

/** As much at once as the whole way takes. */
const BATCH = FRAME_SIZE;
const AT_ONCE = 4 * SEGMENT_SIZE;

const [warming = '', counted = '', folder = ''] = process.argv.slice(2);

const stagesOf = async (lines: string, session: Session): Promise<Stages> => {
  const portions: Lines[] = [];
  const gathered = new GrowingLines(BATCH);
  /** What was gathered, in memory of its own: the next stage begins when this one is through. */
  const keep = (): void => {
    const { bytes, places } = gathered.take();
    if (places.length === 0) return;
    portions.push(new Lines(Buffer.from(bytes), places.slice(), new Float64Array(places.length / 2), new Map()));
    gathered.clear();
  };
  const begun = process.cpuUsage();
  let keeping = 0;
  for await (const portion of readLines(chunksOf(lines))) {
    for (let first = 0; first < portion.length;) {
      first += gathered.push(portion, first);
      if (gathered.isFull) keeping += (await costOf(keep)).cpu;
    }
  }
  const { user, system } = process.cpuUsage(begun);
  const cut = user + system - keeping;
  keep();

  const count = portions.reduce((sum, portion) => sum + portion.length, 0);

  const read = ownLines('bench')!;
  const batches: Entries[] = [];
  const parse = { cpu: 0 };
  for (const portion of portions) {
    const sent = new GrowingEntries(portion.size);
    const { cpu } = await costOf(() => {
      for (let at = 0; at < portion.length;) {
        const entries = read(portion, at);
        sent.push(entries);
        at += entries.length;
      }
    });
    parse.cpu += cpu;
    batches.push(keepEntries(sent.take(), 1, new Growing()));
  }

  let names: Float64Array[] = [];
  /** Of a million some two have one hash by chance, and the log would compare them. */
  let met = 0;
  const once = await costOf(() => {
    const ids = new IdIndex();
    names = batches.map((batch) => {
      // What a batch is called that has no name.
      hash('sha256', batch.span, 'hex');
      const own = hashNames(batch);
      for (let at = 0; at < own.length; at += 1) {
        if (ids.has(own[at]!)) met += 1;
        ids.add(own[at]!, at);
      }
      return own;
    });
  });

  if (met > 100) throw new Error('Many are called the same.');

  const journal = await costOf(async () => {
    const file = await open(join(folder, 'journal'), 'w');
    for (const batch of batches) {
      crc32(batch.bytes);
      await file.write(batch.bytes);
      await file.datasync();
    }
    await file.close();
  });

  const key = newSaltKey();
  const tree = await costOf(() => {
    const keys = new Map(Array.from({ length: count / SEGMENT_SIZE + 1 }, (_, at) => [at, key]));
    const end = new OpenEnd(new BlockTree(), keys);
    let closed = 0;
    for (const [at, batch] of batches.entries()) {
      end.take(batch, names[at]!);
      // As the log does when it has closed a segment.
      if (end.isFull) end.drop(closed++);
    }
    end.root();
  });

  let packed: Buffer[] = [];
  const columns = await costOf(() => {
    // A batch is as large as a frame.
    packed = batches.map((batch) => Buffer.concat(packEntries(batch)));
  });

  let frames: Columns[] = [];
  const back = await costOf(() => {
    frames = packed.map(unpackColumns);
  });
  const blocks: (readonly Buffer[])[] = [];
  const native = await costOf(() => {
    let seq = 0;
    let block = new Block();
    for (const frame of frames) {
      const seqs = new Float64Array(frame.count);
      for (let at = 0; at < seqs.length; at += 1) seqs[at] = seq++;
      block.add(seqs, frame);
      if (seq % AT_ONCE > 0 && seq < count) continue;
      blocks.push(block.take());
      block = new Block();
    }
  });

  const engine = await costOf(async () => {
    for (const block of blocks) {
      const file = await open(join(folder, 'block'), 'w');
      await file.writeFile(block);
      await file.close();
      await session.queryAsync(`INSERT INTO acc.records FROM INFILE '${join(folder, 'block')}' FORMAT Native`);
    }
  });
  return {
    lines: cut,
    parse: parse.cpu,
    once: once.cpu,
    journal: journal.cpu,
    tree: tree.cpu,
    columns: columns.cpu,
    back: back.cpu,
    native: native.cpu,
    engine: engine.cpu,
  };
};

mkdirSync(folder);
const session = new Session(join(folder, 'engine'));
for (const statement of createStatements()) await session.queryAsync(statement);
await stagesOf(warming, session);
process.stdout.write(JSON.stringify(await stagesOf(counted, session)));
session.close();
