import type { Random } from './random.ts';

/** Somebody who does not exist, with numbers that could be real ones by their form. */
export interface Someone {
  readonly name: string;
  readonly registration: string;
  readonly mobile: string;
  readonly phone: string;
  readonly email: string;
  readonly card: string;
}

const SURNAMES = '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남';
const GIVEN = '민서준우지현수영은주하윤도진성호재원경미선정희숙태훈연아';
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

const two = (value: number): string => String(value).padStart(2, '0');

/** With the check digit that numbers before 2020-10 have. */
const registration = ({ below, digits }: Random): string => {
  const birth = `${two(50 + below(50))}${two(below(12) + 1)}${two(below(28) + 1)}`;
  const rest = `${below(2) + 1}${two(below(90))}${digits(3)}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number((birth + rest)[index]), 0);
  return `${birth}-${rest}${(11 - (sum % 11)) % 10}`;
};

const luhnDigit = (digits: string): number => {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

const card = ({ digits, pick }: Random): string => {
  const head = `${pick(['4', '51', '52', '53', '62'])}${digits(15)}`.slice(0, 15);
  const whole = head + luhnDigit(head);
  return whole.match(/\d{4}/g)!.join('-');
};

/** One after the other, each another one. */
export const people = (random: Random): (() => Someone) => {
  const { below, digits, pick } = random;
  const given = Array.from(GIVEN);
  const surnames = Array.from(SURNAMES);
  return () => ({
    name: pick(surnames) + pick(given) + pick(given),
    registration: registration(random),
    mobile: `010-${below(8) + 2}${digits(3)}-${digits(4)}`,
    phone: `${pick(['02', '031', '051', '062'])}-${below(8) + 2}${digits(2)}-${digits(4)}`,
    email: `${pick(['bom', 'haneul', 'bada', 'namu', 'dal'])}${digits(3)}@${pick(['univ', 'gu', 'mail'])}.kr`,
    card: card(random),
  });
};
