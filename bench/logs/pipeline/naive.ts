/** What anybody would write first. Arguments: lines that come first, those that are counted, a folder. Says how many microseconds of processor time it took. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Session } from 'chdb';
import { createStatements } from '../../../packages/ledger/src/store/ddl.ts';

const [first = '', lines = '', folder = ''] = process.argv.slice(2);
/** As many as a segment of the log has: larger is quicker. */
const AT_ONCE = 65_536;

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const session = new Session(folder);
for (const statement of createStatements()) await session.queryAsync(statement);

const waiting: Buffer[] = [];
let [seq, rows]: [number, string[]] = [0, []];

const grow = (leaf: Buffer): void => {
  let hash = leaf;
  for (let rest = seq; rest % 2 === 1; rest = (rest - 1) / 2) hash = sha256(Buffer.of(1), waiting.pop()!, hash);
  waiting.push(hash);
};

const flush = async (): Promise<void> => {
  // What `JSON.stringify` makes has no blank line, at which the engine would take the rest for a statement.
  await session.insert({ table: 'acc.records', values: rows.join('\n'), format: 'JSONEachRow' });
  rows = [];
};

const take = async (path: string): Promise<void> => {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { id: _, from, at, ...record } = JSON.parse(line) as { id: string; from: string; at: string };
    grow(sha256(Buffer.of(0), Buffer.from(line)));
    const moment = at.replace('T', ' ').replace('+09:00', '');
    rows.push(JSON.stringify({ seq, received: moment, at: moment, place: from, ...record }));
    seq += 1;
    if (rows.length === AT_ONCE) await flush();
  }
  if (rows.length > 0) await flush();
};

await take(first);
const before = process.cpuUsage();
await take(lines);
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify(user + system));
session.close();
