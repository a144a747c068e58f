import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { readConfig } from '../src/config.ts';
import { connect } from '../src/database/index.ts';
import type { Deps } from '../src/deps.ts';
import { fileStore } from '../src/platform/files.ts';
import { createLog } from '../src/platform/log.ts';
import { smtpMailer } from '../src/platform/mailer.ts';
import { recordsIn } from '../src/platform/records.ts';
import { httpTexter } from '../src/platform/texter.ts';
import { vaultWith, type Vault } from '../src/platform/vault.ts';

/** The master key that a test shares with the processes it starts. */
export const CHILD_MASTER = Buffer.alloc(32, 7);

/** What a job needs in a process of its own, which a test starts to kill it: real, by the machine's clock, and silent. */
export const childDeps = (url: string, dataDir: string, vault: Vault = vaultWith(CHILD_MASTER)): Deps => ({
  config: readConfig({ BONGSU_DATA: dataDir, LOG_LEVEL: 'silent' }),
  clock: systemClock,
  database: connect(url, systemClock),
  vault,
  files: fileStore(dataDir, vault),
  records: recordsIn(`${dataDir}/access-log`, 'bongsu.example.kr/access-log', systemClock),
  mailer: smtpMailer,
  texter: httpTexter(systemClock, []),
  statute: loadStatute(),
  safeguards: loadSafeguards(),
  log: createLog('silent'),
});
