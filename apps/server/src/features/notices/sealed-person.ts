import type { SealedColumn, Vault } from '../../platform/vault.ts';

/** A person to be told. */
export interface SealedPerson {
  readonly name: string;
  /** Empty: cannot be reached by mail. */
  readonly email: string;
  readonly phone: string;
  /** Both or none. */
  readonly postcode: string;
  readonly address: string;
}

/** What was sealed before there were letters has no postal address. */
export const asPerson = (json: string): SealedPerson => ({
  postcode: '',
  address: '',
  ...(JSON.parse(json) as Omit<SealedPerson, 'postcode' | 'address'>),
});

const placeOf = (recipientId: string): string => `recipient:${recipientId}`;

export const sealedPeople: SealedColumn = { table: 'recipient', column: 'sealed', id: 'id', placeOf };

export const sealPerson = (vault: Vault, recipientId: string, person: SealedPerson): Buffer =>
  vault.seal(JSON.stringify(person), placeOf(recipientId));

/** Throws for a row whose bytes were altered, belong to another row, or were destroyed. */
export const openPerson = (vault: Vault, row: { readonly id: string; readonly sealed: Uint8Array }): SealedPerson =>
  asPerson(vault.open(row.sealed, placeOf(row.id)));
