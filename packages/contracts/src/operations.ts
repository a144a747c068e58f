import { closureOperations } from './closure.ts';
import { dutyOperations } from './duties.ts';
import { incidentOperations } from './incidents.ts';
import type { AnyOperation } from './operation.ts';

/** Every operation of the product. */
export const operations: readonly AnyOperation[] = [
  ...incidentOperations,
  ...dutyOperations,
  ...closureOperations,
] as unknown as readonly AnyOperation[];
