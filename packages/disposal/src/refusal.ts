import type { Reason } from './reasons.ts';

/** Inside the engine only: ends the work on one file. What comes out of the engine is a value with the same reason. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

const BY_CODE: Readonly<Record<string, Reason>> = {
  ENOENT: 'not-found',
  ELOOP: 'link',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  EXDEV: 'other-file-system',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ENAMETOOLONG: 'name-too-long',
};

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The reason for people behind an error of the operating system. */
export const reasonOf = (error: unknown): Reason => {
  if (error instanceof Refusal) return error.reason;
  return BY_CODE[codeOf(error) ?? ''] ?? 'io-error';
};
