import type { Slots } from './actors.ts';
import type { World } from './world.ts';

/** What a knock brings, valid in form and harmless where it is let through. */
export interface Example {
  readonly query?: Readonly<Record<string, string>>;
  /** `slots`: what the path names. */
  readonly body?: (world: World, slots: Slots) => Readonly<Record<string, unknown>>;
  /** For an upload. */
  readonly file?: { readonly name: string; readonly content: string };
}
