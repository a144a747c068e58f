import { z } from 'zod';
import { findingCount, findingSamples } from './agent-reports.ts';
import { findingConfidences } from './campaigns.ts';
import { id, moment, orBlank, pageOf, pageQuery, personRef, reason, version } from './common.ts';
import { incidentFields, madeIncident } from './findings.ts';
import { defineOperation } from './operation.ts';
import { webHostParams } from './web-hosts.ts';
import { MOST_ADDRESSES, webScanView } from './web-scans.ts';

/**
 * `removing`: somebody is at it. `gone`, `clean`, `still-exposed`: what a re-check found (법 제34조의2제2항). `lawful`: may be shown,
 * with a reason; holds for what was seen then, and no longer when something else is found there.
 */
export const webFindingStates = ['open', 'removing', 'still-exposed', 'clean', 'gone', 'lawful'] as const;
export type WebFindingState = (typeof webFindingStates)[number];

/** `comment`: in the source of a page, where its readers do not see it. */
export const webPlaces = ['text', 'comment', 'source', 'headers', 'address'] as const;

/** What a re-check found; `unreachable`: it could not be judged, and `why` says what was in the way. */
const checked = z.object({
  at: moment,
  result: z.enum(['gone', 'clean', 'still-exposed', 'unreachable']),
  why: z.string().nullable(),
});

/** An address at which personal data can be read by anybody (노출된 주소). Masked; no value is kept. */
export const webFinding = z.object({
  id,
  hostId: id,
  /** May have somebody's number or name in it: sealed in the database. */
  url: z.string(),
  counts: z.array(findingCount),
  samples: z.array(findingSamples),
  places: z.array(z.enum(webPlaces)),
  status: z.int(),
  bytes: z.int(),
  /** Of what the server answered with, unpacked. */
  sha256: z.string(),
  firstSeenAt: moment,
  seenAt: moment,
  state: z.enum(webFindingStates),
  checked: checked.nullable(),
  version,
});
export type WebFinding = z.infer<typeof webFinding>;

/** One thing found on a page. */
export const placedFinding = z.object({
  kind: z.string(),
  confidence: z.enum(findingConfidences),
  masked: z.string(),
  place: z.enum(webPlaces),
  line: z.int(),
  /** Within an archive or a mail. */
  member: z.string().nullable(),
});
export type WebPlacedFinding = z.infer<typeof placedFinding>;

/** Who else may keep a copy of the page, and how to ask for its removal. Nothing is asked by the product itself. */
const cachedCopy = z.object({
  service: z.string(),
  /** Where to look for a copy. */
  look: z.string().nullable(),
  request: z.string(),
  how: z.object({ ko: z.string(), en: z.string() }),
  /** Whether the address of the form is known for sure. */
  verified: z.boolean(),
});

export const webFindingDetail = webFinding.extend({
  /** In the order of the page; the first of them where there are many. */
  findings: z.array(placedFinding),
  /** The places around them, every value masked and every other number hidden. */
  rendering: z.string(),
  copies: z.array(cachedCopy),
  /** Newest first; `null`: the product itself. */
  history: z.array(
    z.object({ at: moment, by: personRef.nullable(), state: z.enum(webFindingStates), reason: z.string() }),
  ),
});
export type WebFindingDetail = z.infer<typeof webFindingDetail>;

const findingParams = z.object({ findingId: id });

export const webFindingsList = defineOperation({
  id: 'webFindings.list',
  method: 'GET',
  path: '/api/web-hosts/:hostId/findings',
  permission: 'web-exposure.open',
  personalData: true,
  summary: { ko: '노출된 주소', en: 'Addresses with something exposed' },
  params: webHostParams,
  query: z.object({ state: z.enum(webFindingStates).optional(), ...pageQuery }),
  response: pageOf(webFinding),
});

export const webFindingsRead = defineOperation({
  id: 'webFindings.read',
  method: 'GET',
  path: '/api/web-findings/:findingId',
  permission: 'web-exposure.open',
  personalData: true,
  summary: { ko: '노출된 주소 하나: 가린 모습, 사본, 지난 일', en: 'One exposed address: masked, copies, history' },
  params: findingParams,
  response: webFindingDetail,
});

export const webFindingsSettle = defineOperation({
  id: 'webFindings.settle',
  method: 'POST',
  path: '/api/web-findings/:findingId/state',
  permission: 'web-exposure.open',
  personalData: true,
  problems: ['conflict'],
  summary: {
    ko: '노출된 주소를 어떻게 하고 있는지 적기 (적법한 공개는 사유)',
    en: 'Say what becomes of an exposed address; lawful needs a reason',
  },
  params: findingParams,
  body: z.object({
    version,
    state: z.enum(['open', 'removing', 'lawful']),
    /** Needed where it may be shown: the legal basis of the publication. */
    reason: orBlank(reason),
  }),
  response: webFinding,
});

export const webFindingsRecheck = defineOperation({
  id: 'webFindings.recheck',
  method: 'POST',
  path: '/api/web-hosts/:hostId/recheck',
  permission: 'web-exposure.open',
  personalData: true,
  status: 202,
  rateLimit: 60,
  problems: ['not-now'],
  summary: { ko: '삭제·차단한 뒤 다시 확인', en: 'Look again, after the removal' },
  params: webHostParams,
  body: z.object({ findingIds: z.array(id).min(1).max(MOST_ADDRESSES) }),
  response: webScanView,
});

export const webFindingsEscalate = defineOperation({
  id: 'webFindings.escalate',
  method: 'POST',
  path: '/api/web-findings/:findingId/incident',
  permission: 'web-exposure.open',
  personalData: true,
  status: 201,
  rateLimit: 30,
  summary: {
    ko: '노출된 주소를 침해사고로 올림 (증거자료로 봉인)',
    en: 'Make a case of an exposed address, sealed as evidence',
  },
  params: findingParams,
  body: z.object(incidentFields),
  response: madeIncident,
});

export const webFindingOperations = [
  webFindingsList,
  webFindingsRead,
  webFindingsSettle,
  webFindingsRecheck,
  webFindingsEscalate,
];
