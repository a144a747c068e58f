import { createTransport, type SendMailOptions } from 'nodemailer';
import { expect, it } from 'vitest';
import { smtpSink, type SmtpSink } from './smtp-sink.ts';

const send = async (sink: SmtpSink, mail: SendMailOptions): Promise<unknown> => {
  const transport = createTransport({ host: sink.host, port: sink.port, secure: false, ignoreTLS: true });
  try {
    return await transport.sendMail({ from: 'officer@example.invalid', text: '내용', ...mail });
  } finally {
    transport.close();
  }
};

it('keeps what was sent, as it came and decoded', async () => {
  await using sink = await smtpSink();
  await send(sink, {
    to: 'a@example.invalid',
    bcc: 'unseen@example.invalid',
    subject: '개인정보 유출 통지',
    text: '안녕하십니까',
  });
  const [message] = await sink.waitFor(1);
  expect(message!.envelope).toEqual({
    from: 'officer@example.invalid',
    to: ['a@example.invalid', 'unseen@example.invalid'],
  });
  expect(message!.parsed.subject).toBe('개인정보 유출 통지');
  expect(message!.parsed.text).toContain('안녕하십니까');
  expect(message!.raw.toString()).not.toContain('unseen');
  sink.clear();
  expect(sink.messages).toEqual([]);
});

it('refuses for good, or asks to come back', async () => {
  await using sink = await smtpSink({ behaviour: { refuse: ['gone@example.invalid'] } });
  await expect(send(sink, { to: 'gone@example.invalid' })).rejects.toMatchObject({ responseCode: 550 });
  sink.behave({ postpone: (address) => address.startsWith('busy') });
  await expect(send(sink, { to: 'busy@example.invalid' })).rejects.toMatchObject({ responseCode: 451 });
  sink.behave({});
  await send(sink, { to: 'busy@example.invalid' });
  expect(sink.messages).toHaveLength(1);
});

it('can leave the sender in doubt by cutting the line after the message', async () => {
  await using sink = await smtpSink({ behaviour: { cut: 'kept' } });
  await expect(send(sink, { to: 'a@example.invalid' })).rejects.toThrow();
  expect(sink.messages).toHaveLength(1);
  sink.behave({ cut: 'lost' });
  await expect(send(sink, { to: 'a@example.invalid' })).rejects.toThrow();
  expect(sink.messages).toHaveLength(1);
});

it('says how many came when it waited in vain', async () => {
  await using sink = await smtpSink();
  await expect(sink.waitFor(2, 0.05)).rejects.toThrow('0 of 2 messages');
});
