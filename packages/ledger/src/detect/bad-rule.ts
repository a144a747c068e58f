/** A rule that is none: which one, and what is the matter with it. */
export class BadRule extends Error {
  override readonly name = 'BadRule';
}
