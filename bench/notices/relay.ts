import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { indexOf, nameOf } from './people.ts';

/**
 * A relay in a process of its own that looks into every body: the name in it must be the one of the address it came
 * for, and each address may come once. What it keeps is one bit a person.
 */
export interface Counts {
  readonly taken: number;
  readonly distinct: number;
  readonly repeated: number;
  /** The name in a body was not the recipient's, or the recipient is nobody of the list. */
  readonly wrong: number;
  readonly cpuSeconds: number;
}

/** Answered with a number (the port), the bits of who was reached (base64), or {@link Counts}, which are set back to nothing. */
export type Question = 'port' | 'reached' | 'counts';

let seen = new Uint8Array(1);
let counts = { taken: 0, distinct: 0, repeated: 0, wrong: 0 };

const mark = (index: number): void => {
  const [byte, bit] = [index >> 3, 1 << (index & 7)];
  if (byte >= seen.length) {
    const longer = new Uint8Array(Math.max(byte + 1, seen.length * 2));
    longer.set(seen);
    seen = longer;
  }
  if ((seen[byte]! & bit) !== 0) counts.repeated += 1;
  else counts.distinct += 1;
  seen[byte]! |= bit;
};

const decoded = (head: string, body: string): string => {
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const part = (raw: string, type: string): string => {
  const begin = raw.indexOf(`Content-Type: ${type}`);
  const blank = raw.indexOf('\r\n\r\n', begin);
  const end = raw.indexOf('\r\n--', blank);
  return begin < 0 ? '' : decoded(raw.slice(begin, blank), raw.slice(blank + 4, end));
};

const isAddressedTo = (raw: string, name: string): boolean =>
  /^.*/.exec(part(raw, 'text/plain'))?.[0] === `${name} 님께` && part(raw, 'text/html').includes(`<p>${name} 님께</p>`);

const take = (raw: string, address: string): void => {
  const index = indexOf(address);
  counts.taken += 1;
  if (index < 0 || !isAddressedTo(raw, nameOf(index))) counts.wrong += 1;
  if (index >= 0) mark(index);
};

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, session, answer) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const raw = Buffer.concat(chunks).toString('latin1');
      for (const { address } of session.envelope.rcptTo) take(raw, address);
      answer();
    });
  },
});
// A sender that is killed in mid-sentence must not take the witness with it.
server.on('error', () => undefined);

const answerTo = (question: Question): number | string | Counts => {
  if (question === 'port') return (server.server.address() as AddressInfo).port;
  if (question === 'reached') return Buffer.from(seen).toString('base64');
  const { user, system } = process.cpuUsage();
  const answer = { ...counts, cpuSeconds: (user + system) / 1e6 };
  counts = { taken: 0, distinct: 0, repeated: 0, wrong: 0 };
  seen = new Uint8Array(1);
  return answer;
};

server.listen(0, '127.0.0.1', () => {
  process.on('message', (question: Question) => process.send?.(answerTo(question)));
});
