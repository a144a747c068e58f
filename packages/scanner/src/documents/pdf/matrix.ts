/** `[a b c d e f]`, as ISO 32000-1 section 8.3.3 writes them. */
export type Matrix = Float64Array;

export const identity = (): Matrix => Float64Array.of(1, 0, 0, 1, 0, 0);

/** First `left`, then `right`. */
export const multiply = (left: Matrix, right: Matrix): Matrix =>
  Float64Array.of(
    left[0]! * right[0]! + left[1]! * right[2]!,
    left[0]! * right[1]! + left[1]! * right[3]!,
    left[2]! * right[0]! + left[3]! * right[2]!,
    left[2]! * right[1]! + left[3]! * right[3]!,
    left[4]! * right[0]! + left[5]! * right[2]! + right[4]!,
    left[4]! * right[1]! + left[5]! * right[3]! + right[5]!,
  );
