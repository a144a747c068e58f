/** A record that is none. */
export class BadEntry extends Error {
  override readonly name = 'BadEntry';
}
