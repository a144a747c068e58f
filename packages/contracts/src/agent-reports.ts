import { z } from 'zod';
import { findingConfidences } from './campaigns.ts';
import { id, moment } from './common.ts';
import { maskedSample } from './masked-sample.ts';
import { defineOperation } from './operation.ts';

/** Files in one piece, and pieces in one report. */
export const PIECE_FILES = 200;
const PIECES = 100_000;

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(length)}}$`));

/** A kind of the scanner, or one that the organisation added: a word, and nothing that could be a value. */
export const findingKind = z.string().regex(/^(?!.*\d{4})[\p{L}\p{N}][\p{L}\p{N}_ -]{0,39}$/u);

export const findingCount = z.object({
  kind: findingKind,
  confidence: z.enum(findingConfidences),
  count: z.int().min(1).max(1_000_000_000),
});
export type FindingCount = z.infer<typeof findingCount>;

export const findingSamples = z.object({ kind: findingKind, samples: z.array(maskedSample).min(1).max(3) });

/** What an agent tells of one file: kinds, counts, keyed fingerprints and masked samples, never a value. */
const reportedFile = z.object({
  /** Chosen by the agent, the same for the same file in every report; says nothing of the file. */
  ref: z.string().regex(/^[0-9a-f]{32,64}$/),
  /** May hold a name or a number of somebody: sealed in the database. */
  path: z.string().min(1).max(4096),
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256: hex(64),
  modifiedAt: moment,
  counts: z.array(findingCount).min(1).max(100),
  samples: z.array(findingSamples).max(40).default([]),
  /** HMAC-SHA256 with the round's key, the first 16 bytes in hex, each once. */
  fingerprints: z.array(hex(32)).max(1000).default([]),
});
export type ReportedFile = z.infer<typeof reportedFile>;

const report = {
  /** Chosen by the agent: one scan, in as many pieces as it takes. */
  reportId: id,
  roundId: id,
  /** By the machine's clock. Of two reports the one that began later tells how things are. */
  beganAt: moment,
};

export const agentFindings = defineOperation({
  id: 'agent.findings',
  method: 'POST',
  path: '/api/agent/findings',
  permission: 'agent.act',
  personalData: true,
  problems: ['conflict', 'not-found', 'not-now'],
  summary: { ko: '에이전트: 찾은 파일 보내기 (나누어, 되풀이해도 같음)', en: 'Agent: tell of files found, in pieces' },
  body: z.object({
    ...report,
    piece: z.int().min(0).max(PIECES),
    files: z.array(reportedFile).min(1).max(PIECE_FILES),
  }),
  /** `false`: this very piece had arrived before, and nothing changed. */
  response: z.object({ isNew: z.boolean() }),
});

const total = z.int().nonnegative();

export const agentFinish = defineOperation({
  id: 'agent.finish',
  method: 'POST',
  path: '/api/agent/reports',
  permission: 'agent.act',
  personalData: true,
  problems: ['not-found'],
  summary: { ko: '에이전트: 검출 마침', en: 'Agent: a scan is finished' },
  body: z.object({
    ...report,
    finishedAt: moment,
    /** How many pieces there are, numbered from 0; 0: nothing was found. */
    pieces: z.int().min(0).max(PIECES),
    /** Looked into, in number and bytes, and how long it took. */
    files: total,
    bytes: total,
    seconds: total,
    /** Files passed over, by reason. */
    skipped: z.record(z.string().regex(/^[a-z][a-z-]{0,39}$/), total).default({}),
  }),
  /** Pieces that did not arrive, a hundred at most: until there is none, the report is not complete. */
  response: z.object({ isComplete: z.boolean(), missing: z.array(z.int()) }),
});

export const agentReportOperations = [agentFindings, agentFinish];
