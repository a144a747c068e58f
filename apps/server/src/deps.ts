import type { Clock } from '@bongsu/kit';
import type { SafeguardLaw, Statute } from '@bongsu/statute';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import type { FileStore } from './platform/files.ts';
import type { Mailer } from './platform/mailer.ts';
import type { Records } from './platform/records.ts';
import type { Texter } from './platform/texter.ts';
import type { Vault } from './platform/vault.ts';

/** What the product needs from outside, handed in once by `main.ts` (or by a test). */
export interface Deps {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly vault: Vault;
  readonly files: FileStore;
  readonly records: Records;
  readonly mailer: Mailer;
  readonly texter: Texter;
  readonly statute: Statute;
  readonly safeguards: SafeguardLaw;
  readonly log: Logger;
}
