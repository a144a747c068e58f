import type { SkippedAddress, WebFinding, WebPlacedFinding } from '@bongsu/contracts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOfFinding = (id: string): string => `web-finding:${id}`;
const placeOfAsked = (id: string): string => `web-scan-asked:${id}`;
const placeOfLeftOut = (id: string): string => `web-scan-left-out:${id}`;

/** An address may have somebody's number in it. */
export const sealedAddresses: readonly SealedColumn[] = [
  { table: 'web_finding', column: 'sealed', id: 'id', placeOf: placeOfFinding },
  { table: 'web_scan', column: 'asked', id: 'id', placeOf: placeOfAsked },
  { table: 'web_scan', column: 'left_out', id: 'id', placeOf: placeOfLeftOut },
];

/** Where it is, and what was seen there, masked. */
export interface Shown extends Pick<WebFinding, 'url' | 'samples'> {
  readonly findings: readonly WebPlacedFinding[];
  readonly rendering: string;
}

export const sealShown = (vault: Vault, id: string, { url, samples, findings, rendering }: Shown): Buffer =>
  vault.seal(JSON.stringify({ url, samples, findings, rendering }), placeOfFinding(id));

export const openShown = (vault: Vault, id: string, sealed: Uint8Array): Shown =>
  JSON.parse(vault.open(sealed, placeOfFinding(id))) as Shown;

export const sealAsked = (vault: Vault, scanId: string, addresses: readonly string[]): Buffer =>
  vault.seal(JSON.stringify(addresses), placeOfAsked(scanId));

export const openAsked = (vault: Vault, scanId: string, sealed: Uint8Array): readonly string[] =>
  JSON.parse(vault.open(sealed, placeOfAsked(scanId))) as readonly string[];

export interface LeftOut {
  readonly items: readonly SkippedAddress[];
  /** Those that there was no room for. */
  readonly more: number;
}

export const sealLeftOut = (vault: Vault, scanId: string, leftOut: LeftOut): Buffer =>
  vault.seal(JSON.stringify(leftOut), placeOfLeftOut(scanId));

export const openLeftOut = (vault: Vault, scanId: string, sealed: Uint8Array): LeftOut =>
  JSON.parse(vault.open(sealed, placeOfLeftOut(scanId))) as LeftOut;

/** One address is one finding of its host; nobody can try addresses without the key. */
export const markOf = (vault: Vault, url: string): string => vault.fingerprint(url, 'web-address');
