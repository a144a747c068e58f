import type { AnyOperation } from './operation.ts';

/** Every operation of the product. */
export const operations: readonly AnyOperation[] = [];
