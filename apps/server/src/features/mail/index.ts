export { queueMail, sealedMail, type QueuedMail } from './queue-mail.ts';
