/**
 * People and their numbers for the second corpus. Nobody is meant: names are surname and syllables drawn at random, numbers are
 * drawn until they are formed as the issuing office forms them.
 */
import { syntheticPeople } from '@bongsu/testkit';
import type { Random } from '../../documents/testing/random.ts';
import { makeAddress } from './places.fixture.ts';

const SURNAMES = [
  ...Array.from(
    '김김김김김이이이이박박박최최정정강조윤장임한오서신권황안송류유전홍고문양손배백허노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용',
  ),
  '남궁',
  '황보',
  '제갈',
  '선우',
  '독고',
  '사공',
];
const FIRST = Array.from(
  '민서지현수영정은미경성준재동승태상진혜유하예주선희윤가다연도시우채건규기나라명병보세소순아용원인종창철호',
);
const SECOND = Array.from(
  '준우현민서연진영희숙자호수철훈석은아정경빈윤원혁환기주미나라림솔담결율온별찬욱식섭구복례순임옥',
);

export interface Citizen {
  readonly name: string;
  readonly born: { readonly year: number; readonly month: number; readonly day: number };
  readonly woman: boolean;
  readonly registration: string;
  readonly alien: string;
  readonly mobile: readonly [string, string, string];
  readonly phone: readonly [string, string, string];
  readonly email: string;
  readonly address: ReturnType<typeof makeAddress>;
}

export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(random.below(10))).join('');

const two = (value: number): string => String(value).padStart(2, '0');

const weighted = (text: string): number =>
  [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].reduce((sum, weight, index) => sum + weight * Number(text[index]), 0);

type Born = Citizen['born'];

const lastDay = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const makeBorn = (random: Random): Born => {
  const year = random.below(10) === 0 ? 2001 + random.below(24) : 1936 + random.below(64);
  const month = 1 + random.below(12);
  return { year, month, day: 1 + random.below(lastDay(year, month)) };
};

/**
 * 주민등록법 시행규칙 제2조: six digits of birth, one of sex and century, six of which those given out before October 2020 name the
 * office and end in a check digit.
 */
const register = (random: Random, born: Born, woman: boolean, alien: boolean): string => {
  const head = `${two(born.year % 100)}${two(born.month)}${two(born.day)}`;
  const century = (born.year < 2000 ? 1 : 3) + (woman ? 1 : 0) + (alien ? 4 : 0);
  const anew = born.year > 2020 || random.below(40) === 0;
  if (anew) return `${head}${String(century)}${digits(random, 6)}`;
  const body = `${head}${String(century)}${two(random.below(96))}${digits(random, 3)}`;
  const check = ((alien ? 13 : 11) - (weighted(body) % 11)) % 10;
  return `${body}${String(check)}`;
};

const AREAS = [
  '02',
  '02',
  '02',
  '031',
  '032',
  '033',
  '041',
  '042',
  '043',
  '044',
  '051',
  '052',
  '053',
  '054',
  '055',
  '061',
  '062',
  '063',
  '064',
  '070',
];
const DOMAINS = [
  'haneulmail.co.kr',
  'noeul.net',
  'mail.saebyeok.ac.kr',
  'gangsan.go.kr',
  'hanbitsoft.com',
  'dure.or.kr',
  'baram-mail.kr',
];
const LATIN = [
  'minsu',
  'jiyoung',
  'hskim',
  'lee.jh',
  'park_sy',
  'choi',
  'kang.dw',
  'yoon',
  'jung-ho',
  'seo',
  'hyunwoo',
  'dal',
  'k.m.j',
];

const makeName = (random: Random): string => {
  // One in twelve is called as nobody is: a list of given names must not be what a rule stands on.
  if (random.below(12) === 0) return syntheticPeople(random.below(100_000), 1)[0]!.name;
  const given = random.below(25) === 0 ? random.pick(FIRST) : random.pick(FIRST) + random.pick(SECOND);
  return random.pick(SURNAMES) + given;
};

export const makeCitizen = (random: Random): Citizen => {
  const born = makeBorn(random);
  const woman = random.below(2) === 0;
  const old = random.below(25) === 0;
  const area = random.pick(AREAS);
  const exchange = area === '070' || random.below(3) === 0 ? digits(random, 4) : digits(random, 3);
  return {
    name: makeName(random),
    born,
    woman,
    registration: register(random, born, woman, false),
    alien: register(random, born, woman, true),
    mobile: [
      old ? random.pick(['011', '016', '017', '018', '019']) : '010',
      `${String(2 + random.below(8))}${digits(random, old ? 2 : 3)}`,
      digits(random, 4),
    ],
    phone: [area, `${String(2 + random.below(8))}${exchange.slice(1)}`, digits(random, 4)],
    email: `${random.pick(LATIN)}${random.pick(['', '.', '_'])}${String(random.below(9000) + 10)}@${random.pick(DOMAINS)}`,
    address: makeAddress(random),
  };
};
