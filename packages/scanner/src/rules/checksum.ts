const ZERO = 48;

/** The digit at a place of a text that holds digits alone. */
export const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - ZERO;

/** Each digit times its weight, summed; as many digits as there are weights. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);

/** ISO/IEC 7812-1: every second digit from the right doubled, its digits added; the sum ends in zero. */
export const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digitAt(digits, digits.length - 1 - index);
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};
