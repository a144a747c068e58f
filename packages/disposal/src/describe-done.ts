import type { CertificateContent } from './certificate.ts';
import type { Erased } from './erase.ts';
import type { FileSystem } from './mount.ts';
import type { NotPromised, Promised } from './promises.ts';
import type { Action, Item } from './records.ts';

const removal = ({ overwritten, before }: Erased): string => {
  if (before) return 'unlink before an interruption';
  return overwritten === 0 ? 'unlink' : `overwrite ×${overwritten} + unlink`;
};

const encryption = ({ recipients }: { readonly recipients: readonly string[] }): string =>
  `${recipients.length} recipient${recipients.length === 1 ? '' : 's'}`;

const methodOf = (action: Action, erased: Erased): string => {
  if (action.kind === 'encrypt') return `age-x25519 to ${encryption(action)}; plaintext: ${removal(erased)}`;
  if (action.kind === 'quarantine')
    return `age-x25519 under a key of its own, wrapped to ${encryption(action)}; plaintext: ${removal(erased)}`;
  return removal(erased);
};

const PROMISES: Readonly<Record<Action['kind'], readonly Promised[]>> = {
  encrypt: ['ciphertext-verified', 'only-recipients-open', 'name-removed'],
  quarantine: ['ciphertext-verified', 'only-recipients-open', 'name-removed'],
  destroy: ['name-removed'],
};

const limits = (erased: Erased, { overwriting }: FileSystem): NotPromised[] => [
  'copies-elsewhere',
  'plaintext-traces',
  ...(overwriting === 'in-place' ? (['overwriting-best-effort'] as const) : ([`overwriting-${overwriting}`] as const)),
  ...(erased.otherName ? (['other-name-appeared'] as const) : []),
];

/** What the certificate of a finished action says. `now` is where what stands now is. */
export const describeDone = (
  { intent, sealed }: Item,
  erased: Erased,
  fileSystem: FileSystem,
  now: string | null,
): CertificateContent => ({
  id: intent.id,
  action: intent.action.kind,
  method: methodOf(intent.action, erased),
  path: intent.pinned.path,
  now,
  size: intent.pinned.size,
  before: intent.pinned.sha256,
  after: sealed?.sha256 ?? null,
  plan: intent.plan,
  approvedBy: intent.approvedBy,
  who: intent.who,
  fileSystem,
  promised: PROMISES[intent.action.kind],
  notPromised: limits(erased, fileSystem),
});
