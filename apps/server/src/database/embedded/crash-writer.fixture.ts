/**
 * A Bongsu for the crash tests to kill: starts the database in the folder given, then commits rows without end and
 * prints each one whose commit was acknowledged. With `watched` it runs the server the way macOS has to.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedError, startEmbedded } from './index.ts';
import { chooseRunAs } from './run-as.ts';
import { findBinaries } from './binaries.ts';

const [dataDir = '', label = 'row'] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const withoutDeathSignal = (args: string[]): string[] => {
  const at = args.indexOf('--pdeathsig');
  return at === -1 ? args : args.toSpliced(at, 2);
};

const watched = async (): Promise<Awaited<ReturnType<typeof chooseRunAs>>> => {
  const chosen = await chooseRunAs((await findBinaries()).root, dataDir);
  return {
    ...chosen,
    diesWithUs: false,
    wrap: (command, args) => {
      const wrapped = chosen.wrap(command, args);
      return { command: wrapped.command, args: withoutDeathSignal(wrapped.args) };
    },
  };
};

try {
  const runAs = label === 'watched' ? await watched() : undefined;
  const database = await startEmbedded({ dataDir, runAs });
  say('started');
  say(`postmaster ${(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]}`);
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS acknowledged (id text PRIMARY KEY)');
  for (let number = 1; ; number += 1) {
    const id = `${label}-${String(number)}`;
    await client.query('INSERT INTO acknowledged VALUES ($1)', [id]);
    say(`row ${id}`);
  }
} catch (error) {
  if (error instanceof EmbeddedError) say(error.problem);
  else say('ended');
}
