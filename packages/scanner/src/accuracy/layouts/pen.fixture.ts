/**
 * A pen writes values and keeps note of each: what kind it is, where it stands, and whether a careful person who sees no more than the
 * page could tell. One document is written in one hand: its style of dates, telephones and addresses is drawn once.
 */
import type { Kind } from '../../kinds.ts';
import type { Random } from '../../documents/testing/random.ts';
import { makeCitizen, type Citizen } from './citizens.fixture.ts';
import {
  makeAccount,
  makeBusiness,
  makeCard,
  makeHealth,
  makeIp,
  makeLicence,
  makePassport,
  makePlate,
} from './papers.fixture.ts';

/** Forms and tables speak for what is in them; running text does not. */
export type Where = 'form' | 'table' | 'text';

export interface Note {
  readonly kind: Kind;
  readonly text: string;
  readonly where: Where;
  /** `sure`: must be found. `perhaps`: may be found. `hidden`: masked or a well-known example, no exposure. */
  readonly as: 'sure' | 'perhaps' | 'hidden';
}

type As = Note['as'];

export interface Pen {
  readonly random: Random;
  readonly notes: Note[];
  readonly citizen: () => Citizen;
  readonly write: (kind: Kind, text: string, as?: As) => string;
  readonly name: (of: Citizen, as?: As) => string;
  readonly registration: (of: Citizen, as?: As) => string;
  readonly bareRegistration: (of: Citizen, as?: As) => string;
  readonly alien: (of: Citizen, as?: As) => string;
  readonly birth: (of: Citizen, as?: As) => string;
  readonly mobile: (of: Citizen, as?: As) => string;
  readonly phone: (of: Citizen, as?: As) => string;
  readonly email: (of: Citizen, as?: As) => string;
  readonly address: (of: Citizen, as?: As) => string;
  readonly account: (as?: As) => string;
  /** Bank and number in one place. */
  readonly banked: (as?: As) => string;
  readonly card: (as?: As) => string;
  readonly passport: (as?: As) => string;
  readonly licence: (as?: As) => string;
  readonly health: (as?: As) => string;
  readonly plate: (as?: As) => string;
  readonly shop: (as?: As) => string;
  readonly company: () => string;
  readonly ip: (as?: As) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

const BIRTHS: readonly ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${String(year)}-${two(month)}-${two(day)}`,
  (year, month, day) => `${String(year)}.${two(month)}.${two(day)}`,
  (year, month, day) => `${String(year)}. ${String(month)}. ${String(day)}.`,
  (year, month, day) => `${String(year)}년 ${String(month)}월 ${String(day)}일`,
  (year, month, day) => `${String(year)}${two(month)}${two(day)}`,
  (year, month, day) => `${two(year % 100)}${two(month)}${two(day)}`,
  (year, month, day) => `${two(year % 100)}.${two(month)}.${two(day)}`,
  (year, month, day) => `${String(year)}/${two(month)}/${two(day)}`,
];

type Three = readonly [string, string, string];

const MOBILES: readonly ((of: Three) => string)[] = [
  (of) => of.join('-'),
  (of) => of.join('-'),
  (of) => of.join('-'),
  (of) => of.join('.'),
  (of) => of.join(' '),
  (of) => of.join(''),
  (of) => `+82-${of[0].slice(1)}-${of[1]}-${of[2]}`,
  (of) => `+82 ${of[0].slice(1)} ${of[1]} ${of[2]}`,
  (of) => `+82${of[0].slice(1)}${of[1]}${of[2]}`,
  (of) => `(${of[0]}) ${of[1]}-${of[2]}`,
];

const PHONES: readonly ((of: Three) => string)[] = [
  (of) => of.join('-'),
  (of) => of.join('-'),
  (of) => `${of[0]})${of[1]}-${of[2]}`,
  (of) => `(${of[0]}) ${of[1]}-${of[2]}`,
  (of) => of.join('.'),
  (of) => of.join(' '),
  (of) => of.join(''),
];

const LICENCES: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => parts.join('-'),
  (parts) => parts.join('-'),
  (parts) => parts.join(' '),
  (parts) => parts.join(''),
];

export const newPen = (random: Random, where: Where): Pen => {
  const notes: Note[] = [];
  const birth = random.pick(BIRTHS);
  const mobile = random.pick(MOBILES);
  const phone = random.pick(PHONES);
  const licence = random.pick(LICENCES);
  const place = random.pick(['full', 'full', 'full', 'short', 'lot'] as const);
  const postal = random.pick(['', '', '', '(', '우)']);
  const split = random.pick(['-', '-', '-', '-', ' - ', '']);
  const grouped = random.below(4) !== 0;
  const cardSplit = random.pick(['-', '-', ' ', '']);
  const write: Pen['write'] = (kind, text, as = 'sure') => {
    notes.push({ kind, text, where, as });
    return text;
  };
  const register = (text: string): string => `${text.slice(0, 6)}${split}${text.slice(6)}`;
  const number = (text: string): string => (grouped ? text : text.replaceAll('-', ''));
  return {
    random,
    notes,
    write,
    citizen: () => makeCitizen(random),
    name: (of, as) => write('name', of.name, as),
    registration: (of, as) => write('resident-registration', register(of.registration), as),
    bareRegistration: (of, as) => write('resident-registration', of.registration, as),
    alien: (of, as) => write('alien-registration', register(of.alien), as),
    birth: ({ born: { year, month, day } }, as) => write('birth-date', birth(year, month, day), as),
    mobile: (of, as) => write('mobile-phone', mobile(of.mobile), as),
    phone: (of, as) => write('phone', phone(of.phone), as),
    email: (of, as) => write('email', of.email, as),
    address: ({ address }, as) => {
      const before = postal === '' ? '' : `${postal}${address.post}${postal === '(' ? ')' : ''} `;
      return before + write('address', address[place], as);
    },
    account: (as) => write('account', number(makeAccount(random).grouped), as),
    banked: (as) => {
      const { bank, grouped: text } = makeAccount(random);
      return `${bank} ${write('account', number(text), as)}`;
    },
    card: (as) => write('card', makeCard(random).match(/.{4}/g)!.join(cardSplit), as),
    passport: (as) => write('passport', makePassport(random), as),
    licence: (as) => write('driver-licence', licence(makeLicence(random)), as),
    health: (as) => write('health-insurance', makeHealth(random), as),
    plate: (as) => write('vehicle', makePlate(random), as),
    shop: (as) => write('business-registration', makeBusiness(random, false), as),
    company: () => write('business-registration', makeBusiness(random, true), 'perhaps'),
    ip: (as) => write('ip-address', makeIp(random), as),
  };
};
