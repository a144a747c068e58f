/** The cipher of PDF files up to version 1.5; Node no longer has it, rightly. Encrypting and decrypting are the same. */
export const rc4 = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let index = 0, other = 0; index < 256; index += 1) {
    const value = state[index]!;
    other = (other + value + key[index % key.length]!) & 255;
    state[index] = state[other]!;
    state[other] = value;
  }
  const out = Buffer.allocUnsafeSlow(bytes.length);
  for (let at = 0, index = 0, other = 0; at < bytes.length; at += 1) {
    index = (index + 1) & 255;
    const value = state[index]!;
    other = (other + value) & 255;
    const swapped = state[other]!;
    state[index] = swapped;
    state[other] = value;
    out[at] = bytes[at]! ^ state[(value + swapped) & 255]!;
  }
  return out;
};
