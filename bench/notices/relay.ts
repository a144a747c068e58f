import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A relay in a process of its own that takes everything and counts. */
let messages = 0;
const recipients = new Set<string>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, session, answer) => {
    stream.resume();
    stream.on('end', () => {
      messages += 1;
      for (const { address } of session.envelope.rcptTo) recipients.add(address);
      answer();
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  process.on('message', (question: string) => {
    if (question === 'port') process.send?.((server.server.address() as AddressInfo).port);
    else process.send?.({ messages, recipients: recipients.size });
  });
});
