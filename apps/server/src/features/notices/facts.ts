import { factKinds } from '@bongsu/contracts';
import type { Vault } from '../../platform/vault.ts';
import type { SealedPerson } from './sealed-person.ts';

type FactKind = (typeof factKinds)[number];

/** As people write names: with and without blanks, in other scripts' widths. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase();

/** `+82 10-…`, `010-…` and `10…` that a table made a number of are one telephone. */
const plainPhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(?:0082|82)(?=\d{8})/, '')
    .replace(/^0+/, '');

const plainEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Of two facts of one notice, together: neither can be tried without the other. */
export const markOfFacts = (
  vault: Pick<Vault, 'fingerprint'>,
  noticeId: string,
  name: string,
  kind: FactKind,
  value: string,
): Buffer => {
  const plain = kind === 'email' ? plainEmail(value) : plainPhone(value);
  const facts = JSON.stringify([noticeId, plainName(name), kind, plain]);
  return Buffer.from(vault.fingerprint(facts, 'affected'), 'hex').subarray(0, 16);
};

/** The marks of one person of a list. Somebody without a name has no second fact, and asks a human. */
export const marksOf = (vault: Pick<Vault, 'fingerprint'>, noticeId: string, person: SealedPerson): Buffer[] => {
  if (plainName(person.name) === '') return [];
  return factKinds
    .filter((kind) => (kind === 'email' ? plainEmail(person.email) : plainPhone(person.phone)) !== '')
    .map((kind) => markOfFacts(vault, noticeId, person.name, kind, person[kind]));
};
