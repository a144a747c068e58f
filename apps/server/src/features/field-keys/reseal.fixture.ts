import { systemClock } from '@bongsu/kit';
import { loadSafeguards, loadStatute } from '@bongsu/statute';
import { readConfig } from '../../config.ts';
import { connect } from '../../database/index.ts';
import { fileStore } from '../../platform/files.ts';
import { ringInFolder } from '../../platform/key-ring.ts';
import { createLog } from '../../platform/log.ts';
import { smtpMailer } from '../../platform/mailer.ts';
import { httpTexter } from '../../platform/texter.ts';
import { vaultWith } from '../../platform/vault.ts';
import { resealing } from './reseal.ts';

// The job in a process of its own, to be killed: seals anew with the newest key of the folder until nothing is left.
const [url = '', dataDir = ''] = process.argv.slice(2);
const master = Buffer.alloc(32, 7);
const vault = vaultWith(master, { ring: await ringInFolder(dataDir, master) });
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
while ((await resealing.run(deps)) === 'again');
await database.close();
process.exit(0);
