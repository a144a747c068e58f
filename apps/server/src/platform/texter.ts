import { setTimeout as sleep } from 'node:timers/promises';
import { measureMessage } from '@bongsu/contracts';
import type { Clock } from '@bongsu/kit';
import type { Delivery, MayGo } from './mailer.ts';
import { outboundTo, type Answer, type OpenInside, type Outbound } from './outbound.ts';
import { signatureOf } from './signature.ts';

/** How the vendor of text messages is reached. */
export interface TextVendor {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  /** 발신번호, registered beforehand (전기통신사업법 제84조의2). */
  readonly sender: string;
  /** Of an approved 알림톡; `null`: plain text messages only. */
  readonly template: string | null;
  /** Messages a second, at most. */
  readonly perSecond: number;
}

export interface OutgoingText {
  /** Ours, and the key under which the vendor takes a message once, however often it is sent. */
  readonly id: string;
  /** Digits only. */
  readonly to: string;
  /** Subject of a long message. */
  readonly subject: string;
  readonly text: string;
}

/** What the vendor knows of a message; `no-answer`: nobody could say. */
export type Known =
  | { readonly kind: 'taken'; readonly response: string }
  | { readonly kind: 'refused'; readonly response: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-answer' };

export interface TextConnection {
  /** As {@link Delivery} of a mail. `in-doubt` may be settled by {@link TextConnection.lookUp}. */
  send(text: OutgoingText, mayGo?: MayGo): Promise<Delivery>;
  lookUp(id: string): Promise<Known>;
  close(): void;
}

export interface Texter {
  connect(vendor: TextVendor): TextConnection;
}

const TIMEOUT = 15_000;

interface Said {
  readonly status: string;
  readonly code: string;
}

/** Only words that can stand in a journal: nothing a vendor echoes gets through. */
const word = (value: unknown): string => (typeof value === 'string' && /^[\w.-]{1,40}$/.test(value) ? value : '');

const saidIn = (body: Buffer): Said => {
  try {
    const { status, code } = JSON.parse(body.toString()) as Record<string, unknown>;
    return { status: word(status), code: word(code) };
  } catch {
    return { status: '', code: '' };
  }
};

const TAKEN = new Set(['accepted', 'sent', 'delivered']);
const REFUSED = new Set(['refused', 'failed']);
/** The vendor says that it took nothing: not these credentials, not now. Anything else above 400 may hide a message. */
const NOT_TAKEN = new Set([401, 403, 404, 429, 503]);

const deliveryOf = (answer: Answer): Delivery => {
  if (answer.status === null) return { outcome: answer.begun ? 'in-doubt' : 'away', response: answer.code };
  const { status, code } = saidIn(answer.body);
  const response = [String(answer.status), code].filter((part) => part !== '').join(' ');
  if (answer.status >= 300 && answer.status < 400) return { outcome: 'away', response };
  if (TAKEN.has(status) && answer.status < 300) return { outcome: 'sent', response };
  if (REFUSED.has(status) && (answer.status < 300 || answer.status === 422)) return { outcome: 'refused', response };
  if (NOT_TAKEN.has(answer.status)) return { outcome: 'away', response };
  return { outcome: 'in-doubt', response };
};

const knownOf = (answer: Answer): Known => {
  if (answer.status === 404) return { kind: 'unknown' };
  if (answer.status !== 200) return { kind: 'no-answer' };
  const { status, code } = saidIn(answer.body);
  const response = [status, code].filter((part) => part !== '').join(' ');
  if (TAKEN.has(status)) return { kind: 'taken', response };
  return REFUSED.has(status) ? { kind: 'refused', response } : { kind: 'no-answer' };
};

const bodyOf = ({ sender, template }: TextVendor, { id, to, subject, text }: OutgoingText): string => {
  const kind = measureMessage(text).kind ?? 'LMS';
  return JSON.stringify({
    id,
    to,
    from: sender,
    ...(template === null ? { type: kind } : { type: 'ALIMTALK', template, fallback: kind }),
    ...(kind === 'LMS' ? { subject } : {}),
    text,
  });
};

/** One after the other, so far apart; whoever comes waits for their turn. */
const pacer = (perSecond: number): (() => Promise<void>) => {
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / perSecond;
    if (turn > now) await sleep(turn - now);
  };
};

const sign = ({ key, secret }: TextVendor, clock: Clock, action: string, body: string): Record<string, string> => {
  const timestamp = String(Math.floor(clock.now().epochMilliseconds / 1000));
  return { 'x-key': key, 'x-timestamp': timestamp, 'x-signature': signatureOf(secret, timestamp, action, body) };
};

/** Speaks the shape of `docs/decisions/message-channels.md` over HTTP. */
export const httpTexter = (clock: Clock, opened: OpenInside): Texter => ({
  connect(vendor) {
    const outbound: Outbound = outboundTo(vendor.url, opened, TIMEOUT);
    const pace = pacer(vendor.perSecond);
    return {
      async send(text, mayGo) {
        await pace();
        const body = bodyOf(vendor, text);
        if (mayGo !== undefined && !(await mayGo())) return { outcome: 'later', response: 'called off' };
        const headers = { 'content-type': 'application/json', ...sign(vendor, clock, 'POST /v1/messages', body) };
        return deliveryOf(await outbound.ask('/v1/messages', { method: 'POST', headers, body }));
      },
      async lookUp(id) {
        const path = `/v1/messages/${encodeURIComponent(id)}`;
        const headers = sign(vendor, clock, `GET ${path}`, '');
        return knownOf(await outbound.ask(path, { method: 'GET', headers }));
      },
      close: () => outbound.close(),
    };
  },
});
