import { z } from 'zod';
import { id, line, moment, personRef, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** A name and nothing around it; whether it is one that can be looked up the server says. */
const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[^\s/@?#:\\[\]%]{1,253}$/,
    both(
      '호스트 이름만 적어 주세요. 예: www.example.ac.kr',
      'Enter the name of a host alone, for example www.example.ac.kr.',
    ),
  );

/** What can be changed: where a site lies is what it is. */
const fields = {
  /** What it is called, for example `입학처 홈페이지`. */
  name: line(100),
  /** Who answers for what it shows. */
  answersId: id,
  /** Looked through once a week, at night. */
  isWeekly: z.boolean(),
};

/** A site that the organisation runs (등록 홈페이지): nothing else is ever looked at. */
export const webHostView = z.object({
  id,
  scheme: z.enum(['http', 'https']),
  host: z.string(),
  /** `null`: the usual one. */
  port: z.int().nullable(),
  name: z.string(),
  answers: personRef,
  isWeekly: z.boolean(),
  retiredAt: moment.nullable(),
  /** Addresses with something exposed that nobody has dealt with. */
  open: z.int(),
  /** The newest look that came to its end; `null`: none yet. */
  lookedAt: moment.nullable(),
  isUnderWay: z.boolean(),
  version,
});
export type WebHostView = z.infer<typeof webHostView>;

export const webHostParams = z.object({ hostId: id });

export const webHostsList = defineOperation({
  id: 'webHosts.list',
  method: 'GET',
  path: '/api/web-hosts',
  permission: 'web-exposure.read',
  summary: { ko: '등록 홈페이지', en: 'Registered sites' },
  response: z.object({
    items: z.array(webHostView),
    /** Ranges inside the organisation that the server's configuration opens; no request can. */
    openedNetworks: z.array(z.string()),
  }),
});

export const webHostsAdd = defineOperation({
  id: 'webHosts.add',
  method: 'POST',
  path: '/api/web-hosts',
  permission: 'web-exposure.manage',
  status: 201,
  problems: ['conflict'],
  summary: { ko: '홈페이지 등록', en: 'Register a site' },
  body: z.object({
    ...fields,
    isWeekly: fields.isWeekly.default(true),
    scheme: z.enum(['http', 'https']).default('https'),
    host: hostName,
    port: z.int().min(1).max(65_535).nullable().default(null),
  }),
  response: webHostView,
});

export const webHostsUpdate = defineOperation({
  id: 'webHosts.update',
  method: 'PUT',
  path: '/api/web-hosts/:hostId',
  permission: 'web-exposure.manage',
  problems: ['conflict'],
  summary: { ko: '등록 홈페이지 고치기', en: 'Change a registered site' },
  params: webHostParams,
  body: z.object({ ...fields, version }),
  response: webHostView,
});

export const webHostsRetire = defineOperation({
  id: 'webHosts.retire',
  method: 'POST',
  path: '/api/web-hosts/:hostId/retire',
  permission: 'web-exposure.manage',
  problems: ['conflict'],
  summary: { ko: '홈페이지 등록 끝내기 (사유 기록)', en: 'End the registration of a site, with a reason' },
  params: webHostParams,
  body: z.object({ version, reason }),
  response: webHostView,
});

export const webHostOperations = [webHostsList, webHostsAdd, webHostsUpdate, webHostsRetire];
