import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { readConfig } from '../../config.ts';
import { connect } from '../../database/index.ts';
import { fileStore } from '../../platform/files.ts';
import { createLog } from '../../platform/log.ts';
import { smtpMailer } from '../../platform/mailer.ts';
import { httpTexter } from '../../platform/texter.ts';
import { vaultWith } from '../../platform/vault.ts';
import { noticeDelivery } from './deliver.ts';

// A sender in a process of its own, to be killed: delivers until nothing is due.
const [url = '', dataDir = ''] = process.argv.slice(2);
const vault = vaultWith(Buffer.alloc(32, 7));
const database = connect(url, systemClock);
const deps = {
  config: readConfig({ BONGSU_DATA: dataDir, LOG_LEVEL: 'silent' }),
  clock: systemClock,
  database,
  vault,
  files: fileStore(dataDir, vault),
  mailer: smtpMailer,
  texter: httpTexter(systemClock, []),
  statute: loadStatute(),
  safeguards: loadSafeguards(),
  log: createLog('silent'),
};
while ((await noticeDelivery.run(deps)) === 'again');
await database.close();
process.exit(0);
