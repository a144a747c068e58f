/** No log, or one that cannot be gone on with: what is there is not what was promised. */
export class BadLog extends Error {
  override readonly name = 'BadLog';
}
