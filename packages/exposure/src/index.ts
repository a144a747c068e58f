export { usualBudget, type Budget } from './fetch/budget.ts';
export { fetchGuarded, type FetchOptions } from './fetch/fetch-guarded.ts';
export type { Answer, Fetched, NoAnswer, Refused, Shortfall } from './fetch/fetched.ts';
export { mayConnect } from './guard/address.ts';
export { guardOf, hostOf, portOf, type Guard, type Registered, type Resolve } from './guard/guard.ts';
export { readNetwork, type Network } from './guard/network.ts';
export { readUrl } from './url/read-url.ts';
