export { carryOut, type Deps } from './carry-out.ts';
export type { Certificate } from './certificate.ts';
export { expire } from './expire.ts';
export { listCertificates, listQuarantine, type Quarantined } from './list.ts';
export type { Outcome } from './outcome.ts';
export { pin } from './pin.ts';
export { approveAll, type Approval, type Pinned, type Plan, type Refused } from './plan.ts';
export { promiseText, type NotPromised, type Promised } from './promises.ts';
export { reasonText, type Reason, type Text } from './reasons.ts';
export type { Action, Passes } from './records.ts';
export { restore } from './restore.ts';
export { resume } from './resume.ts';
export {
  newSigningKey,
  publicKeyPem,
  signerOf,
  verifyCertificate,
  type Signature,
  type Signer,
  type Verdict,
} from './signing.ts';
export { openStore, type Store } from './store.ts';
