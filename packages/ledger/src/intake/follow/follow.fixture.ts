/** Follows a file until somebody kills it. Arguments: the folder of the log, the file, where its position is kept. */
import { writeSync } from 'node:fs';
import { systemClock } from '@bongsu/kit';
import { Log } from '../../log/log.ts';
import { appendSorted } from '../append-sorted.ts';
import { openAside } from '../aside.ts';
import { presets } from '../presets.ts';
import { followFile } from './follow.ts';

const [folder = '', path = '', position = ''] = process.argv.slice(2);
const log = await Log.open(folder, systemClock);
const aside = await openAside(folder, systemClock);
followFile((id, sorted) => appendSorted({ log, aside }, { source: 'file', system: 'hr', id }, sorted), {
  path,
  position,
  system: 'hr',
  mapping: presets['csv']!,
  clock: systemClock,
  pollMs: 3,
  settleMs: 40,
  onFault: (error) => writeSync(2, String(error)),
});
writeSync(1, 'ready\n');
