export { sealedLines } from './aside-store.ts';
export { startSyslog } from './listen-syslog.ts';
export { silenceAlarms } from './tell-silence.ts';
