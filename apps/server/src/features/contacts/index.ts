export { CONTACT_STALE_DAYS, isStale } from './contact.ts';
export { allContacts, insertContact, type ContactRow } from './store.ts';
