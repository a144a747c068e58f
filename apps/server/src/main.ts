import { fileURLToPath } from 'node:url';
import { systemClock, weighMemoryTogether } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { startApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { startEmbedded } from './database/embedded/index.ts';
import { connect, migrate } from './database/index.ts';
import type { Deps } from './deps.ts';
import { fileStore } from './platform/files.ts';
import { createLog } from './platform/log.ts';
import { smtpMailer } from './platform/mailer.ts';
import { originOf, recordsIn } from './platform/records.ts';
import { httpTexter } from './platform/texter.ts';
import { openVault } from './platform/vault.ts';

interface Storage {
  readonly url: string;
  stop(): Promise<void>;
}

const openStorage = async (config: Config): Promise<Storage> =>
  config.databaseUrl === null
    ? startEmbedded({ dataDir: config.dataDir })
    : { url: config.databaseUrl, stop: () => Promise.resolve() };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const start = async (): Promise<void> => {
  weighMemoryTogether();
  const config = readConfig();
  const storage = await openStorage(config);
  await migrate(storage.url);
  const vault = await openVault(config.dataDir, config.cipher);
  const deps: Deps = {
    config,
    clock: systemClock,
    database: connect(storage.url, systemClock),
    vault,
    files: fileStore(`${config.dataDir}/files`, vault),
    records: recordsIn(
      `${config.dataDir}/access-log`,
      originOf(config.publicUrl),
      systemClock,
      config.clickHouse ?? undefined,
    ),
    mailer: smtpMailer,
    texter: httpTexter(systemClock, config.privateVendors),
    statute: loadStatute(),
    safeguards: loadSafeguards(),
    log: createLog(config.logLevel),
  };
  const app = await startApp(deps, {
    pages: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    publicPage: fileURLToPath(new URL('../../web/dist/door', import.meta.url)),
  });
  say(`봉수가 열렸습니다. 브라우저에서 ${config.publicUrl} 을(를) 여세요. / Bongsu is open at ${config.publicUrl}`);
  if (app.publicAddress !== null)
    say(`공개 신고 창구: ${app.publicAddress}/report / The public door: ${app.publicAddress}/report`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.stop();
    await storage.stop();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
};

await start().catch((error: unknown) => {
  const message = error instanceof ConfigError || error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`봉수를 시작하지 못했습니다. / Bongsu could not start.\n${message}\n`);
  process.exit(1);
});
