/** Whether two lists have a word in common. A plain loop: every duty of every situation asks it several times. */
export const meets = (left: readonly string[], right: readonly string[]): boolean => {
  for (const word of left) if (right.includes(word)) return true;
  return false;
};
