export { isWeighty, namesOfRoles } from './role-names.ts';
export { activeWith, findPerson, insertPerson, insertRoleChange, type PersonRow } from './store.ts';
export { tellAuditors } from './tell-auditors.ts';
export { tellOfficers } from './tell-officers.ts';
