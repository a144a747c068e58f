export { insertDepartment } from './store.ts';
