/** Each stage alone. Arguments: the lines, a folder, how many. Says how many microseconds of processor time each took. */
import { mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Session } from 'chdb';
import { ownLines } from '@bongsu/ledger';
import { hashNames } from '../../../packages/ledger/src/log/id-index.ts';
import { OpenEnd } from '../../../packages/ledger/src/log/open-end.ts';
import { FRAME_SIZE, SEGMENT_SIZE } from '../../../packages/ledger/src/log/segment.ts';
import { newSaltKey } from '../../../packages/ledger/src/log/salts.ts';
import { columnsOf, packColumns, type Columns } from '../../../packages/ledger/src/record/columns.ts';
import { Entries } from '../../../packages/ledger/src/record/entries.ts';
import { RECEIVED_SIZE } from '../../../packages/ledger/src/record/entry.ts';
import { blockOf } from '../../../packages/ledger/src/store/block.ts';
import { createStatements } from '../../../packages/ledger/src/store/ddl.ts';
import { BlockTree } from '../../../packages/ledger/src/tree/block-tree.ts';
import { costOf } from '../meter.ts';

export interface Stages {
  parse: number;
  journal: number;
  tree: number;
  columns: number;
  native: number;
  engine: number;
}

const [lines = '', folder = '', count = '0'] = process.argv.slice(2);
/** As much at once as the whole way takes. */
const BATCH = FRAME_SIZE;
const AT_ONCE = 4 * SEGMENT_SIZE;
mkdirSync(folder);

/** As many lines at a time as the whole way takes: a million objects would be what the collector of garbage is measured by. */
const portionsOf = function* (bytes: Buffer): Generator<Buffer[]> {
  let portion: Buffer[] = [];
  for (let at = 0, end = bytes.indexOf(10); end >= 0; at = end + 1, end = bytes.indexOf(10, at)) {
    portion.push(bytes.subarray(at, end));
    if (portion.length < BATCH) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
};

const portions = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));

const read = ownLines('bench');
const batches: Entries[] = [];
const parse = { cpu: 0 };
for (const portion of portionsOf(readFileSync(lines))) {
  let sent: Buffer[] = [];
  const { cpu } = await costOf(() => {
    sent = read(portion) as Buffer[];
  });
  parse.cpu += cpu;
  batches.push(Entries.of(sent.map((entry) => Buffer.concat([entry], entry.length + RECEIVED_SIZE))));
}

const journal = await costOf(async () => {
  const file = await open(join(folder, 'journal'), 'a');
  for (const batch of batches) {
    const bytes = Buffer.concat([...batch]);
    crc32(bytes);
    await file.write(bytes);
    await file.datasync();
  }
  await file.close();
});

const key = newSaltKey();
const names = batches.map(hashNames);
const tree = await costOf(() => {
  const keys = new Map(Array.from({ length: Number(count) / SEGMENT_SIZE + 1 }, (_, at) => [at, key]));
  const end = new OpenEnd(new BlockTree(), keys);
  let closed = 0;
  for (const [at, batch] of batches.entries()) {
    end.take(batch, names[at]!);
    // As the log does when it has closed a segment.
    if (end.isFull) end.drop(closed++);
  }
  end.root();
});

let frames: Columns[] = [];
const columns = await costOf(() => {
  // A batch is as large as a frame.
  frames = batches.map(columnsOf);
  for (const frame of frames) packColumns(frame);
});

let blocks: Buffer[] = [];
const native = await costOf(() => {
  let seq = 0;
  blocks = portions(frames, AT_ONCE / FRAME_SIZE).map((some) =>
    Buffer.concat(
      some.map((frame) =>
        blockOf(
          Array.from({ length: frame.count }, () => seq++),
          frame,
        ),
      ),
    ),
  );
});

const session = new Session(join(folder, 'engine'));
for (const statement of createStatements()) await session.queryAsync(statement);
const engine = await costOf(async () => {
  for (const block of blocks) {
    const file = await open(join(folder, 'block'), 'w');
    await file.writeFile(block);
    await file.close();
    await session.queryAsync(`INSERT INTO acc.records FROM INFILE '${join(folder, 'block')}' FORMAT Native`);
  }
});
process.stdout.write(
  JSON.stringify({
    parse: parse.cpu,
    journal: journal.cpu,
    tree: tree.cpu,
    columns: columns.cpu,
    native: native.cpu,
    engine: engine.cpu,
  } satisfies Stages),
);
session.close();
