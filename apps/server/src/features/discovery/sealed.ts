import type { FoundFile } from '@bongsu/contracts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOfFile = (id: string): string => `found-file:${id}`;

export const sealedFiles: SealedColumn = { table: 'found_file', column: 'sealed', id: 'id', placeOf: placeOfFile };

/** Where it lies, and what was seen there, masked. */
export type Told = Pick<FoundFile, 'path' | 'samples'>;

export const sealTold = (vault: Vault, id: string, { path, samples }: Told): Buffer =>
  vault.seal(JSON.stringify({ path, samples }), placeOfFile(id));

export const openTold = (vault: Vault, id: string, sealed: Uint8Array): Told =>
  JSON.parse(vault.open(sealed, placeOfFile(id))) as Told;
