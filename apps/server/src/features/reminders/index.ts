export { alarms } from './alarms.ts';
export { reminders } from './remind.ts';
export { dutySweep } from './sweep.ts';
