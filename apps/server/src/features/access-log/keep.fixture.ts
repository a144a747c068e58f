import { childDeps } from '../../../test/child.ts';
import { keepOwnRecords } from './keep-own-records.ts';

// The job in a process of its own, to be killed.
const [url = '', dataDir = ''] = process.argv.slice(2);
const deps = childDeps(url, dataDir);
await keepOwnRecords.run(deps);
await deps.records.close();
await deps.database.close();
process.exit(0);
