import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { readConfig } from '../../apps/server/src/config.ts';
import { connect } from '../../apps/server/src/database/index.ts';
import { noticeDelivery } from '../../apps/server/src/features/notices/index.ts';
import { fileStore } from '../../apps/server/src/platform/files.ts';
import { createLog } from '../../apps/server/src/platform/log.ts';
import { smtpMailer } from '../../apps/server/src/platform/mailer.ts';
import { vaultWith } from '../../apps/server/src/platform/vault.ts';

// The sender in a process of its own, to be killed: delivers until nothing is left.
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
  statute: loadStatute(),
  safeguards: loadSafeguards(),
  log: createLog('silent'),
};
while ((await noticeDelivery.run(deps)) === 'again');
await database.close();
process.exit(0);
