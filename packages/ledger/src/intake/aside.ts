/** What was refused, in a file of the data folder that its owner alone reads: it may be mended and sent again. */
import { hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Clock } from '@bongsu/kit';
import { placesIn } from '../log/places.ts';
import type { Aside } from './import-lines.ts';

/** Of a line that goes on and on, so much. */
const MOST = 64 * 1024;

export const openAside = (folder: string, system: string, clock: Clock): Aside => {
  const path = placesIn(folder).aside;
  const known = new Set<string>();
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const digest = /"digest":"([0-9a-f]{64})"/.exec(line)?.[1];
      if (digest !== undefined) known.add(digest);
    }
  }
  return {
    keep(raw, why) {
      const digest = hash('sha256', Buffer.concat([Buffer.from(`${system}\n${why}\n`), raw]), 'hex');
      if (known.has(digest)) return;
      known.add(digest);
      const kept = { digest, at: clock.now().toString(), system, why, raw: raw.subarray(0, MOST).toString('base64') };
      appendFileSync(path, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
    },
  };
};
