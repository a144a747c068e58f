export * from './certificates.ts';
export * from './database.ts';
export * from './fake-clock.ts';
export * from './fault-proxy.ts';
export * from './hostile-texts.ts';
export * from './message-vendor.ts';
export * from './people.ts';
export * from './smtp-sink.ts';
