export { harmlessText } from './harmless.ts';
export { clocksSeen, countClocks, waitingFor, type ClockRow, type WaitingRow } from './store.ts';
