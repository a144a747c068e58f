import type { SealedColumn } from '../../platform/vault.ts';

const placeOfEvent = (id: string): string => `misuse-event:${id}`;
const placeOfSubject = (id: string): string => `access-account:${id}`;
const placeOfNotable = (): string => 'misuse-settings:notable';

/** What people wrote to each other about it, and identifiers of people concerned. */
export const sealedMisuse: readonly SealedColumn[] = [
  { table: 'misuse_event', column: 'sealed', id: 'id', placeOf: placeOfEvent },
  { table: 'access_account', column: 'subject', id: 'id', placeOf: placeOfSubject },
  { table: 'misuse_settings', column: 'notable', id: 'only_one', placeOf: placeOfNotable },
];

export { placeOfEvent, placeOfNotable, placeOfSubject };
