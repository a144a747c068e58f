import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256 } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { createDatabase, fakeClock, smtpSink, type FakeClock, type SmtpSink } from '@bongsu/testkit';
import { chromium, type Browser } from '@playwright/test';
import { startApp } from '../../apps/server/src/app.ts';
import { readConfig } from '../../apps/server/src/config.ts';
import { connect, migrate } from '../../apps/server/src/database/index.ts';
import { readMigrations } from '../../apps/server/src/database/migrate.ts';
import { fileStore } from '../../apps/server/src/platform/files.ts';
import { createLog } from '../../apps/server/src/platform/log.ts';
import { smtpMailer } from '../../apps/server/src/platform/mailer.ts';
import { recordsIn } from '../../apps/server/src/platform/records.ts';
import { httpTexter } from '../../apps/server/src/platform/texter.ts';
import { vaultWith } from '../../apps/server/src/platform/vault.ts';
import { tellTime } from '../../apps/server/test/tell-time.ts';
import { freePort } from '../support/server-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The real product with its built pages, a mail server that keeps everything, and a browser to look at it with. */
export interface Stage extends AsyncDisposable {
  readonly address: string;
  /** Where the public door answers. */
  readonly publicAddress: string;
  readonly clock: FakeClock;
  /** What that clock shows, in seconds since 1970. */
  readonly secondsNow: () => number;
  readonly sink: SmtpSink;
  readonly browser: Browser;
  /** Every line the server logged, down to the finest level. */
  readonly logged: readonly string[];
  /** Does at once what the product would do by itself within a minute: reminders, mail, notices. */
  minutePasses(): Promise<void>;
}

/** A copy of the built pages: whoever builds them again meanwhile does not pull them from under the browser. */
export const builtPages = async (folder: string): Promise<string> => {
  const builder = pathToFileURL(join(root, 'scripts/lib/build-web.mjs')).href;
  const { ensureWeb } = (await import(builder)) as {
    readonly ensureWeb: (node: string) => Promise<boolean>;
  };
  await ensureWeb(process.execPath);
  await cp(join(root, 'apps/web/dist'), folder, { recursive: true });
  return folder;
};

/** Everything is kept for the story to search; what went wrong is also shown. */
const keepLine = (logged: string[], line: string): void => {
  logged.push(line);
  const { level } = JSON.parse(line) as { readonly level: number };
  if (level >= 50) process.stdout.write(line);
};

const startProduct = async (clock: FakeClock, databaseUrl: string, folder: string, logged: string[]) => {
  const port = await freePort();
  const publicPort = String(await freePort());
  const dataDir = join(folder, 'data');
  const vault = vaultWith(Buffer.alloc(32, 20));
  const pages = await builtPages(join(folder, 'pages'));
  const app = await startApp(
    {
      config: readConfig({
        BONGSU_DATA: dataDir,
        PORT: String(port),
        BONGSU_URL: `http://127.0.0.1:${port}`,
        BONGSU_PUBLIC_PORT: publicPort,
        BONGSU_PUBLIC_URL: `http://127.0.0.1:${publicPort}`,
        BONGSU_CHROMIUM: CHROMIUM,
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
      }),
      clock,
      database: connect(databaseUrl, clock),
      vault,
      files: fileStore(join(dataDir, 'files'), vault),
      records: recordsIn(join(dataDir, 'access-log'), 'bongsu.example.kr/access-log', clock),
      mailer: smtpMailer,
      texter: httpTexter(clock, []),
      statute: loadStatute(),
      safeguards: loadSafeguards(),
      log: createLog('debug', { write: (line) => keepLine(logged, line) }),
    },
    { pages, publicPage: join(pages, 'door') },
  );
  tellTime(app.server.server, clock);
  return app;
};

/** Nothing is set up yet, and the clock stands at `at` until the story moves it. */
export const setTheStage = async (at: string): Promise<Stage> => {
  const clock = fakeClock(at);
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-journey-'));
  const digest = sha256((await readMigrations()).map((migration) => migration.digest).join());
  const database = await createDatabase({ template: { digest, build: migrate } });
  const sink = await smtpSink();
  const logged: string[] = [];
  const app = await startProduct(clock, database.url, folder, logged);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    address: app.address,
    publicAddress: app.publicAddress ?? '',
    clock,
    secondsNow: () => Math.floor(clock.now().epochMilliseconds / 1000),
    sink,
    browser,
    logged,
    async minutePasses() {
      clock.advance({ minutes: 1 });
      await app.scheduler.tick();
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await app.stop();
      await sink.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
