export * from './common.ts';
export * from './operation.ts';
export * from './permissions.ts';
export * from './problems.ts';
export * from './text.ts';
export * from './operations.ts';
