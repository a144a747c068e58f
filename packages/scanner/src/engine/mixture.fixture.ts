import { Buffer } from 'node:buffer';
import { toKorean } from './korean.ts';
import { groupedShapes } from './shapes.ts';
import { listOf, words } from './words.ts';

/** A whole number from 0 to before the limit. */
export type Draw = (limit: number) => number;

/** The same numbers for the same seed (xorshift32). */
export const randomOf = (seed: number): Draw => {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
};

const allWords = Object.values(words).flatMap(({ hangul, latin }) => [...listOf(hangul), ...listOf(latin)]);
const SHAPES = groupedShapes.flatMap(([, shapes]) => shapes);
const BETWEEN = ['-', '-', '-', ' ', ' ', '.', '', '/', ')', ') ', '--', ':'];
const GLUE = [
  ' ',
  ' ',
  '\n',
  ',',
  ', ',
  '\t',
  ': ',
  '=',
  '"',
  '(',
  ')',
  '_',
  '.',
  '-',
  '@',
  '+',
  '/',
  'a',
  'X',
  '0',
  '가',
  '의 ',
  '*',
  '\\n',
  '\\t',
];
const HEADS =
  '010 011 016 02 031 050 070 82 +82 880 978 900101 800229 001010 210315 M S 4 51 37 62 9 127 10 192 19 20 11 28 99'.split(
    ' ',
  );
const KNOWN = [
  '010-1234-5678',
  '4111111111111111',
  '900101-1234567',
  '1111111',
  '378282246310005',
  '0212345678',
  '123-45-67890',
];
const MAIL = ['bom', 'no-reply', 'a.b', '.a', 'a..b', 'x'.repeat(70), 'hong***', 'git', '%+-'];
const DOMAIN = [
  'univ.ac.kr',
  'example.com',
  'a.test',
  '2x.png',
  '-a.kr',
  'a-.kr',
  'b.k',
  `${'l'.repeat(64)}.kr`,
  'host',
  'mail.Example.ORG',
  'x.y.z.kr.',
  `${'ab.'.repeat(12)}kr`,
];

const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw(10)).join('');

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)]!;

const day = (draw: Draw): string =>
  `${digits(draw, 2)}${String(draw(13)).padStart(2, '0')}${String(draw(32)).padStart(2, '0')}`;

/** The last digit tried until the number passes, or any. */
const registration = (draw: Draw): string => {
  const head = `${day(draw)}${pick(draw, ['-', '', ' ', '-', '.'])}${draw(10)}${digits(draw, 5)}`;
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = Array.from(head.replaceAll(/\D/g, ''), Number).reduce(
    (total, one, index) => total + one * weights[index]!,
    0,
  );
  return `${head}${draw(3) === 0 ? draw(10) : (11 + draw(2) * 2 - (sum % 11)) % 10}`;
};

const luhn = (draw: Draw): string => {
  const length = pick(draw, [16, 16, 16, 15, 14, 19]);
  const head =
    `${pick(draw, ['4', '51', '2221', '37', '36', '62', '9', '35', '6011', '300'])}${digits(draw, 19)}`.slice(
      0,
      length - 1,
    );
  const sum = Array.from(head, Number).reduce((total, one, index) => {
    const twice = (head.length - index) % 2 === 1 ? one * 2 : one;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  const whole = `${head}${(10 - (sum % 10)) % 10}`;
  if (length === 16) return whole.match(/\d{4}/g)!.join(pick(draw, ['-', '', ' ']));
  return length === 15 && draw(2) === 0 ? `${whole.slice(0, 4)}-${whole.slice(4, 10)}-${whole.slice(10)}` : whole;
};

const shaped = (draw: Draw): string => {
  const separator = pick(draw, BETWEEN);
  const groups = pick(draw, SHAPES).map((length) => digits(draw, length));
  if (draw(2) === 0) groups[0] = (pick(draw, HEADS) + groups[0]!).slice(0, Math.max(1, groups[0]!.length));
  return groups.join(separator);
};

const telephone = (draw: Draw): string => {
  const separator = pick(draw, ['-', '-', ' ', '.', '', ')', ') ']);
  const area = pick(draw, [
    '010',
    '011',
    '02',
    '031',
    '051',
    '0502',
    '070',
    '080',
    '+82 10',
    '82-10',
    '+8210',
    '(02',
    '(031',
    '1588',
    '82-2',
  ]);
  return `${area}${separator}${digits(draw, 3 + draw(2))}${separator.startsWith(')') ? '-' : separator}${digits(draw, 4)}`;
};

const ipv6 = (draw: Draw): string => {
  const part = (): string => digits(draw, 1 + draw(4)).replaceAll(/[5-9]/g, (digit) => 'abcdf'[Number(digit) - 5]!);
  const parts = Array.from({ length: 4 + draw(5) }, part);
  if (draw(2) === 0) parts[draw(parts.length)] = '';
  return parts.join(':');
};

const LINE = 'M123456788KOR8001014M3001019<<<<<<<<<<<<<<06';

const passport = (draw: Draw): string => {
  const roll = draw(8);
  if (roll === 0) return LINE;
  if (roll === 1) return `${LINE.slice(0, draw(44))}${draw(10)}${LINE.slice(30)}`;
  if (roll < 4)
    return `${pick(draw, ['M', 'S', 'R', 'X', 'm'])}${digits(draw, 3)}${pick(draw, ['A', 'Z', 'a', '-'])}${digits(draw, 4 + draw(2))}`;
  return `${pick(draw, ['M', 'S', 'D', 'K'])}${roll === 4 ? '20251121' : digits(draw, 7 + draw(3))}`;
};

const born = (draw: Draw): string => {
  const separator = pick(draw, ['-', '.', '', ' ']);
  return [
    pick(draw, ['19', '20', '']) + digits(draw, 2),
    pick(draw, ['1', '02', '12', '13']),
    pick(draw, ['1', '30', '05', '32']),
  ].join(separator);
};

const ipv4 = (draw: Draw): string => Array.from({ length: 3 + draw(3) }, () => draw(300)).join('.');

const mail = (draw: Draw): string =>
  `${pick(draw, ['', '', '//', 'mailto:'])}${pick(draw, MAIL)}@${pick(draw, DOMAIN)}${pick(draw, ['', '', ':/x', '.'])}`;

const PARTS: readonly ((draw: Draw) => string)[] = [
  registration,
  registration,
  luhn,
  luhn,
  shaped,
  shaped,
  shaped,
  telephone,
  telephone,
  ipv6,
  ipv4,
  passport,
  born,
  mail,
  (draw) =>
    `010${pick(draw, ['-', ' ', '.', ''])}${digits(draw, 4)}${pick(draw, ['-', ' ', '.', ''])}${digits(draw, 4)}`,
  (draw) => pick(draw, KNOWN),
  (draw) => digits(draw, 5 + draw(16)),
  (draw) => pick(draw, HEADS) + digits(draw, 6 + draw(8)),
  (draw) => `${digits(draw, 8)}-${digits(draw, 4)}-4${digits(draw, 3)}-a${digits(draw, 3)}-${digits(draw, 12)}`,
  (draw) => Array.from({ length: 3 + draw(12) }, () => digits(draw, 1 + draw(4))).join(' '),
];

/** Bytes in which numbers of every kind, words beside them in both encodings, and rubbish follow each other. */
export const mixture = (draw: Draw, size: number): Uint8Array => {
  const made: Buffer[] = [];
  for (let length = 0; length < size;) {
    const roll = draw(10);
    const text = roll < 5 ? pick(draw, PARTS)(draw) : roll < 8 ? pick(draw, GLUE) : pick(draw, allWords);
    const bytes = (draw(3) === 0 ? toKorean(text) : null) ?? Buffer.from(draw(20) === 0 ? text.toUpperCase() : text);
    made.push(bytes);
    length += bytes.length;
    if (draw(3) > 0) {
      made.push(Buffer.from(pick(draw, GLUE)));
      length += 1;
    }
  }
  return Buffer.concat(made);
};
