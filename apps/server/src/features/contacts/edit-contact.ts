import {
  both,
  type contactsConfirm,
  type contactsCreate,
  type contactsRemove,
  type contactsUpdate,
  type ContactView,
} from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { findPerson } from '../people/index.ts';
import { presentContact } from './present.ts';
import {
  confirmContact,
  findContact,
  insertContact,
  removeContact,
  updateContact,
  type ContactInput,
} from './store.ts';

const refuseBrokenLinks = async (tx: Tx, body: ContactInput, self: string | null): Promise<void> => {
  if (body.personId !== null && (await findPerson(tx, body.personId)) === null)
    refuseField('personId', both('그런 구성원이 없습니다.', 'There is no such person.'));
  if (body.deputyOf === null) return;
  if (body.deputyOf === self || (await findContact(tx, body.deputyOf)) === null)
    refuseField('deputyOf', both('대리인이 될 수 있는 연락처가 아닙니다.', 'This contact cannot be deputised.'));
};

/** The line as it is now; refuses when the change met none, or a newer one. */
const afterChange = async (tx: Tx, deps: Deps, id: string, touched: number): Promise<ContactView> => {
  const row = (await findContact(tx, id)) ?? refuse('not-found');
  const current = presentContact(row, deps.clock.now());
  return touched === 0 ? refuse('conflict', { current }) : current;
};

export const createContact = async (call: Call<typeof contactsCreate>): Promise<ContactView> => {
  const { tx, deps, actor, body } = call;
  await refuseBrokenLinks(tx, body, null);
  const id = await insertContact(tx, deps.clock, body, { at: deps.clock.now(), by: actor.personId });
  await call.record({ action: 'create', subjects: [`contact:${id}`] });
  return afterChange(tx, deps, id, 1);
};

/** Whoever changes a line has just looked at it: that confirms it. */
export const changeContact = async (call: Call<typeof contactsUpdate>): Promise<ContactView> => {
  const { tx, deps, params, body } = call;
  await refuseBrokenLinks(tx, body, params.contactId);
  const touched = await updateContact(tx, deps.clock, params.contactId, body);
  await call.record({ action: 'update', subjects: [`contact:${params.contactId}`] });
  return afterChange(tx, deps, params.contactId, touched);
};

export const confirm = async (call: Call<typeof contactsConfirm>): Promise<ContactView> => {
  const { tx, deps, params, body } = call;
  const touched = await confirmContact(tx, deps.clock, params.contactId, body.version);
  await call.record({ action: 'update', subjects: [`contact:${params.contactId}`], fields: ['confirmedAt'] });
  return afterChange(tx, deps, params.contactId, touched);
};

export const remove = async (call: Call<typeof contactsRemove>): Promise<void> => {
  const { tx, deps, params, body } = call;
  const touched = await removeContact(tx, deps.clock, params.contactId, body.version);
  await call.record({ action: 'delete', subjects: [`contact:${params.contactId}`], reason: body.reason });
  if (touched === 0) await afterChange(tx, deps, params.contactId, 0);
};
