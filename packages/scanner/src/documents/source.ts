import type { Budget } from './budget.ts';
import { asRefusal, Refusal } from './refusal.ts';
import type { LineAt, Text, Unreadable, Visitor } from './text.ts';

/** A file, or a member of one, on its way to the reader of its format. */
export interface Source {
  readonly bytes: Uint8Array;
  /** Its own name, without the path that leads to it. */
  readonly name: string;
  readonly member: string | null;
  /** How many archives, mails or documents it lies in. */
  readonly depth: number;
  readonly budget: Budget;
  readonly visitor: Visitor;
  /** Reads what lies in this source. Given by `readDocument`, so that readers need not know each other. */
  readonly open: (inner: Source) => void;
}

export type Reader = (source: Source) => void;

export const tell = (source: Source, form: Text['form'], bytes: Uint8Array, lineAt?: LineAt): void => {
  if (bytes.length === 0) return;
  source.visitor.text({ member: source.member, form, bytes, ...(lineAt === undefined ? {} : { lineAt }) });
};

export const skip = (source: Source, why: Unreadable): void => {
  source.visitor.skipped({ member: source.member, why });
};

/** A picture, unpacked by `read` only if somebody takes it. */
export const tellPicture = (source: Source, read: () => Uint8Array): void => {
  const { visitor } = source;
  if (visitor.picture === undefined) return skip(source, 'image');
  visitor.picture(source.member)?.(read());
};

export const within = (source: Source, name: string, bytes: Uint8Array): Source => ({
  ...source,
  bytes,
  name,
  member: source.member === null ? name : `${source.member}!${name}`,
  depth: source.depth + 1,
});

/**
 * Runs `read`, tells what it could not read, and goes on; unless a limit of the whole file is reached, which everything
 * around it has to know as well.
 */
export const attempt = (source: Source, read: Reader): void => {
  try {
    read(source);
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal.told !== source.member) skip(source, refusal.why);
    refusal.told = source.member;
    if (refusal.final) throw refusal;
  }
};

/** Hands a member to the reader of its format. */
export const openMember = (source: Source, name: string, bytes: Uint8Array): void => {
  attempt(within(source, name, bytes), source.open);
};

/** For readers of containers: an archive in an archive in an archive is enough. */
export const checkDepth = (source: Source): void => {
  if (source.depth >= source.budget.limits.maxDepth) throw new Refusal('too-deep');
};
