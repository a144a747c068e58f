import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/database/embedded/index.ts';

/** Nothing here outlives the run, so nothing is waited for on disk. */
const FORGETFUL = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
};

/**
 * One PostgreSQL for a whole test run, in a temporary folder. Its address reaches tests and the programs they start
 * as `DATABASE_URL_TEST`; when that is set already, the server it names is used and none is started.
 */
const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  if ((process.env['DATABASE_URL_TEST'] ?? '') !== '') return undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'bongsu-test-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, tuning: FORGETFUL });
  process.env['DATABASE_URL_TEST'] = database.url;
  return async () => {
    delete process.env['DATABASE_URL_TEST'];
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};

export default setup;
