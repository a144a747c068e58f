import { digestOf, type Digest, type Json } from '@bongsu/kit';
import type { Reason } from './reasons.ts';

/** One file as it was when the list was made. */
export interface Pinned {
  /** Relative to the root, `/` between the components, exactly the bytes of the file system. */
  readonly path: string;
  readonly dev: string;
  readonly ino: string;
  /** Bytes. */
  readonly size: number;
  /** Nanoseconds since 1970-01-01T00:00Z. */
  readonly mtime: string;
  readonly sha256: Digest;
}

export interface Refused {
  readonly path: string;
  readonly reason: Reason;
}

/** A dry run: what would be acted on, and what would not and why. Plain JSON; nothing was touched. */
export interface Plan {
  readonly version: 1;
  readonly root: { readonly path: string; readonly dev: string; readonly ino: string };
  readonly items: readonly Pinned[];
  readonly refused: readonly Refused[];
  /** Of everything above: what an approval refers to. */
  readonly digest: Digest;
}

/** What somebody approved of a plan: exactly these files at exactly these hashes. */
export interface Approval {
  readonly plan: Digest;
  readonly items: readonly Pick<Pinned, 'path' | 'sha256'>[];
  /** Id of who approved. That it is another person than who acts is the caller's policy. */
  readonly by: string;
}

export const sealPlan = (content: Omit<Plan, 'digest'>): Plan => ({
  ...content,
  digest: digestOf(content as unknown as Json),
});

/** Whether a plan that came back from somewhere is the one its digest names. */
export const isIntact = ({ digest, ...content }: Plan): boolean => sealPlan(content).digest === digest;

/** An approval of everything in the plan. */
export const approveAll = (plan: Plan, by: string): Approval => ({
  plan: plan.digest,
  items: plan.items.map(({ path, sha256 }) => ({ path, sha256 })),
  by,
});
