import { z } from 'zod';
import { id, moment, pageOf, pageQuery, personRef, reason } from './common.ts';
import { channel } from './notice-values.ts';
import { noticeParams, recipientStates } from './notices.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** Why a row of the list is not on the list of recipients; each is kept with its line. */
export const badRowReasons = [
  'empty',
  'no-name',
  'bad-name',
  'bad-email',
  'too-long',
  'duplicate',
  /** The same address under another name: a person decides. */
  'same-address',
] as const;

const importParams = noticeParams.extend({ importId: id });
const column = z.int().min(0).max(199);

/** Columns by number, from 0. Without a name the mail is addressed to the person concerned in general. */
export const columnMapping = z
  .object({
    name: column.nullable(),
    email: column.nullable(),
    phone: column.nullable().default(null),
    postcode: column.nullable().default(null),
    address: column.nullable().default(null),
  })
  .refine((mapping) => mapping.name !== null || mapping.email !== null, {
    path: ['email'],
    error: both('이름이나 전자우편 가운데 하나는 골라 주세요.', 'Choose a column for the name or the e-mail address.'),
  });

export const importCounts = z.object({
  /** `accepted + duplicates + bad`: no row is lost. */
  rows: z.int(),
  /** On the list, those without an e-mail address included. */
  accepted: z.int(),
  /** Of these without an e-mail address. */
  unreachable: z.int(),
  duplicates: z.int(),
  bad: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** One list that came, and what became of it. */
export const importView = importCounts.extend({
  id,
  /** `taking`: being taken over, also when whoever asked is gone; the counts stand when it is `imported`. */
  state: z.enum(['staged', 'taking', 'imported', 'discarded']),
  by: personRef,
  at: moment,
  /** The notice whose list was taken over; `null`: a file. */
  copiedFrom: id.nullable(),
  /** How many rows were read so far while it is `taking`. */
  rowsRead: z.int(),
  /** Why it was not taken over, if it was tried. */
  problem: z.object({ ko: z.string(), en: z.string() }).nullable(),
});
export type ImportView = z.infer<typeof importView>;

/** A million people with some twenty columns. */
export const RECIPIENT_LIST_MEGABYTES = 300;

export const recipientsPreview = defineOperation({
  id: 'recipients.preview',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/uploads',
  permission: 'notices.write',
  status: 201,
  upload: true,
  uploadMegabytes: RECIPIENT_LIST_MEGABYTES,
  personalData: true,
  summary: { ko: '받는 사람 명단(CSV·XLSX) 올려 살펴보기', en: 'Upload a list of recipients and look at it' },
  params: noticeParams,
  body: z.object({
    /** Whether the first row names the columns; found out when left out. */
    header: z.enum(['true', 'false']).optional(),
  }),
  response: z.object({
    importId: id,
    format: z.enum(['csv', 'xlsx']),
    encoding: z.enum(['utf-8', 'cp949', 'utf-16']).nullable(),
    delimiter: z.enum([',', ';', '\t', '|']).nullable(),
    hasHeader: z.boolean(),
    header: z.array(z.string()),
    /** The first five rows, each value masked. */
    sample: z.array(z.array(z.string())),
    mapping: z.object({
      name: column.nullable(),
      email: column.nullable(),
      phone: column.nullable(),
      postcode: column.nullable(),
      address: column.nullable(),
    }),
    rows: z.int(),
    /** Rows whose guessed column holds no e-mail address, no Korean mobile number, no address with its postcode. */
    withoutEmail: z.int(),
    withoutMobile: z.int(),
    withoutPostal: z.int(),
  }),
  problems: ['not-now', 'wrong-file', 'too-large', 'invalid'],
  rateLimit: 30,
});

/**
 * Answers when the list is taken over, or after some seconds with `taking`: it goes on by itself, and
 * {@link recipientsImports} tells how far it is. The same holds for {@link recipientsCopy}.
 */
export const recipientsImport = defineOperation({
  id: 'recipients.import',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/uploads/:importId/import',
  permission: 'notices.write',
  personalData: true,
  summary: { ko: '살펴본 명단을 받는 사람으로 올리기', en: 'Take the uploaded list over' },
  params: importParams,
  body: z.object({
    mapping: columnMapping,
    hasHeader: z.boolean(),
    /** Two people of one address: `once` keeps the second aside as `same-address`, `each` writes to both. */
    sharedAddress: z.enum(['once', 'each']).default('once'),
  }),
  response: importView,
  problems: ['not-now', 'invalid'],
});

export const recipientsDiscardImport = defineOperation({
  id: 'recipients.discardImport',
  method: 'DELETE',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/uploads/:importId',
  permission: 'notices.write',
  personalData: true,
  summary: { ko: '잘못 올린 명단 지우기 (발송 전)', en: 'Remove a list uploaded by mistake, before sending' },
  params: importParams,
  problems: ['not-now'],
});

export const recipientsImports = defineOperation({
  id: 'recipients.imports',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/uploads',
  permission: 'notices.write',
  summary: { ko: '올린 명단과 그 셈', en: 'Uploaded lists and their counts' },
  params: noticeParams,
  response: z.object({
    items: z.array(importView),
  }),
});

export const recipientsCopy = defineOperation({
  id: 'recipients.copy',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/copies',
  permission: 'notices.write',
  status: 201,
  personalData: true,
  summary: { ko: '앞선 통지의 받는 사람 가져오기', en: 'Take the recipients of an earlier notice' },
  params: noticeParams,
  /** `not-reached`: those who did not get the earlier one. */
  body: z.object({ fromNoticeId: id, only: z.enum(['all', 'not-reached']).default('all') }),
  response: importView,
  problems: ['not-now'],
});

export const recipientView = z.object({
  id,
  line: z.int(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  postcode: z.string(),
  address: z.string(),
  state: z.enum(recipientStates),
  /** Where they stand; `null` before sending, and for whoever has none of the notice's channels. */
  channel: channel.nullable(),
  /** Of that channel; another begins when a person says to send again. */
  round: z.int(),
  /** What did not reach them before. */
  past: z.array(
    z.object({
      channel,
      round: z.int(),
      state: z.enum(['refused', 'in-doubt', 'bounced']),
      response: z.string().nullable(),
      at: moment,
    }),
  ),
  attempts: z.int(),
  handedAt: moment.nullable(),
  sentAt: moment.nullable(),
  /** Somebody behind the relay or vendor said that it arrived. */
  deliveredAt: moment.nullable(),
  nextAttemptAt: moment.nullable(),
  /** A code of the relay or vendor, never an address. */
  response: z.string().nullable(),
  messageId: z.string().nullable(),
});
export type RecipientView = z.infer<typeof recipientView>;

export const recipientsList = defineOperation({
  id: 'recipients.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients',
  permission: 'notices.read',
  personalData: true,
  summary: { ko: '받는 사람 (가린 채로)', en: 'Recipients, masked' },
  params: noticeParams,
  query: z.object({ ...pageQuery, state: z.enum(recipientStates).optional(), channel: channel.optional() }),
  response: pageOf(recipientView),
});

export const recipientsOpen = defineOperation({
  id: 'recipients.open',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/openings',
  permission: 'notices.approve',
  personalData: true,
  summary: { ko: '받는 사람 가림 없이 보기 (사유 필요)', en: 'See recipients unmasked, with a reason' },
  params: noticeParams,
  body: z.object({ ids: z.array(id).min(1).max(200), reason }),
  response: z.object({ items: z.array(recipientView) }),
});

export const recipientsBadRows = defineOperation({
  id: 'recipients.badRows',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/bad-rows',
  permission: 'notices.write',
  personalData: true,
  summary: { ko: '명단에 올리지 못한 줄과 까닭', en: 'Rows that were kept aside, and why' },
  params: noticeParams,
  query: z.object({ ...pageQuery, reason: z.enum(badRowReasons).optional() }),
  response: pageOf(
    z.object({ id, importId: id, line: z.int(), reason: z.enum(badRowReasons), value: z.string().nullable() }),
  ),
});

export const recipientsExportBadRows = defineOperation({
  id: 'recipients.exportBadRows',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/bad-rows/exports',
  permission: 'notices.write',
  file: true,
  personalData: true,
  summary: { ko: '명단에 올리지 못한 줄 내려받기 (가린 채로)', en: 'Download the rows that were kept aside, masked' },
  params: noticeParams,
  problems: ['not-now'],
  rateLimit: 20,
});

export const recipientsSettle = defineOperation({
  id: 'recipients.settle',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/settlements',
  permission: 'notices.send',
  personalData: true,
  summary: { ko: '확인되지 않은 발송 매듭짓기', en: 'Settle what is in doubt or was not delivered' },
  params: noticeParams,
  /**
   * `was-delivered` and `send-again` for `in-doubt`; `send-again` for `refused`; `told-otherwise` (telephone, letter)
   * for whoever did not get the mail; `came-back` for a letter that was posted and returned: whoever has another way is
   * told by it, and whoever has none was not reached.
   */
  body: z.object({
    ids: z.array(id).min(1).max(1000),
    outcome: z.enum(['was-delivered', 'send-again', 'told-otherwise', 'came-back']),
    reason,
  }),
  response: z.object({ settled: z.int() }),
  problems: ['not-now', 'invalid'],
});

export const recipientsExport = defineOperation({
  id: 'recipients.export',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/exports',
  permission: 'notices.approve',
  file: true,
  personalData: true,
  summary: { ko: '발송 결과 내려받기 (사유 필요)', en: 'Download the delivery result, with a reason' },
  params: noticeParams,
  /** `xlsx` up to 100,000 people, `csv` however many. */
  body: z.object({ format: z.enum(['xlsx', 'csv']), masked: z.boolean().default(true), reason }),
  rateLimit: 20,
});

export const recipientsDestroy = defineOperation({
  id: 'recipients.destroy',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/recipients/destruction',
  permission: 'notices.approve',
  personalData: true,
  summary: { ko: '받는 사람 명단 파기 (셈은 남는다)', en: 'Destroy the list; the counts remain' },
  params: noticeParams,
  body: z.object({
    reason,
    /** Typed by the person, in their language: it cannot be undone. */
    confirm: z.enum(['파기', 'destroy'], {
      error: both('확인을 위해 ‘파기’라고 적어 주세요.', 'Type “destroy” to confirm.'),
    }),
  }),
  response: z.object({ recipients: z.int(), badRows: z.int() }),
  problems: ['not-now', 'invalid'],
});

export const recipientOperations = [
  recipientsPreview,
  recipientsImport,
  recipientsDiscardImport,
  recipientsImports,
  recipientsCopy,
  recipientsList,
  recipientsOpen,
  recipientsBadRows,
  recipientsExportBadRows,
  recipientsSettle,
  recipientsExport,
  recipientsDestroy,
];
