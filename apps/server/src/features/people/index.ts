export { findPerson, insertPerson, insertRoleChange, type PersonRow } from './store.ts';
