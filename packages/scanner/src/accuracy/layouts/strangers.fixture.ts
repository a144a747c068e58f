/** What looks like a number of somebody and is none. */
import type { Random } from '../../documents/testing/random.ts';
import { digits } from './citizens.fixture.ts';

const two = (value: number): string => String(value).padStart(2, '0');

const hex = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(16).toString(16)).join('');

export const day = (random: Random, from = 2015): readonly [string, string, string] => [
  String(from + random.below(2026 - from)),
  two(1 + random.below(12)),
  two(1 + random.below(28)),
];

const article = (body: string): string => {
  const sum = Array.from(body).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${String((10 - (sum % 10)) % 10)}`;
};

export const ean = (random: Random): string => article(`880${digits(random, 9)}`);
export const isbn = (random: Random): string => article(`97889${digits(random, 7)}`);
export const isbnDashed = (random: Random): string =>
  isbn(random).replace(/^(\d{3})(\d{2})(\d{4})(\d{3})(\d)$/, '$1-$2-$3-$4-$5');

/** 법인등록번호: a company's, weights 1 and 2 in turn. */
export const corporate = (random: Random): string => {
  const body = `${random.pick(['110111', '110114', '131111', '180111', '160122', '194411'])}${digits(random, 6)}`;
  const sum = Array.from(body).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return `${body.slice(0, 6)}-${body.slice(6)}${String((10 - (sum % 10)) % 10)}`;
};

export const epochSeconds = (random: Random): string => String(1_420_000_000 + random.below(380_000_000));
export const epochMillis = (random: Random): string => `${epochSeconds(random)}${digits(random, 3)}`;
export const order = (random: Random): string => `${day(random).join('')}${digits(random, 8)}`;
export const shortOrder = (random: Random): string => `${day(random).join('').slice(2)}-${digits(random, 7)}`;
export const tracking = (random: Random): string =>
  `${String(1 + random.below(9))}${digits(random, random.pick([9, 11, 12]))}`;
export const version = (random: Random): string =>
  Array.from({ length: 3 + random.below(2) }, () => String(random.below(30))).join('.');
export const uuid = (random: Random): string =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;
export const hash = (random: Random): string => hex(random, random.pick([32, 40, 64]));
export const documentNumber = (random: Random): string =>
  `${random.pick(['총무과', '정보화담당관', '학사지원팀', '복지정책과'])}-${String(100 + random.below(30_000))}`;
export const amount = (random: Random): string => (random.below(9_000) * 1_000 + 10_000).toLocaleString('en-US');
export const companyLine = (random: Random): string =>
  `${random.pick(['1588', '1544', '1577', '1661', '1800'])}-${digits(random, 4)}`;
export const part = (random: Random): string =>
  `${random.pick(['KR', 'PN', 'AX', 'SN'])}-${digits(random, 3)}-${digits(random, 4)}`;
export const coordinates = (random: Random): string => `37.${digits(random, 7)}, 127.${digits(random, 7)}`;
export const staffNumber = (random: Random): string => `${day(random)[0]}${digits(random, 4)}`;
export const ledgerNumber = (random: Random): string => `${String(1 + random.below(9))}${digits(random, 12)}`;
