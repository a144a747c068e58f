import {
  findingCount,
  findingSamples,
  maskedSample,
  placedFinding,
  skippedAddress,
  webFinding,
} from '@bongsu/contracts';
import { z } from 'zod';

/** What whoever reads the pages is asked to do. It has nothing else of the product: no database, no key, no file. */
export interface LookTask {
  /** The moment as the product has it, ISO 8601: its clock runs on from here. */
  readonly now: string;
  readonly host: string;
  readonly port: number;
  readonly networks: readonly string[];
  /** Requests a second. */
  readonly rate: number;
  readonly work:
    | {
        readonly kind: 'crawl';
        readonly start: readonly string[];
        readonly listed: readonly string[];
        readonly ignoreRobots: boolean;
      }
    | { readonly kind: 'recheck'; readonly urls: readonly string[] };
}

/** Told one by one of a page; the counts tell of all. */
export const MOST_TOLD = 200;
/** Addresses that were not read; of the others their number. */
export const MOST_SKIPPED = 2000;

const count = z.int().nonnegative();
/** Letters of an address, and of a way into an archive: strangers wrote them, and may have written more. */
export const LONGEST = { url: 2048, member: 1000 } as const;
const url = z.string().max(LONGEST.url);
const member = z.string().max(LONGEST.member).nullable();

/**
 * What it may say. It reads documents that strangers wrote, so what it says is judged like what comes from outside: a value
 * that is not masked, or an answer of another form, ends the look.
 */
export const lookAnswer = z.discriminatedUnion('kind', [
  /** Something was asked of the site, and answered or not. */
  z.object({ kind: z.literal('asked') }),
  z.object({ kind: z.literal('read'), bytes: count }),
  z.object({
    kind: z.literal('found'),
    url,
    status: z.int().min(0).max(999),
    bytes: count,
    sha256: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    counts: z.array(findingCount).min(1).max(100),
    samples: z.array(findingSamples).max(40),
    places: z.array(webFinding.shape.places.element).min(1).max(5),
    findings: z.array(placedFinding.extend({ masked: maskedSample, member })).max(MOST_TOLD),
    rendering: z.string().max(4000),
  }),
  z.object({
    kind: z.literal('rechecked'),
    url,
    result: z.enum(['gone', 'clean', 'still-exposed', 'unreachable']),
    why: z.string().max(60).nullable(),
  }),
  z.object({
    kind: z.literal('done'),
    reasons: z.record(z.string().max(60), count),
    skipped: z.array(skippedAddress.extend({ url, member, why: z.string().max(60) })).max(MOST_SKIPPED),
    more: count,
  }),
]);
export type LookAnswer = z.infer<typeof lookAnswer>;
export type FoundPage = Extract<LookAnswer, { kind: 'found' }>;
