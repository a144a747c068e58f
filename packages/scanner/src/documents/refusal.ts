import type { Unreadable } from './text.ts';

/** Thrown within a reader, caught where its member is told to be skipped. Never leaves `readDocument`. */
export class Refusal extends Error {
  readonly why: Unreadable;
  /** Nothing more of the whole file can be read: a limit of the file is reached, not one of a member. */
  readonly final: boolean;
  /** Of which member it was told last; it passes through several readers of one. */
  told: string | null | undefined = undefined;

  constructor(why: Unreadable, final = false) {
    super(why);
    this.why = why;
    this.final = final;
  }
}

/** Anything that is not a refusal came from bytes that are not what they claim to be. */
export const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal('damaged'));
