import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { smtpSink } from '@bongsu/testkit';
import { expect, it } from 'vitest';
import { smtpMailer, type MailSettings } from './mailer.ts';

const settingsFor = (port: number): MailSettings => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  user: null,
  password: null,
  from: 'notice@example.invalid',
});

const mail = { to: 'one@example.invalid', subject: '알림', text: '안녕하십니까', messageId: '<a@example.invalid>' };

/** A relay that talks by the book until `line` comes, and then hangs up. */
const hangingUpAt = async (line: RegExp): Promise<{ readonly server: Server; readonly port: number }> => {
  const server = createServer((socket: Socket) => {
    let body = false;
    socket.on('error', () => undefined);
    socket.write('220 relay\r\n');
    socket.on('data', (chunk) => {
      for (const said of chunk.toString('latin1').split('\r\n').filter(Boolean)) {
        if (line.test(said)) {
          socket.destroy();
          return;
        }
        if (!body) socket.write(said.startsWith('DATA') ? '354 go on\r\n' : '250 fine\r\n');
        if (said.startsWith('DATA')) body = true;
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
};

const outcomeWhenItHangsUpAt = async (line: RegExp): Promise<string> => {
  const { server, port } = await hangingUpAt(line);
  const connection = smtpMailer.connect(settingsFor(port));
  try {
    return (await connection.send(mail)).outcome;
  } finally {
    connection.close();
    server.close();
  }
};

it.each([[/^EHLO/], [/^MAIL FROM/], [/^RCPT TO/], [/^DATA/]])(
  'may try again when the relay hangs up at %s, before it was given the message, and blames nobody',
  async (line) => {
    expect(await outcomeWhenItHangsUpAt(line)).toBe('away');
  },
);

it.each([[/^Subject/], [/^\.$/]])(
  'is in doubt when the relay hangs up at %s, in or after the message',
  async (line) => {
    expect(await outcomeWhenItHangsUpAt(line)).toBe('in-doubt');
  },
);

it('is in doubt when the line is cut after the message, and never sends it again by itself', async () => {
  await using sink = await smtpSink({ behaviour: { cut: 'kept' } });
  const connection = smtpMailer.connect(settingsFor(sink.port), 5);
  expect((await connection.send(mail)).outcome).toBe('in-doubt');
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
  expect(sink.messages).toHaveLength(1);
  connection.close();
});

it('is in doubt on a connection that had sent mails before, too', async () => {
  await using sink = await smtpSink();
  const connection = smtpMailer.connect(settingsFor(sink.port));
  expect((await connection.send(mail)).outcome).toBe('sent');
  sink.behave({ cut: 'lost' });
  expect((await connection.send(mail)).outcome).toBe('in-doubt');
  connection.close();
});

it('takes 5xx for final, 4xx and an absent relay for a reason to come back', async () => {
  await using sink = await smtpSink({
    behaviour: { refuse: ['one@example.invalid'], postpone: ['two@example.invalid'] },
  });
  const connection = smtpMailer.connect(settingsFor(sink.port));
  expect(await connection.send(mail)).toEqual({ outcome: 'refused', response: '550 EENVELOPE' });
  expect(await connection.send({ ...mail, to: 'two@example.invalid' })).toEqual({
    outcome: 'later',
    response: '451 EENVELOPE',
  });
  connection.close();
  const absent = smtpMailer.connect(settingsFor(1));
  expect(await absent.send(mail)).toEqual({ outcome: 'away', response: 'ESOCKET ECONNREFUSED' });
  absent.close();
});

it('goes to exactly the address given, and a name cannot add a header', async () => {
  await using sink = await smtpSink();
  const connection = smtpMailer.connect(settingsFor(sink.port));
  await connection.send({
    ...mail,
    fromName: '한빛대학교\r\nBcc: evil@example.invalid',
    replyTo: 'help@example.invalid',
  });
  const [message] = await sink.waitFor(1);
  expect(message!.envelope).toEqual({ from: 'notice@example.invalid', to: ['one@example.invalid'] });
  expect(message!.raw.toString()).not.toMatch(/^Bcc:/im);
  expect(message!.parsed.replyTo?.[0]?.address).toBe('help@example.invalid');
  connection.close();
});

const letter = { ...mail, html: '<p>안녕하십니까</p>' };

it('gives the relay nothing of a message before it may go, and nothing at all when it is called off', async () => {
  await using sink = await smtpSink();
  const connection = smtpMailer.connect(settingsFor(sink.port));
  let asked = 0;
  const called = (may: boolean) => async (): Promise<boolean> => {
    asked += 1;
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
    expect(sink.messages).toHaveLength(0);
    return may;
  };
  expect((await connection.send(letter, called(false))).outcome).toBe('later');
  expect(sink.messages).toHaveLength(0);
  const broken = connection.send(letter, () => Promise.reject(new Error('no database')));
  expect((await broken).outcome).toBe('later');
  expect((await connection.send(letter, called(true))).outcome).toBe('sent');
  expect(sink.messages).toHaveLength(1);
  expect(asked).toBe(2);
  connection.close();
});

const slowly = async (): Promise<boolean> => {
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  return true;
};

it('answers a refused address for good although the message was still being asked for', async () => {
  await using sink = await smtpSink({ behaviour: { refuse: ['one@example.invalid'] } });
  const connection = smtpMailer.connect(settingsFor(sink.port));
  expect((await connection.send(letter, slowly)).outcome).toBe('refused');
  expect((await connection.send({ ...letter, to: 'two@example.invalid' }, slowly)).outcome).toBe('sent');
  connection.close();
});
