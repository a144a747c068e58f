export { registerKey } from './register.ts';
export { resealing } from './reseal.ts';
