import { digestOf, toSeoulIso, type Clock, type Digest, type Json } from '@bongsu/kit';
import type { FileSystem } from './mount.ts';
import type { Promised, NotPromised } from './promises.ts';
import type { Signature, Signer } from './signing.ts';

type CertifiedAction = 'encrypt' | 'quarantine' | 'destroy' | 'restore' | 'expire';

/**
 * What was done with one file: plain JSON with a digest over its canonical form, so that a copy elsewhere can be compared.
 * With the signature over it, whoever has the public key sees that it was not written later by somebody else. 개인정보
 * 보호법 제21조, 시행령 제16조, 안전성 확보조치 기준 제13조 ask for destruction that cannot be undone, and for whoever is
 * responsible to see that it was done.
 */
export interface Certificate {
  readonly version: 1;
  readonly id: string;
  readonly action: CertifiedAction;
  /** In words of the trade, `age-x25519 to 2 recipients; plaintext unlinked`. */
  readonly method: string;
  /** Where it was, relative to the root. */
  readonly path: string;
  /** Where what stands now is, relative to the root or `store:`; `null` when nothing stands. */
  readonly now: string | null;
  readonly size: number;
  readonly before: Digest;
  readonly after: Digest | null;
  readonly plan: Digest;
  readonly approvedBy: string;
  readonly who: string;
  /** Seoul time, `2026-11-21T09:00:00+09:00`. */
  readonly at: string;
  readonly fileSystem: FileSystem;
  readonly promised: readonly Promised[];
  readonly notPromised: readonly NotPromised[];
  readonly digest: Digest;
  /** Not on certificates from before there were signatures. */
  readonly signature?: Signature;
}

/** Everything but what the engine fills in itself. */
export type CertificateContent = Omit<Certificate, 'version' | 'at' | 'digest' | 'signature'>;

export const certify = (signer: Signer, clock: Clock, content: CertificateContent): Certificate => {
  const whole = { version: 1 as const, ...content, at: toSeoulIso(clock.now()) };
  const digest = digestOf(whole as unknown as Json);
  return { ...whole, digest, signature: signer.sign(digest) };
};
