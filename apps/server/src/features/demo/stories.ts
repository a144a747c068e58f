import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { DemoIds } from './build.ts';

/** Puts a case, a notice or the like into a fresh demo, in the transaction that makes it, as the product itself. */
export type DemoStory = (tx: Tx, deps: Deps, ids: DemoIds) => Promise<void>;

/** What a visitor of the demo finds beside the institution, in this order. */
export const stories: readonly DemoStory[] = [];
