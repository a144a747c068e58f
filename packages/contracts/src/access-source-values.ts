import { z } from 'zod';
import { day, line, moment } from './common.ts';
import { both } from './text.ts';

/** Objects of JSON, a table with names in its first line, syslog (RFC 5424), CEF, logs of OpenTelemetry, audit logs of databases. */
export const sourceFormats = ['jsonl', 'csv', 'syslog', 'cef', 'otlp', 'pgaudit', 'mariadb'] as const;

/** 접속기록의 다섯 항목 (안전성 확보조치 기준 제2조제3호): without these a line is no record. */
export const fiveItems = ['actor', 'at', 'from', 'subjects', 'action'] as const;

/** What else a record may say. Whose system it is the source itself says. */
export const recordItems = [...fiveItems, 'id', 'fields', 'reason', 'rows', 'ok'] as const;
export type RecordItem = (typeof recordItems)[number];

const place = z.string().min(1).max(120);

/** What is what in the lines of a system; see docs/logs.md. */
export const sourceMapping = z.object({
  format: z.enum(sourceFormats),
  /** Where each item stands: names, of which the first that is there is taken; `a.b` leads into an object, `=text` is that text. */
  items: z.partialRecord(z.enum(recordItems), z.array(place).max(20)),
  /** What parts several people, or fields, in one text. */
  separator: z.string().min(1).max(5).default(','),
  /** The offset of times that do not say one. */
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/, both('+09:00 처럼 적어 주세요.', 'Write it as +09:00.'))
    .default('+09:00'),
  /** What the system calls its actions → what they are here. */
  actions: z
    .record(
      z.string().max(60),
      z
        .string()
        .regex(
          /^[a-z][a-z0-9-]{0,31}$/,
          both('영문 소문자, 숫자, 붙임표로 적어 주세요.', 'Use small letters, digits and hyphens.'),
        ),
    )
    .default({}),
  /** What `ok` holds when somebody was turned away. */
  refusals: z.array(z.string().max(40)).max(40).default([]),
});
export type SourceMapping = z.infer<typeof sourceMapping>;

/** What a system is called in its records: it stays. */
export const systemName = z
  .string()
  .trim()
  .regex(
    /^[a-z][a-z0-9.-]{1,39}$/,
    both(
      '영문 소문자로 시작해 영문 소문자, 숫자, 점, 붙임표로 두 자 이상 적어 주세요. 예: hr',
      'Begin with a small letter; small letters, digits, dots and hyphens, at least two. For example: hr',
    ),
  )
  .refine(
    (name) => name !== 'bongsu',
    both('봉수 자신의 기록에 쓰는 이름입니다.', 'This is the name of Bongsu’s own records.'),
  );

/**
 * What the completeness meter (누락 없는 수집) sees. `silent`: nothing came for longer than its rhythm. `fewer`: much less than usual.
 * `ahead`, `behind`: its clock jumped. `incomplete`: lines came without one of the five items. `refused`: lines wait aside. `gap`: a part
 * is known to be lost.
 */
export const sourceSigns = ['silent', 'fewer', 'ahead', 'behind', 'incomplete', 'refused', 'gap'] as const;
export type SourceSign = (typeof sourceSigns)[number];

const minutes = z.int();
/** Of all that came, from 0 to 1. */
const share = z.number();
/** Of lines that were not taken: how often each of the five items was not there. */
export const missingItems = z.partialRecord(z.enum(fiveItems), z.int());

/** A sign with its figures. `isAlarm`: somebody has to look now, and was told. */
export const sourceReason = z.discriminatedUnion('sign', [
  z.object({
    sign: z.literal('silent'),
    isAlarm: z.boolean(),
    since: moment,
    /** As long may it be silent. */
    minutes,
  }),
  z.object({
    sign: z.literal('fewer'),
    isAlarm: z.boolean(),
    day,
    /** What came on that day, and what usually does: up to the same hour, where it is not over. */
    count: z.int(),
    usual: z.int(),
  }),
  z.object({ sign: z.literal('ahead'), isAlarm: z.boolean(), minutes }),
  z.object({ sign: z.literal('behind'), isAlarm: z.boolean(), minutes }),
  z.object({
    sign: z.literal('incomplete'),
    isAlarm: z.boolean(),
    /** Of today and yesterday. */
    missing: missingItems,
    share,
    /** Which share it was on the days before; `null`: there were none. */
    usualShare: share.nullable(),
  }),
  z.object({ sign: z.literal('refused'), isAlarm: z.boolean(), count: z.int(), share }),
  z.object({ sign: z.literal('gap'), isAlarm: z.boolean(), count: z.int() }),
]);
export type SourceReason = z.infer<typeof sourceReason>;

/**
 * `full`: it came. `lacking`: lines without one of the five items came that day. `gap`: it was silent beyond its rhythm, or a part is lost.
 * `none`: nothing came on a day on which people work. `rest`: nothing came, and nobody works. `unknown`: before it was connected, or the
 * day is not over yet.
 */
export const sourceDayStates = ['full', 'lacking', 'gap', 'none', 'rest', 'unknown'] as const;
export type SourceDayState = (typeof sourceDayStates)[number];

/** An address or a network from which a system may send syslog: `10.1.0.7`, `10.1.0.0/16`. */
export const senderAddress = z
  .string()
  .trim()
  .refine(
    (text) => ADDRESS.safeParse(text).success,
    both(
      'IP 주소나 대역을 적어 주세요. 예: 10.1.0.7, 10.1.0.0/16',
      'Enter an IP address or network: 10.1.0.7, 10.1.0.0/16.',
    ),
  );

const ADDRESS = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/** The SHA-256 fingerprint of a certificate, with colons or without. */
export const senderCertificate = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replaceAll(':', ''))
  .pipe(
    z
      .string()
      .regex(
        /^[0-9a-f]{64}$/,
        both(
          '인증서의 SHA-256 지문 64자리를 적어 주세요.',
          'Enter the 64 digits of the certificate’s SHA-256 fingerprint.',
        ),
      ),
  );

/** A file of this machine that is followed, in a folder that the operator opened for it. */
export const followedFile = z.object({
  folder: line(500),
  file: z
    .string()
    .trim()
    .max(200)
    .regex(
      /^(?!\.{1,2}$)[^/\\\p{Cc}\u2028-\u202E\u2066-\u2069]+$/u,
      both('폴더 없이 파일 이름만 적어 주세요. 예: access.log', 'Enter the name of the file alone: access.log.'),
    ),
});

/** Why nothing of a followed file can be read now. */
export const followFaults = ['not-allowed', 'not-there', 'not-a-file', 'not-readable'] as const;
export type FollowFault = (typeof followFaults)[number];
