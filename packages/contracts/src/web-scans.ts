import { z } from 'zod';
import { id, moment, pageOf, pageQuery, personRef } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';
import { webHostParams } from './web-hosts.ts';

/** `crawl`: the whole site. `list`: addresses that somebody named, and what they lead to. `recheck`: found ones, again. */
export const webScanKinds = ['crawl', 'list', 'recheck'] as const;

/**
 * `interrupted`: the server ended meanwhile. `failed`: what read the pages came to an end by itself, or was ended for taking
 * too long. What was found until then stays found in each case.
 */
export const webScanStates = ['queued', 'running', 'done', 'stopped', 'interrupted', 'failed'] as const;

/** One look at a site (웹 노출 점검): how far it is, and counts. Addresses are told apart, with an access record. */
export const webScanView = z.object({
  id,
  hostId: id,
  kind: z.enum(webScanKinds),
  state: z.enum(webScanStates),
  /** `null`: the weekly look. */
  askedBy: personRef.nullable(),
  askedAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  /** Somebody asked it to stop, and it has not yet. */
  isStopping: z.boolean(),
  pages: z.int(),
  bytes: z.int(),
  /** Pages and attachments with something exposed. */
  foundPages: z.int(),
  counts: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** What was not read, by reason. */
  skipped: z.array(z.object({ why: z.string(), count: z.int() })),
});
export type WebScanView = z.infer<typeof webScanView>;

const scanParams = z.object({ scanId: id });

export const MOST_ADDRESSES = 1000;

const addresses = z
  .array(z.url({ protocol: /^https?$/, error: both('주소를 확인해 주세요.', 'Check the address.') }).max(2048))
  .max(MOST_ADDRESSES);

export const webScansList = defineOperation({
  id: 'webScans.list',
  method: 'GET',
  path: '/api/web-hosts/:hostId/scans',
  permission: 'web-exposure.read',
  summary: { ko: '홈페이지 점검 내역', en: 'Looks at a site' },
  params: webHostParams,
  query: z.object(pageQuery),
  response: pageOf(webScanView),
});

export const webScansStart = defineOperation({
  id: 'webScans.start',
  method: 'POST',
  path: '/api/web-hosts/:hostId/scans',
  permission: 'web-exposure.manage',
  status: 202,
  rateLimit: 30,
  problems: ['not-now'],
  summary: {
    ko: '홈페이지 점검 시작 (주소 목록을 주면 그 주소부터)',
    en: 'Begin a look at a site, or at named addresses of it',
  },
  params: webHostParams,
  body: z.object({
    /** Addresses of this host that no link leads to; empty: the whole site. */
    addresses: addresses.default([]),
    /** Named addresses are read although robots.txt forbids it to robots; links in them still are not. */
    ignoreRobots: z.boolean().default(false),
  }),
  response: webScanView,
});

export const webScansStop = defineOperation({
  id: 'webScans.stop',
  method: 'POST',
  path: '/api/web-scans/:scanId/stop',
  permission: 'web-exposure.manage',
  summary: { ko: '점검 멈추기', en: 'Stop a look at a site' },
  params: scanParams,
  response: webScanView,
});

/** An address that was not read, and why. */
export const skippedAddress = z.object({ url: z.string(), member: z.string().nullable(), why: z.string() });
export type SkippedAddress = z.infer<typeof skippedAddress>;

export const webScansSkipped = defineOperation({
  id: 'webScans.skipped',
  method: 'GET',
  path: '/api/web-scans/:scanId/skipped',
  permission: 'web-exposure.open',
  personalData: true,
  summary: { ko: '점검하지 못한 주소와 까닭', en: 'Addresses that were not read, and why' },
  params: scanParams,
  /** The first of them; `more`: how many there is no room for. */
  response: z.object({ items: z.array(skippedAddress), more: z.int() }),
});

export const webScanOperations = [webScansList, webScansStart, webScansStop, webScansSkipped];
