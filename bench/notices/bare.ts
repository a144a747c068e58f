import { createTransport } from 'nodemailer';
import { mailOfNotice } from '../../apps/server/src/features/notices/mail-of-notice.ts';
import type { Notice } from '../../apps/server/src/features/notices/notice.ts';
import { personOf } from './people.ts';

/** What is compared with: the mail library alone, with the same mails and as many connections, and nothing kept. */
export const sendBare = async (
  port: number,
  connections: number,
  notice: Notice,
  from: number,
  to: number,
): Promise<void> => {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  let next = from;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < to; index = next++) {
      const { name, email } = personOf(index);
      await transport.sendMail({
        ...mailOfNotice(notice, name),
        from: { name: notice.sender.name, address: 'a@example.invalid' },
        to: [{ name: '', address: email }],
        messageId: `<bare-${index}@example.invalid>`,
      });
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  transport.close();
};
