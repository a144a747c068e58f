import { z } from 'zod';
import { recordItems, sourceMapping } from './access-source-values.ts';
import { defineOperation } from './operation.ts';

const refusedLine = z.object({
  /** From 1. */
  line: z.int(),
  /** `at: not-a-time`: which item, and what is the matter with it. Never a value. */
  why: z.string(),
});

/** So many lines that were not taken are named in an answer; they are all kept aside. */
export const REFUSED_TOLD = 100;

/**
 * What a connected system says, with its key (`Authorization: Bearer bongsu-source_…`). The body is in the source's format, as
 * `application/json`, `application/x-ndjson`, `text/csv` or `text/plain`, and may be packed (gzip, deflate, br). Answered when every
 * record is on the disk. A batch with a `batch-id` may be sent again whatever became of it; without one the very same bytes are the
 * same batch.
 */
export const sourceTake = defineOperation({
  id: 'source.take',
  method: 'POST',
  path: '/api/source/records',
  permission: 'source.act',
  rawMegabytes: 8,
  rateLimit: 6000,
  problems: ['too-large', 'wrong-file'],
  summary: { ko: '시스템: 접속기록 보내기', en: 'System: send access records' },
  response: z.object({
    /** Records that are kept now. */
    accepted: z.int(),
    /** Those that had been sent before. */
    duplicates: z.int(),
    refused: z.int(),
    refusedLines: z.array(refusedLine),
  }),
});

/** The same for exporters of OpenTelemetry (OTLP/HTTP, JSON), whose address is `…/api/source`; answered as that protocol says. */
export const sourceTakeOtlp = defineOperation({
  id: 'source.takeOtlp',
  method: 'POST',
  path: '/api/source/v1/logs',
  permission: 'source.act',
  rawMegabytes: 8,
  rateLimit: 6000,
  problems: ['too-large', 'wrong-file'],
  summary: { ko: '시스템: OpenTelemetry로 접속기록 보내기', en: 'System: send access records by OpenTelemetry' },
  response: z.object({
    partialSuccess: z.object({ rejectedLogRecords: z.string(), errorMessage: z.string() }).optional(),
  }),
});

/** A line as it would be kept. */
const readLine = z.object({
  line: z.int(),
  /** `null`: it is no record. */
  record: z
    .object({
      at: z.string(),
      actor: z.string(),
      from: z.string(),
      subjects: z.array(z.string()),
      action: z.string(),
      fields: z.array(z.string()),
      reason: z.string(),
      rows: z.number(),
      ok: z.boolean(),
    })
    .nullable(),
  why: z.string().nullable(),
});
export type ReadLine = z.infer<typeof readLine>;

/** Nothing of it is kept. */
export const accessSourcesPreview = defineOperation({
  id: 'accessSources.preview',
  method: 'POST',
  path: '/api/access-sources/preview',
  permission: 'access-sources.manage',
  summary: {
    ko: '붙여 넣은 줄을 어떻게 읽는지 미리 보기 (저장하지 않음)',
    en: 'Preview how pasted lines are read; nothing is kept',
  },
  body: z.object({ text: z.string().max(200_000), mapping: sourceMapping }),
  response: z.object({
    /** Lines that can be read as the format says. */
    readable: z.int(),
    lines: z.int(),
    accepted: z.int(),
    /** In how many of the readable lines each item was found. */
    found: z.record(z.enum(recordItems), z.int()),
    /** What the lines call their items. */
    names: z.array(z.string()),
    /** Words for actions that are not known, to be said what they are here. */
    unknownActions: z.array(z.string()),
    /** The first twenty. */
    examples: z.array(readLine),
  }),
});

/** Mappings of what many have. */
export const accessSourcesPresets = defineOperation({
  id: 'accessSources.presets',
  method: 'GET',
  path: '/api/access-sources/presets',
  permission: 'access-sources.manage',
  summary: { ko: '접속기록을 읽는 방법의 본보기', en: 'Presets of how access records are read' },
  response: z.object({ items: z.array(z.object({ id: z.string(), mapping: sourceMapping })) }),
});

export const accessIntakeOperations = [sourceTake, sourceTakeOtlp, accessSourcesPreview, accessSourcesPresets];
