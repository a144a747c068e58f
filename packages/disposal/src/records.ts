import type { Digest } from '@bongsu/kit';
import type { Certificate } from './certificate.ts';
import type { Pinned } from './plan.ts';
import type { Reason } from './reasons.ts';

/** How often the plaintext is overwritten before its name goes. */
export type Passes = 0 | 1 | 3;

/** 암호화, 격리, 파기. */
export type Action =
  | { readonly kind: 'encrypt' | 'quarantine'; readonly recipients: readonly string[]; readonly overwrite?: Passes }
  | { readonly kind: 'destroy'; readonly overwrite?: Passes };

/** Written before a file is touched: everything needed to finish, or to put it back. */
export interface Intent {
  readonly line: 'intent';
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly approvedBy: string;
  readonly plan: Digest;
  readonly action: Action;
  readonly pinned: Pinned;
  /** Permission bits, owner and group, for the ciphertext or the restored file. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Inode of the empty file in `hold/`: as long as it is there, nothing was moved. */
  readonly placeholder: string;
}

/** The ciphertext is durable and was read back: the plaintext may go. */
export interface Sealed {
  readonly line: 'sealed';
  readonly id: string;
  readonly sha256: Digest;
  /** Last moment of quarantine, Seoul time; `null` for `encrypt`. */
  readonly until: string | null;
}

/** Somebody restores; the name is the one about to be given. */
export interface Restoring {
  readonly line: 'restoring';
  readonly id: string;
  readonly who: string;
  readonly name: string;
}

export type Line =
  | { readonly line: 'store'; readonly version: 1; readonly rootIno: string }
  | Intent
  | Sealed
  /** From here on the file is given up: overwritten, unlinked. */
  | { readonly line: 'erasing'; readonly id: string }
  /** It goes back to its place because of `reason`. */
  | { readonly line: 'returning'; readonly id: string; readonly reason: Reason }
  /** Nothing was done with it after all. `where` is set when it could not go back to its place. */
  | { readonly line: 'settled'; readonly id: string; readonly reason: Reason; readonly where?: string }
  | { readonly line: 'done'; readonly id: string; readonly certificate: Certificate }
  | Restoring
  | { readonly line: 'unrestored'; readonly id: string }
  | { readonly line: 'restored'; readonly id: string; readonly certificate: Certificate }
  | { readonly line: 'expiring'; readonly id: string; readonly who: string }
  | { readonly line: 'expired'; readonly id: string; readonly certificate: Certificate };

/** Where a file stands: its last line, and what earlier lines said of it. */
export interface Item {
  readonly intent: Intent;
  readonly sealed?: Sealed;
  readonly last: Exclude<Line, { line: 'store' }>;
}

const OPEN = new Set(['intent', 'sealed', 'erasing', 'returning', 'restoring', 'expiring']);

/** Whether something was begun and neither finished nor put back. */
export const isOpen = ({ last }: Item): boolean => OPEN.has(last.line);

export const isQuarantined = ({ intent, last }: Item): boolean =>
  intent.action.kind === 'quarantine' && (last.line === 'done' || last.line === 'unrestored');

/** Whether its key and its ciphertext have to stay in the store. */
export const needsVault = (item: Item): boolean => isQuarantined(item) || isOpen(item);

export const addLine = (items: Map<string, Item>, line: Line): void => {
  if (line.line === 'store') return;
  const known = items.get(line.id);
  if (line.line === 'intent') items.set(line.id, { intent: line, last: line });
  else if (known !== undefined)
    items.set(line.id, { ...known, ...(line.line === 'sealed' ? { sealed: line } : {}), last: line });
};
