export interface Predictor {
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  readonly bits: number;
}

const PNG = 10;

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const guessOf = (kind: number, left: number, up: number, corner: number): number => {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
};

/** The rows of a PNG picture, which tables of objects are packed like. ISO 32000-1 section 7.4.4.4, RFC 2083 section 6. */
export const undoPredictor = (bytes: Uint8Array, { predictor, columns, colors, bits }: Predictor): Uint8Array => {
  if (predictor < PNG) return bytes;
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = Math.ceil((columns * colors * bits) / 8);
  // A row longer than everything is a lie; without it the bytes make no sense.
  if (!(row > 0) || row > bytes.length) return bytes;
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  let length = 0;
  for (let at = 0, to = 0; at < bytes.length; at += row + 1, to += row) {
    const kind = bytes[at]!;
    const many = Math.min(row, bytes.length - at - 1);
    for (let index = 0; index < many; index += 1) {
      const left = index >= pixel ? out[to + index - pixel]! : 0;
      const up = to > 0 ? out[to + index - row]! : 0;
      const corner = to > 0 && index >= pixel ? out[to + index - row - pixel]! : 0;
      const guess = guessOf(kind, left, up, corner);
      out[to + index] = bytes[at + 1 + index]! + guess;
    }
    length = to + many;
  }
  return out.subarray(0, length);
};
