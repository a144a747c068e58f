export { proveSender } from './prove-sender.ts';
export { lateEvents } from './late-events.ts';
