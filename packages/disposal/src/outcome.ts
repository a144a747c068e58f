import type { Certificate } from './certificate.ts';
import type { Reason } from './reasons.ts';

/** What became of one file. `where` is set when it is not at its old place and was not dealt with. */
export type Outcome =
  | { readonly path: string; readonly done: true; readonly certificate: Certificate }
  | { readonly path: string; readonly done: false; readonly reason: Reason; readonly where?: string };
