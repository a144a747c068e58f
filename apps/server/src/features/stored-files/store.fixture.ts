import { Readable } from 'node:stream';
import { newId } from '@bongsu/kit';
import type { Stage } from '../../../test/story.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { removeStrayFiles } from './remove-stray-files.ts';

/** A file that belongs to nothing yet; answers its key. */
export const storeFile = async ({ files }: Deps, text = '명단'): Promise<string> =>
  (await files.write(Readable.from([Buffer.from(text)]))).key;

export const namesIn = async ({ files }: Deps): Promise<readonly string[]> =>
  (await Array.fromAsync(files.names())).toSorted();

/** A paper of no case, the plainest row that refers to a file. */
export const referTo = (tx: Tx, { clock }: Deps, key: string): Promise<number> =>
  tx.run(sql`
    insert into document (id, number, kind, title, format, size, sha256, storage_key, issued_at)
    values (${newId(clock)}, ${key}, 'case-register', '관리대장', 'pdf', 1, 'sha256:', ${key}, ${clock.now()})`);

export const sweepAfter = async ({ deps, clock }: Pick<Stage, 'deps' | 'clock'>, days: number): Promise<void> => {
  clock.advance({ hours: 24 * days });
  await removeStrayFiles.run(deps);
};
