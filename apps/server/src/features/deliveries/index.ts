export { proveSender, sealedRelaySecret } from './prove-sender.ts';
export { lateEvents } from './late-events.ts';
