/** chDB alone: makes the store's tables in a folder, takes files of Native blocks in, and says what that cost. Arguments: folder, files. */
import { Session } from 'chdb';
import { createStatements } from '../../packages/ledger/src/store/ddl.ts';
import { costOf } from './meter.ts';

const [folder = '', ...files] = process.argv.slice(2);
const session = new Session(folder);
for (const statement of createStatements()) await session.queryAsync(statement);
const cost = await costOf(async () => {
  for (const file of files) await session.queryAsync(`INSERT INTO acc.records FROM INFILE '${file}' FORMAT Native`);
});
process.stdout.write(JSON.stringify(cost), () => process.kill(process.pid, 'SIGKILL'));
