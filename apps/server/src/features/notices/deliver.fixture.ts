import { childDeps } from '../../../test/child.ts';
import { noticeDelivery } from './deliver.ts';

// A sender in a process of its own, to be killed: delivers until nothing is due.
const [url = '', dataDir = ''] = process.argv.slice(2);
const deps = childDeps(url, dataDir);
while ((await noticeDelivery.run(deps)) === 'again');
await deps.database.close();
process.exit(0);
