import type { badRowReasons, Channel, ImportCounts } from '@bongsu/contracts';
import { isName, readAddress, readMobile, readPostal, tidy } from './address.ts';

/** One row of a list as the mapping reads it; nothing judged yet. */
export interface RawRow {
  /** Where a person finds it in their own file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
  readonly address: string;
  /** Every cell of the row is blank. */
  readonly empty: boolean;
}

export interface Accepted {
  readonly line: number;
  readonly name: string;
  /** Empty: to be reached otherwise. */
  readonly email: string;
  /** A Korean mobile number as digits only; any other telephone as it was written. */
  readonly phone: string;
  /** Both or none. */
  readonly postcode: string;
  readonly address: string;
}

export type BadReason = (typeof badRowReasons)[number];

export interface Aside {
  readonly row: RawRow;
  readonly reason: BadReason;
}

export interface Taken {
  readonly accepted: readonly Accepted[];
  readonly aside: readonly Aside[];
}

const LONGEST = { name: 100, phone: 40 } as const;

/** What a row says, or why it cannot be taken; not yet whether somebody is there twice. */
export const judge = (row: RawRow): Accepted | BadReason => {
  if (row.empty) return 'empty';
  const [name, phone] = [tidy(row.name), tidy(row.phone)];
  if (name.length > LONGEST.name || phone.length > LONGEST.phone) return 'too-long';
  if (name !== '' && !isName(name)) return 'bad-name';
  const otherwise = { phone: readMobile(phone) ?? phone, ...readPostal(row.postcode, row.address) };
  if (tidy(row.email) === '') return name === '' ? 'no-name' : { line: row.line, name, email: '', ...otherwise };
  const email = readAddress(row.email);
  return email === null ? 'bad-email' : { line: row.line, name, email, ...otherwise };
};

/** The channels by which somebody can be reached at all. */
export const reachOf = ({ email, phone, address }: Pick<Accepted, 'email' | 'phone' | 'address'>): Channel[] => [
  ...(email === '' ? [] : (['mail'] as const)),
  ...(readMobile(phone) === null ? [] : (['text'] as const)),
  ...(address === '' ? [] : (['letter'] as const)),
];

/** What makes one person of two rows: the mail address, else the mobile number. */
const contactOf = ({ email, phone }: Pick<Accepted, 'email' | 'phone'>): string =>
  email === '' ? (readMobile(phone) ?? '') : email.toLowerCase();

/** Names are compared without blanks and case: `홍 길동` and `홍길동` of one address are one person. */
export const personKey = (person: Pick<Accepted, 'name' | 'email' | 'phone'>): string =>
  `${contactOf(person)}\u0000${person.name.replaceAll(/\s/g, '').toLowerCase()}`;

/** Empty: nothing tells this person from another of the same name. */
export const addressKey = (person: Pick<Accepted, 'email' | 'phone'>): string => contactOf(person);

/** Who is on the list already, as keys; {@link takeIn} adds to them. */
export interface Known {
  readonly addresses: Set<string>;
  readonly people: Set<string>;
}

const repeated = (person: Accepted, known: Known, sharedAddress: 'once' | 'each'): BadReason | null => {
  if (addressKey(person) === '') return null;
  if (known.people.has(personKey(person))) return 'duplicate';
  return sharedAddress === 'once' && known.addresses.has(addressKey(person)) ? 'same-address' : null;
};

/**
 * Sorts the rows of a list: on the list, or aside with a reason. Every row comes out on one side and only one. Somebody
 * without an address but with a name is on the list, since they have to be told too.
 */
export const takeIn = (rows: readonly RawRow[], known: Known, sharedAddress: 'once' | 'each'): Taken => {
  const accepted: Accepted[] = [];
  const aside: Aside[] = [];
  for (const row of rows) {
    const judged = judge(row);
    const reason = typeof judged === 'string' ? judged : repeated(judged, known, sharedAddress);
    if (typeof judged === 'string' || reason !== null) {
      aside.push({ row, reason: reason ?? 'empty' });
      continue;
    }
    accepted.push(judged);
    if (addressKey(judged) !== '') {
      known.addresses.add(addressKey(judged));
      known.people.add(personKey(judged));
    }
  }
  return { accepted, aside };
};

export const NONE: ImportCounts = { rows: 0, accepted: 0, unreachable: 0, duplicates: 0, bad: 0 };

export const addCounts = (one: ImportCounts, other: ImportCounts): ImportCounts => ({
  rows: one.rows + other.rows,
  accepted: one.accepted + other.accepted,
  unreachable: one.unreachable + other.unreachable,
  duplicates: one.duplicates + other.duplicates,
  bad: one.bad + other.bad,
});

export const countTaken = ({ accepted, aside }: Taken): ImportCounts => {
  const duplicates = aside.filter(({ reason }) => reason === 'duplicate' || reason === 'same-address').length;
  return {
    rows: accepted.length + aside.length,
    accepted: accepted.length,
    unreachable: accepted.filter(({ email }) => email === '').length,
    duplicates,
    bad: aside.length - duplicates,
  };
};
