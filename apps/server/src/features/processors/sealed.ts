import type { BodyOf, ProcessorView, processorDoorReport } from '@bongsu/contracts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOfContact = (processorId: string): string => `processor-contact:${processorId}`;
const placeOfTold = (incidentId: string): string => `processor-report:${incidentId}`;

export const sealedContacts: SealedColumn = { table: 'processor', column: 'sealed', id: 'id', placeOf: placeOfContact };
export const sealedReports: SealedColumn = {
  table: 'processor_report',
  column: 'sealed',
  id: 'incident_id',
  placeOf: placeOfTold,
};

type Contact = ProcessorView['contact'];

export const sealContact = (vault: Vault, id: string, { name, phone, email }: Contact): Buffer =>
  vault.seal(JSON.stringify({ name, phone, email }), placeOfContact(id));

export const openContact = (vault: Vault, id: string, sealed: Uint8Array): Contact =>
  JSON.parse(vault.open(sealed, placeOfContact(id))) as Contact;

type Report = BodyOf<typeof processorDoorReport>;

/** What a processor wrote beside what happened, which is the summary of the case. */
export type Told = Pick<
  Report,
  'awareAt' | 'occurredAt' | 'approximateCount' | 'items' | 'measures' | 'subprocessor' | 'contact'
>;

export const sealTold = (
  vault: Vault,
  incidentId: string,
  { awareAt, occurredAt, approximateCount, items, measures, subprocessor, contact }: Told,
): Buffer =>
  vault.seal(
    JSON.stringify({ awareAt, occurredAt, approximateCount, items, measures, subprocessor, contact }),
    placeOfTold(incidentId),
  );

export const openTold = (vault: Vault, incidentId: string, sealed: Uint8Array): Told =>
  JSON.parse(vault.open(sealed, placeOfTold(incidentId))) as Told;
