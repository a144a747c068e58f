import { contactsConfirm, contactsCreate, contactsList, contactsRemove, contactsUpdate } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { changeContact, confirm, createContact, remove } from './edit-contact.ts';
import { presentList } from './present.ts';
import { allContacts } from './store.ts';

export const routes: readonly Route[] = [
  route(contactsList, async (call) => {
    const rows = await allContacts(call.tx);
    await call.record({ action: 'read', subjects: ['contact-list'], count: rows.length });
    return presentList(rows, call.deps.clock.now());
  }),
  route(contactsCreate, createContact),
  route(contactsUpdate, changeContact),
  route(contactsConfirm, confirm),
  route(contactsRemove, remove),
];
