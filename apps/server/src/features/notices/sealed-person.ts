import type { SealedColumn, Vault } from '../../platform/vault.ts';

/** A person to be told. */
export interface SealedPerson {
  readonly name: string;
  /** Empty: cannot be reached by mail. */
  readonly email: string;
  readonly phone: string;
}

const placeOf = (recipientId: string): string => `recipient:${recipientId}`;

export const sealedPeople: SealedColumn = { table: 'recipient', column: 'sealed', id: 'id', placeOf };

export const sealPerson = (vault: Vault, recipientId: string, person: SealedPerson): Buffer =>
  vault.seal(JSON.stringify(person), placeOf(recipientId));

/** Throws for a row whose bytes were altered, belong to another row, or were destroyed. */
export const openPerson = (vault: Vault, row: { readonly id: string; readonly sealed: Uint8Array }): SealedPerson =>
  JSON.parse(vault.open(row.sealed, placeOf(row.id))) as SealedPerson;
