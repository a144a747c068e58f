/** Follows a file until somebody kills it. Arguments: the folder of the log, the file, where its position is kept. */
import { writeSync } from 'node:fs';
import { systemClock } from '@bongsu/kit';
import { Log } from '../../log/log.ts';
import { openAside } from '../aside.ts';
import { presets } from '../presets.ts';
import { followFile } from './follow.ts';

const [folder = '', path = '', position = ''] = process.argv.slice(2);
const log = await Log.open(folder, systemClock);
const aside = await openAside(folder, systemClock);
const sender = { source: 'file', system: 'hr', mapping: presets['csv']! };
followFile(
  { log, aside },
  {
    path,
    position,
    sender,
    clock: systemClock,
    pollMs: 3,
    settleMs: 40,
    onFault: (error) => writeSync(2, String(error)),
  },
);
writeSync(1, 'ready\n');
