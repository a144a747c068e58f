export { alarms } from './alarms.ts';
export { passedMark } from './marks.ts';
export { reminders } from './remind.ts';
export { dutySweep } from './sweep.ts';
