/**
 * Is the log read by an implementation that is not ours? Serves one as C2SP tlog-tiles says and lets a Go program read it with
 * golang.org/x/mod/sumdb: signature, tiles up to the root, every entry, proofs of inclusion and of consistency.
 *
 *     npx -c "node scripts/ledger/foreign-reader.ts [records]"
 *
 * Needs Go and Debian's golang-golang-x-mod-dev, and says so and ends with 0 where they are not there. Ends with 1 when anything is not
 * read as it should be.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@bongsu/kit';
import { createLog, Log, readTile, readVerifier } from '@bongsu/ledger';
import { batchOf } from '../../packages/ledger/src/log/people.fixture.ts';

const LIBRARIES = '/usr/share/gocode';
const reader = fileURLToPath(new URL('foreign/read-log.go', import.meta.url));
const records = Number(process.argv[2] ?? 70_000);

/** A log with an older checkpoint at a third of it, and what shows one record; answers the arguments of the reader behind the URL. */
const makeLog = async (home: string): Promise<string[]> => {
  const folder = join(home, 'log');
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, systemClock);
  let older = '';
  for (let first = 0; first < records; first += 1000) {
    await log.append(batchOf(first, Math.min(1000, records - first)));
    if (older === '' && first + 1000 >= records / 3) older = await log.checkpoint();
  }
  const evidence = JSON.stringify(await log.evidence(Math.floor(records / 5)));
  await log.close();
  const files = { key: await readVerifier(folder), older, evidence };
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  });
};

const serve = async (folder: string): Promise<{ url: string; close: () => void }> => {
  const server = createServer((request, response) => {
    void (async () => {
      const resource = await readTile(folder, request.url!.slice(1));
      response.writeHead(resource === null ? 404 : 200, resource === null ? {} : { 'content-type': resource.type });
      response.end(resource?.bytes);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
};

const readForeign = async (): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-foreign-'));
  try {
    const files = await makeLog(home);
    const { url, close } = await serve(join(home, 'log'));
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: LIBRARIES };
    const go = spawn('go', ['run', reader, url, ...files], { env, stdio: 'inherit' });
    const [status] = (await once(go, 'close')) as [number | null];
    close();
    process.exitCode = status ?? 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

if (spawnSync('go', ['version']).status !== 0 || !existsSync(join(LIBRARIES, 'src/golang.org/x/mod/sumdb/tlog')))
  console.log(
    'Skipped: Go or golang-golang-x-mod-dev is not installed (apt install golang-go golang-golang-x-mod-dev).',
  );
else await readForeign();
