import { childDeps, CHILD_MASTER } from '../../../test/child.ts';
import { ringInFolder } from '../../platform/key-ring.ts';
import { vaultWith } from '../../platform/vault.ts';
import { resealing } from './reseal.ts';

// The job in a process of its own, to be killed: seals anew with the newest key of the folder until nothing is left.
const [url = '', dataDir = ''] = process.argv.slice(2);
const vault = vaultWith(CHILD_MASTER, { ring: await ringInFolder(dataDir, CHILD_MASTER) });
const deps = childDeps(url, dataDir, vault);
while ((await resealing.run(deps)) === 'again');
await deps.database.close();
process.exit(0);
