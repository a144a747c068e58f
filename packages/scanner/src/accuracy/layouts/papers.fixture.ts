/** Numbers on papers: accounts, cards, passports, licences, plates, and the like. */
import type { Random } from '../../documents/testing/random.ts';
import { digits } from './citizens.fixture.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** What banks call themselves and how they group (어음교환·펌뱅킹 account scheme): first group, then the lengths of the others. */
const BANKS: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['국민은행', ['123', '472', '801'], [2, 4, 3]],
  ['국민', ['204702', '540201', '933502'], [2, 6]],
  ['신한은행', ['110', '140', '100'], [3, 6]],
  ['우리은행', ['1002', '1005'], [3, 6]],
  ['하나은행', ['620', '391', '174'], [6, 5]],
  ['농협', ['301', '302', '352', '356'], [4, 4, 2]],
  ['기업은행', ['083', '241', '555'], [6, 2, 3]],
  ['카카오뱅크', ['3333', '7979'], [2, 7]],
  ['토스뱅크', ['1000', '1908'], [4, 4]],
  ['케이뱅크', ['100'], [3, 6]],
  ['우체국', ['100284', '700123'], [2, 6]],
  ['새마을금고', ['9002', '9003'], [4, 4, 1]],
  ['부산은행', ['101', '112'], [4, 4, 2]],
  ['대구은행', ['504', '508'], [2, 6, 1]],
];

export interface Account {
  readonly bank: string;
  readonly grouped: string;
}

export const makeAccount = (random: Random): Account => {
  const [bank, starts, lengths] = random.pick(BANKS);
  return { bank, grouped: [random.pick(starts), ...lengths.map((length) => digits(random, length))].join('-') };
};

const luhn = (body: string): string => {
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
};

export const makeCard = (random: Random): string =>
  luhn(`${random.pick(['4', '51', '55', '5387', '9410', '9490', '3569', '62'])}${digits(random, 15)}`.slice(0, 15));

/** 여권법 시행령: a letter of the kind and eight digits; since 2021-12-21 a letter stands in the middle. */
export const makePassport = (random: Random): string =>
  random.below(2) === 0
    ? `${random.pick(['M', 'M', 'M', 'S', 'R'])}${digits(random, 8)}`
    : `M${digits(random, 3)}${random.pick(Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ'))}${digits(random, 4)}`;

export const makeLicence = (random: Random): readonly string[] => [
  String(11 + random.below(16)),
  two(random.pick([0, 3, 7, 11, 15, 19, 22, 24, 78, 85, 92, 99])),
  digits(random, 6),
  digits(random, 2),
];

export const makePlate = (random: Random): string =>
  `${random.below(3) === 0 ? String(100 + random.below(700)) : two(1 + random.below(69))}${random.pick(Array.from('가나다라마거너더러머고노도로모구누두루무'))}${random.pick(['', '', ' '])}${String(1000 + random.below(9000))}`;

export const makeHealth = (random: Random): string => `${String(1 + random.below(8))}${digits(random, 10)}`;

/** 부가가치세법 시행령 제12조: office, kind of owner, serial, check digit. `01`–`79` are people, `81`–`88` companies. */
export const makeBusiness = (random: Random, company: boolean): string => {
  const kind = company ? random.pick([81, 85, 86, 87, 88]) : 1 + random.below(79);
  const body = `${String(101 + random.below(500))}${two(kind)}${digits(random, 4)}`;
  const sum = [1, 3, 7, 1, 3, 7, 1, 3, 5].reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  const check = (10 - ((sum + Math.floor((Number(body[8]) * 5) / 10)) % 10)) % 10;
  return `${body.slice(0, 3)}-${body.slice(3, 5)}-${body.slice(5)}${String(check)}`;
};

export const makeIp = (random: Random): string =>
  random.below(5) === 0
    ? `2001:2d8:${random.below(65_000).toString(16)}:${random.below(65_000).toString(16)}::${(1 + random.below(65_000)).toString(16)}`
    : `${random.pick(['211', '121', '175', '59', '61', '218', '1', '14'])}.${String(random.below(256))}.${String(random.below(256))}.${String(1 + random.below(254))}`;
