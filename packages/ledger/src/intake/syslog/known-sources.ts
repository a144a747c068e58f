import { networksOf } from '../../detect/network.ts';
import type { Peer } from './listen.ts';

/** By what a source is known; where it has certificates, an address alone is not enough. */
export interface KnownBy {
  /** Addresses and networks, `10.1.0.0/16`. */
  readonly addresses?: readonly string[];
  /** SHA-256 of certificates in hexadecimal digits, with colons or without. */
  readonly fingerprints?: readonly string[];
}

/**
 * Which source a peer is: the first that knows its certificate or, without certificates, its address. With both, both must fit.
 * Throws `RangeError` for what is no address.
 */
export const knowSources = <Source extends KnownBy>(sources: readonly Source[]): ((peer: Peer) => Source | null) => {
  const known = sources.map((source) => {
    const fingerprints = new Set((source.fingerprints ?? []).map((one) => one.replaceAll(':', '').toLowerCase()));
    const networks = source.addresses ?? [];
    return { source, fingerprints, isThere: networks.length === 0 ? null : networksOf(networks) };
  });
  return ({ address, fingerprint }) => {
    const found = known.find(({ fingerprints, isThere }) => {
      if (fingerprints.size === 0) return isThere !== null && isThere(address);
      return fingerprint !== null && fingerprints.has(fingerprint) && (isThere === null || isThere(address));
    });
    return found?.source ?? null;
  };
};
