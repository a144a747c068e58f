import { childDeps } from '../../../test/child.ts';
import { keepOwnRecords } from './keep-own-records.ts';

// The job in a process of its own, to be killed.
const [url = '', dataDir = ''] = process.argv.slice(2);
const deps = childDeps(url, dataDir);
while ((await keepOwnRecords.run(deps)) === 'again');
await deps.records.close();
await deps.database.close();
process.exit(0);
