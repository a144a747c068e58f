export { sealedLines } from './aside-store.ts';
export { silenceAlarms } from './tell-silence.ts';
