import type { FoundFile } from '@bongsu/contracts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOfFile = (id: string): string => `found-file:${id}`;

export const sealedFiles: SealedColumn = { table: 'found_file', column: 'sealed', id: 'id', placeOf: placeOfFile };

/** Where it lies, and what was seen there, masked. */
export type Told = Pick<FoundFile, 'path' | 'samples'>;

export const sealTold = (vault: Vault, id: string, { path, samples }: Told): Buffer =>
  vault.seal(JSON.stringify({ path, samples }), placeOfFile(id));

/** What was forgotten is empty. */
export const openTold = (vault: Vault, id: string, sealed: Uint8Array | null): Told =>
  sealed === null ? { path: '', samples: [] } : (JSON.parse(vault.open(sealed, placeOfFile(id))) as Told);

const placeOfCertificate = (itemId: string): string => `disposal-certificate:${itemId}`;

export const sealedCertificates: SealedColumn = {
  table: 'decision_result',
  column: 'sealed',
  id: 'item_id',
  placeOf: placeOfCertificate,
};

/** A certificate names its file, and is kept as it came. */
export const sealCertificate = (vault: Vault, itemId: string, text: string): Buffer =>
  vault.seal(text, placeOfCertificate(itemId));

export const openCertificate = (vault: Vault, itemId: string, sealed: Uint8Array): string =>
  vault.open(sealed, placeOfCertificate(itemId));
