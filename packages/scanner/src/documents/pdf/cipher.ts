/** Decrypts what belongs to one object of a file. */
export interface Cipher {
  string(bytes: Uint8Array, number: number, generation: number): Uint8Array;
  stream(bytes: Uint8Array, number: number, generation: number): Uint8Array;
}
