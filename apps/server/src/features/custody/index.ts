export { expireUnsealings } from './expire.ts';
export { insertDecision, insertProposal } from './store.ts';
export { custodyTasks } from './tasks.ts';
