import { z } from 'zod';
import { id, moment, pageOf, pageQuery } from './common.ts';
import { channel } from './notice-values.ts';
import { noticeParams } from './notices.ts';
import { defineOperation } from './operation.ts';

/** `failed`: the other side gave up for good. `delayed`: it goes on trying. */
export const deliveryKinds = ['delivered', 'failed', 'delayed'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

const kind = z.enum(deliveryKinds);
const code = z.string().trim().max(200).default('');
const event = {
  /** The sender's own name of the event: it is taken once. */
  event: z.string().min(1).max(200),
  code,
  at: moment,
};
const taken = z.object({ received: z.int() });

export const deliveriesTakeVendor = defineOperation({
  id: 'deliveries.takeVendor',
  method: 'POST',
  path: '/api/public/deliveries/vendor',
  permission: 'public',
  door: 'public',
  signed: 'vendor',
  status: 202,
  summary: { ko: '문자 발송 서비스가 알리는 전달 결과', en: 'Delivery results told by the vendor of text messages' },
  /** `id`: of the message, as we gave it. */
  body: z.object({ events: z.array(z.object({ ...event, id: z.string().max(100), kind })).max(500) }),
  response: taken,
  problems: ['bad-signature'],
});

export const deliveriesTakeRelay = defineOperation({
  id: 'deliveries.takeRelay',
  method: 'POST',
  path: '/api/public/deliveries/relay',
  permission: 'public',
  door: 'public',
  signed: 'relay',
  status: 202,
  summary: { ko: '메일 서버가 알리는 전달 결과', en: 'Delivery results told by the mail relay' },
  /** `messageId` with its angle brackets, as it stood in the mail. */
  body: z.object({ events: z.array(z.object({ ...event, messageId: z.string().max(300), kind })).max(500) }),
  response: taken,
  problems: ['bad-signature'],
});

export const deliveriesTakeReturned = defineOperation({
  id: 'deliveries.takeReturned',
  method: 'POST',
  path: '/api/public/deliveries/returned',
  permission: 'public',
  door: 'public',
  signed: 'relay',
  status: 202,
  summary: { ko: '되돌아온 메일 (RFC 3464)', en: 'A mail that came back (RFC 3464)' },
  /** The mail as it came, or its first 45 kB: what it returns may be cut. */
  body: z.object({ mail: z.string().max(60_000) }),
  response: taken,
  problems: ['bad-signature'],
});

export const deliveriesUpload = defineOperation({
  id: 'deliveries.upload',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/deliveries/returned',
  permission: 'notices.send',
  status: 201,
  upload: true,
  personalData: true,
  summary: { ko: '되돌아온 메일(.eml) 올리기', en: 'Upload a mail that came back (.eml)' },
  params: noticeParams,
  /** `not-ours`: it tells of no mail of this notice. `waiting`: counted as soon as the mail's own outcome is written. */
  response: z.object({ outcome: z.enum(['counted', 'repeated', 'not-ours', 'waiting']), kind: kind.nullable() }),
  problems: ['wrong-file', 'too-large'],
});

export const deliveriesList = defineOperation({
  id: 'deliveries.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/deliveries',
  permission: 'notices.read',
  summary: {
    ko: '보낸 뒤에 알려 온 것: 도착, 반송, 지연',
    en: 'What was told afterwards: arrived, came back, delayed',
  },
  params: noticeParams,
  query: z.object({ ...pageQuery, kind: kind.optional() }),
  response: pageOf(
    z.object({
      id,
      /** Of the person in the uploaded list. */
      line: z.int(),
      channel,
      source: z.enum(['relay', 'vendor', 'report']),
      kind,
      code: z.string(),
      at: moment,
      receivedAt: moment,
    }),
  ),
});

export const deliveriesReadSettings = defineOperation({
  id: 'deliveries.readSettings',
  method: 'GET',
  path: '/api/organisation/deliveries',
  permission: 'settings.manage',
  summary: { ko: '전달 결과를 받는 곳', en: 'Where delivery results are taken' },
  /** `isOpen`: the public door, where they come in, is opened. */
  response: z.object({ isOpen: z.boolean(), hasRelaySecret: z.boolean(), hasVendorSecret: z.boolean() }),
});

export const deliveriesRenewSecret = defineOperation({
  id: 'deliveries.renewSecret',
  method: 'POST',
  path: '/api/organisation/deliveries/relay-secret',
  permission: 'settings.manage',
  status: 201,
  summary: { ko: '메일 서버의 서명용 비밀 값 새로 만들기', en: 'Make a new secret for the mail relay' },
  /** Shown once. */
  response: z.object({ secret: z.string() }),
});

export const deliveryOperations = [
  deliveriesTakeVendor,
  deliveriesTakeRelay,
  deliveriesTakeReturned,
  deliveriesUpload,
  deliveriesList,
  deliveriesReadSettings,
  deliveriesRenewSecret,
];
