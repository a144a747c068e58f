export * from './canonical-json.ts';
export * from './digest.ts';
export * from './epoch.ts';
export * from './id.ts';
export * from './lock.ts';
export * from './mask.ts';
export * from './result.ts';
export * from './time.ts';
