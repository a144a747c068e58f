/** The store cannot be used as it is. */
export class BadStore extends Error {
  override readonly name = 'BadStore';
}
