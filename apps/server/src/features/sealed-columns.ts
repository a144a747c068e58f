import type { SealedColumn } from '../platform/vault.ts';
import { sealedQuestions } from './access-questions/index.ts';
import { sealedLines } from './access-sources/index.ts';
import { sealedRelaySecret } from './deliveries/index.ts';
import { sealedCertificates, sealedFiles } from './discovery/index.ts';
import { sealedIdentities } from './incidents/index.ts';
import { sealedMail } from './mail/index.ts';
import { sealedMisuse } from './misuse/index.ts';
import { sealedPeople } from './notices/index.ts';
import { sealedMailPassword } from './organisation/index.ts';
import { sealedContacts, sealedReports } from './processors/index.ts';
import { sealedMessages, sealedOriginals } from './public-door/index.ts';
import { sealedBadRows } from './recipients/index.ts';
import { sealedSecrets } from './second-factor/index.ts';
import { sealedVendorSecret } from './text-vendor/index.ts';
import { sealedAddresses } from './web-exposure/index.ts';

/** Everything in the database that is sealed; a test compares it with the catalogue. */
export const sealedColumns: readonly SealedColumn[] = [
  // One a line.
  sealedMailPassword,
  sealedVendorSecret,
  sealedRelaySecret,
  ...sealedSecrets,
  sealedMail,
  sealedIdentities,
  sealedPeople,
  sealedBadRows,
  sealedMessages,
  sealedOriginals,
  sealedContacts,
  sealedReports,
  sealedFiles,
  sealedCertificates,
  ...sealedAddresses,
  sealedLines,
  ...sealedMisuse,
  sealedQuestions,
];
