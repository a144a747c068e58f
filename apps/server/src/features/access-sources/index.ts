export { sealedLines } from './aside-store.ts';
export { completenessIn } from './completeness-in.ts';
export { startFollowing } from './follow-files.ts';
export { startSyslog } from './listen-syslog.ts';
export { completenessWatch } from './watch-completeness.ts';
