/**
 * Takes batches as fast as it can until somebody kills it, and says on standard output which ones were acknowledged: `id first count`.
 * Some are sent twice. Arguments: the folder, and the number that the first batch's records begin with.
 */
import { writeSync } from 'node:fs';
import { systemClock } from '@bongsu/kit';
import { Log } from './log.ts';
import { batchOf } from './people.fixture.ts';

const [folder = '', start = '0'] = process.argv.slice(2);
const PRODUCERS = 8;

const log = await Log.open(folder, systemClock);
let next = Number(start);
writeSync(1, 'ready\n');

const produce = async (producer: number): Promise<never> => {
  for (let turn = 0; ; turn += 1) {
    const count = 1 + ((turn * 37 + producer * 11) % 200);
    const batch = batchOf(next, count);
    next += count;
    const answers = await Promise.all([log.append(batch), ...(turn % 5 === 0 ? [log.append(batch)] : [])]);
    for (const { first, count: taken } of answers) writeSync(1, `${batch.id} ${first} ${taken}\n`);
    if (turn % 20 === 0) await log.checkpoint();
  }
};

await Promise.all(Array.from({ length: PRODUCERS }, async (_, producer) => produce(producer)));
