import type { CachedCopies, PlacedFinding } from '@bongsu/exposure';
import type { PathFinding, ScanSummary } from '@bongsu/scanner';

/** What a finding on a page has besides: the page, the moment, and what was served then. */
export interface PageFields {
  readonly url: string;
  readonly fetchedAt: string;
  readonly status: number;
  readonly sha256: string;
  readonly in: PlacedFinding['in'];
}

export type AnyFinding = PathFinding & { readonly page?: PageFields };

/** Files and pages in one. */
export interface Summary extends Omit<ScanSummary, 'skipped'> {
  readonly skipped: readonly {
    readonly path: string;
    readonly pathBytes?: string;
    readonly member: string | null;
    readonly why: string;
  }[];
  /** Only of a crawl: skipped ones beyond those that are listed. */
  readonly skippedMore?: number;
  /** Only of a crawl. */
  readonly cachedCopies?: readonly CachedCopies[];
}

const sumOf = (
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum: Record<string, number> = { ...left };
  for (const [kind, count] of Object.entries(right)) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
};

/** Two summaries of one call; what only the second one has, stays. */
export const together = (left: Summary, right: Summary): Summary => ({
  ...right,
  files: left.files + right.files,
  bytes: left.bytes + right.bytes,
  skipped: [...left.skipped, ...right.skipped],
  findings: left.findings + right.findings,
  byKind: sumOf(left.byKind, right.byKind),
  seconds: left.seconds + right.seconds,
});
