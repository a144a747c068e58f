import { z } from 'zod';
import {
  followedFile,
  followFaults,
  missingItems,
  senderAddress,
  senderCertificate,
  sourceDayStates,
  sourceMapping,
  sourceReason,
  sourceSigns,
  systemName,
} from './access-source-values.ts';
import { day, id, line, moment, pageOf, pageQuery, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';

/** What a source sent on one day (Korean time, by when it came). */
const sourceDay = z.object({
  day,
  /** Taken into the log. */
  accepted: z.int(),
  /** Sent again although they were there. */
  repeated: z.int(),
  /** Kept aside, and of these without one of the five items. */
  refused: z.int(),
  incomplete: z.int(),
  missing: missingItems,
  /** 1: times of records lay ahead of ours. */
  ahead: z.int(),
});
export type SourceDay = z.infer<typeof sourceDay>;

/** A day of the picture of a month. */
const pictureDay = z.object({ day, state: z.enum(sourceDayStates), isWorkday: z.boolean(), accepted: z.int() });
export type PictureDay = z.infer<typeof pictureDay>;

/** Something that was alarming; `to` is `null` as long as it is. */
export const sourceAlarm = z.object({ sign: z.enum(sourceSigns), from: moment, to: moment.nullable() });
export type SourceAlarm = z.infer<typeof sourceAlarm>;

/** A system whose access records (접속기록) are collected. */
export const accessSourceView = z.object({
  id,
  /** `학사정보시스템` */
  name: z.string(),
  /** What its records are kept under. */
  system: z.string(),
  mapping: sourceMapping,
  /** By what it is known where it sends syslog; with both, both have to fit. */
  addresses: z.array(z.string()),
  certificates: z.array(z.string()),
  /** Its file on this machine that is followed; `null`: it sends by itself. */
  follow: followedFile.extend({ fault: z.enum(followFaults).nullable() }).nullable(),
  /** Minutes of working time after which its silence is told; `null`: the meter learns what is usual, in about a week. */
  rhythmMinutes: z.int().nullable(),
  /** 보관 기간을 정하는 사실 (제8조제1항): how many people's data it holds, `null`: not known. */
  people: z.int().nullable(),
  hasUniqueIds: z.boolean(),
  hasSensitive: z.boolean(),
  isOn: z.boolean(),
  createdAt: moment,
  keyIssuedAt: moment,
  /** Until when the key before is taken too; `null`: there is none. */
  oldKeyUntil: moment.nullable(),
  /** When the last record came; `null`: none yet. */
  lastAt: moment.nullable(),
  /** What is the matter with it now; empty: nothing. */
  signs: z.array(z.enum(sourceSigns)),
  /** The same with figures. */
  reasons: z.array(sourceReason),
  /** How silent it may be is not known yet. */
  isLearning: z.boolean(),
  today: sourceDay,
  /** The last thirty days, each of them, the oldest first. */
  picture: z.array(pictureDay),
  /** What was alarming in these days, the newest first. */
  alarms: z.array(sourceAlarm),
  /** Lines kept aside that wait for somebody. */
  waitingAside: z.int(),
  version,
});
export type AccessSourceView = z.infer<typeof accessSourceView>;

export const accessSourceParams = z.object({ sourceId: id });

/** Whatever can be changed: under which name its records are kept cannot. */
const fields = {
  name: line(80),
  mapping: sourceMapping,
  addresses: z.array(senderAddress).max(50).default([]),
  certificates: z.array(senderCertificate).max(50).default([]),
  follow: followedFile.nullable().default(null),
  rhythmMinutes: z.int().min(1).max(100_000).nullable().default(60),
  people: z.int().min(0).max(1_000_000_000).nullable().default(null),
  hasUniqueIds: z.boolean().default(false),
  hasSensitive: z.boolean().default(false),
};

/** The key that it sends with, shown this once. */
const withKey = z.object({ source: accessSourceView, key: z.string() });

export const accessSourcesList = defineOperation({
  id: 'accessSources.list',
  method: 'GET',
  path: '/api/access-sources',
  permission: 'access-sources.read',
  summary: { ko: '접속기록을 보내는 시스템', en: 'Systems that send access records' },
  response: z.object({
    items: z.array(accessSourceView),
    /** Where syslog is taken over TCP and over TLS; `null`: it is not. */
    syslog: z.object({ port: z.int().nullable(), tlsPort: z.int().nullable() }),
    /** Folders of this machine in which files may be followed; empty: none. */
    followFolders: z.array(z.string()),
  }),
});

export const accessSourcesRead = defineOperation({
  id: 'accessSources.read',
  method: 'GET',
  path: '/api/access-sources/:sourceId',
  permission: 'access-sources.read',
  summary: { ko: '시스템 하나의 수집 현황', en: 'How the collecting from one system goes' },
  params: accessSourceParams,
  /** Thirty days, the newest first; a day on which nothing came is not among them. */
  response: z.object({ source: accessSourceView, days: z.array(sourceDay) }),
});

export const accessSourcesAdd = defineOperation({
  id: 'accessSources.add',
  method: 'POST',
  path: '/api/access-sources',
  permission: 'access-sources.manage',
  personalData: true,
  status: 201,
  problems: ['conflict'],
  summary: { ko: '시스템 연결 (키는 한 번만 보인다)', en: 'Connect a system; its key is shown once' },
  body: z.object({ ...fields, system: systemName }),
  response: withKey,
});

export const accessSourcesUpdate = defineOperation({
  id: 'accessSources.update',
  method: 'PUT',
  path: '/api/access-sources/:sourceId',
  permission: 'access-sources.manage',
  personalData: true,
  problems: ['conflict'],
  summary: { ko: '연결한 시스템 고치기', en: 'Change a connected system' },
  params: accessSourceParams,
  body: z.object({ ...fields, version }),
  response: accessSourceView,
});

export const accessSourcesRenewKey = defineOperation({
  id: 'accessSources.renewKey',
  method: 'POST',
  path: '/api/access-sources/:sourceId/key',
  permission: 'access-sources.manage',
  personalData: true,
  problems: ['conflict'],
  summary: { ko: '키 다시 발급', en: 'Issue a new key' },
  params: accessSourceParams,
  /** `isOldKept`: the key before is taken for another day, so that nothing is lost while it is exchanged. */
  body: z.object({ version, reason, isOldKept: z.boolean() }),
  response: withKey,
});

export const accessSourcesSwitch = defineOperation({
  id: 'accessSources.switch',
  method: 'POST',
  path: '/api/access-sources/:sourceId/switch',
  permission: 'access-sources.manage',
  personalData: true,
  problems: ['conflict'],
  summary: { ko: '수집 끄고 켜기 (사유 기록)', en: 'Switch collecting off and on, with a reason' },
  params: accessSourceParams,
  body: z.object({ version, reason, isOn: z.boolean() }),
  response: accessSourceView,
});

/** A line that was no record, kept until somebody settles it. */
const asideLine = z.object({
  id,
  receivedAt: moment,
  /** `at: not-a-time`: which item, and what is the matter with it. */
  why: z.string(),
  /** As it came. */
  text: z.string(),
});
export type AsideLine = z.infer<typeof asideLine>;

/** Lines hold personal data: opened with a reason, and on record. */
export const accessSourcesAside = defineOperation({
  id: 'accessSources.aside',
  method: 'POST',
  path: '/api/access-sources/:sourceId/aside',
  permission: 'access-sources.manage',
  personalData: true,
  summary: { ko: '받지 못한 줄 열어 보기', en: 'Open the lines that were not taken' },
  params: accessSourceParams,
  body: z.object({ reason, ...pageQuery }),
  /** The oldest first. */
  response: pageOf(asideLine),
});

export const accessSourcesRetake = defineOperation({
  id: 'accessSources.retake',
  method: 'POST',
  path: '/api/access-sources/:sourceId/aside/retake',
  permission: 'access-sources.manage',
  personalData: true,
  summary: {
    ko: '받지 못한 줄을 지금의 읽는 방법으로 다시 받기',
    en: 'Take the lines that were kept aside, as they are read now',
  },
  params: accessSourceParams,
  body: z.object({}),
  response: z.object({
    taken: z.int(),
    /** Those that still are no records. */
    left: z.int(),
  }),
});

export const accessSourcesDropAside = defineOperation({
  id: 'accessSources.dropAside',
  method: 'POST',
  path: '/api/access-sources/:sourceId/aside/drop',
  permission: 'access-sources.manage',
  personalData: true,
  summary: { ko: '접속기록이 아닌 줄 버리기 (사유 기록)', en: 'Drop lines that are no access records, with a reason' },
  params: accessSourceParams,
  body: z.object({ ids: z.array(id).min(1).max(200), reason }),
  response: z.object({ dropped: z.int() }),
});

export const accessSourceOperations = [
  accessSourcesList,
  accessSourcesRead,
  accessSourcesAdd,
  accessSourcesUpdate,
  accessSourcesRenewKey,
  accessSourcesSwitch,
  accessSourcesAside,
  accessSourcesRetake,
  accessSourcesDropAside,
];
