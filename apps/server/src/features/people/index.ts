export { tellOfficers } from './tell-officers.ts';
export { findPerson, insertPerson, insertRoleChange, type PersonRow } from './store.ts';
