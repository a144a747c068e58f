import { z } from 'zod';
import { email, id, line, moment, pageOf, pageQuery, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const url = z
  .url({
    protocol: /^https?$/,
    error: both('주소를 확인해 주세요. 예: https://witness.example.go.kr', 'Check the address.'),
  })
  .max(500);

/** Where checkpoints of the access records are held, out of reach of whoever runs this server. */
const anchorPlace = z.discriminatedUnion('kind', [
  /** One that the server's configuration opens (`BONGSU_ANCHOR_FOLDERS`): of another machine. */
  z.object({ kind: z.literal('folder'), folder: z.string({ error: both('폴더를 골라 주세요.', 'Choose a folder.') }) }),
  z.object({ kind: z.literal('mail'), to: email }),
  /** `key`: the line that a witness is known by, C2SP signed-note. */
  z.object({ kind: z.literal('witness'), url, key: line(500) }),
  /** `authorities`: certificates of those whose word is taken, PEM. */
  z.object({
    kind: z.literal('time-stamp'),
    url,
    authorities: z
      .string()
      .trim()
      .min(1, both('기관의 인증서(PEM)를 붙여 넣어 주세요.', 'Paste the certificate of the authority (PEM).'))
      .max(100_000),
  }),
]);
export type AnchorPlace = z.infer<typeof anchorPlace>;

/** What each means stands with the ledger's `NotHeldBecause`. */
const notHeldBecause = z.enum(['unreachable', 'refused', 'bad-answer', 'contradicts']);

const held = z.object({ at: moment, size: z.int(), root: z.string() });

const fields = { name: line(60), rhythm: z.enum(['hourly', 'daily']) };

const logAnchor = z.object({
  id,
  ...fields,
  place: anchorPlace,
  isOn: z.boolean(),
  addedAt: moment,
  /** Its turn is now: the newest checkpoint is handed over within seconds. */
  isDue: z.boolean(),
  /** Newest: when, and up to which record; `null`: never. */
  held: held.nullable(),
  /** How it failed since then; `null`: not at all. */
  failed: z.object({ since: moment, at: moment, times: z.int(), why: notHeldBecause }).nullable(),
  /** What officers and CPO are alarmed of: `contradicts` is no failure of the line, the log does not go on from what is held there. */
  trouble: z.enum(['contradicts', 'failing', 'late']).nullable(),
  version,
});
export type LogAnchor = z.infer<typeof logAnchor>;

const anchorParams = z.object({ anchorId: id });

/** 체크포인트를 밖에 보관하는 곳 (안전성 확보조치 기준 제8조제3항). */
export const logAnchorsList = defineOperation({
  id: 'logAnchors.list',
  method: 'GET',
  path: '/api/access-log/anchors',
  permission: 'access-log.read',
  summary: { ko: '체크포인트를 밖에 둔 곳', en: 'Where checkpoints are held elsewhere' },
  response: z.object({
    items: z.array(logAnchor),
    /** Folders that the server's configuration opens; no request can. */
    openedFolders: z.array(z.string()),
    /** In the demo nothing leaves. */
    isDemo: z.boolean(),
  }),
});

export const logAnchorsAdd = defineOperation({
  id: 'logAnchors.add',
  method: 'POST',
  path: '/api/access-log/anchors',
  permission: 'access-log.manage',
  status: 201,
  summary: { ko: '밖에 둘 곳 더하기', en: 'Add a place elsewhere' },
  body: z.object({ ...fields, place: anchorPlace }),
  response: logAnchor,
});

export const logAnchorsUpdate = defineOperation({
  id: 'logAnchors.update',
  method: 'PUT',
  path: '/api/access-log/anchors/:anchorId',
  permission: 'access-log.manage',
  problems: ['conflict'],
  summary: {
    ko: '밖에 둔 곳의 이름·주기 고치기, 끄고 켜기 (사유 기록)',
    en: 'Rename a place elsewhere, change its rhythm, switch it off or on, with a reason',
  },
  params: anchorParams,
  body: z.object({ ...fields, isOn: z.boolean(), version, reason }),
  response: logAnchor,
});

export const logAnchorsHold = defineOperation({
  id: 'logAnchors.hold',
  method: 'POST',
  path: '/api/access-log/anchors/:anchorId/hold',
  permission: 'access-log.manage',
  status: 202,
  rateLimit: 20,
  summary: { ko: '지금 밖에 보관하기', en: 'Have the newest checkpoint held now' },
  params: anchorParams,
  body: z.object({}),
  response: logAnchor,
});

const anchorAttempt = z.object({
  at: moment,
  /** Of the checkpoint. */
  size: z.int(),
  root: z.string(),
  /** `null`: it is held. */
  why: notHeldBecause.nullable(),
});
export type AnchorAttempt = z.infer<typeof anchorAttempt>;

export const logAnchorsHistory = defineOperation({
  id: 'logAnchors.history',
  method: 'GET',
  path: '/api/access-log/anchors/:anchorId/attempts',
  permission: 'access-log.read',
  summary: { ko: '밖에 보관한 기록', en: 'What was held there, and what was not' },
  params: anchorParams,
  query: z.object(pageQuery),
  response: pageOf(anchorAttempt),
});

export const logAnchorOperations = [logAnchorsList, logAnchorsAdd, logAnchorsUpdate, logAnchorsHold, logAnchorsHistory];
