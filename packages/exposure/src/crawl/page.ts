import type { Digest } from '@bongsu/kit';
import type { Evidence } from '../inspect/evidence.ts';
import type { PlacedFinding } from '../inspect/inspect.ts';

/** A page or an attachment that was read. */
export interface Page {
  /** After redirects. */
  readonly url: string;
  /** ISO 8601 in Korean time. */
  readonly fetchedAt: string;
  readonly status: number;
  readonly sha256: Digest;
  readonly bytes: number;
  readonly findings: readonly PlacedFinding[];
  /** `null` where nothing was found. */
  readonly evidence: Evidence | null;
}

/** Whether a finding is personal data in the open: neither hidden already nor a stand-in. */
export const isExposed = ({ maskedForm, placeholder }: PlacedFinding): boolean => !maskedForm && !placeholder;
