import type { Digest } from '@bongsu/kit';
import type { Certificate } from './certificate.ts';
import { isQuarantined } from './records.ts';
import type { Store } from './store.ts';

/** One file in quarantine. */
export interface Quarantined {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: Digest;
  readonly who: string;
  readonly at: string;
  /** Last moment at which it can be restored, Seoul time. */
  readonly until: string;
}

export const listQuarantine = (store: Store): readonly Quarantined[] =>
  [...store.journal.items.values()].filter(isQuarantined).map(({ intent, sealed }) => ({
    id: intent.id,
    path: intent.pinned.path,
    size: intent.pinned.size,
    sha256: intent.pinned.sha256,
    who: intent.who,
    at: intent.at,
    until: sealed?.until ?? '',
  }));

/** Every certificate of the store, oldest first. */
export const listCertificates = (store: Store): readonly Certificate[] =>
  store.journal.lines().flatMap((line) => ('certificate' in line ? [line.certificate] : []));
