/** Whether two lists have a word in common. A plain loop: every duty of every situation asks it several times. */
export const meets = (left: readonly string[], right: readonly string[]): boolean => {
  for (const word of left) if (right.includes(word)) return true;
  return false;
};

/** Whether two lists say the same words in the same order; neither is known where it is null. */
export const sameWords = (left: readonly string[] | null, right: readonly string[] | null): boolean => {
  if (left === null || right === null) return left === right;
  if (left.length !== right.length) return false;
  for (let place = 0; place < left.length; place += 1) if (left[place] !== right[place]) return false;
  return true;
};
