export { BadLog } from './log/bad-log.ts';
export type { Batch } from './log/batch.ts';
export { createLog } from './log/create.ts';
export { openEvidence, sizeOfEvidence, type Evidence } from './log/evidence.ts';
export { Log, type Receipt } from './log/log.ts';
export { readVerifier } from './log/state.ts';
export { verifyLog, type Problem, type ProblemKind, type Verdict } from './log/verify.ts';
export { BadNote } from './notes/signed-note.ts';
export { encodeEntry } from './record/entry.ts';
export { BadEntry } from './record/bad-entry.ts';
export { readRecord, type Refused } from './record/read-record.ts';
export type { AccessRecord, Action, KeptRecord } from './record/record.ts';
export { openAside, readAside, type Aside, type Kept } from './intake/aside.ts';
export type { Answer, Destination } from './intake/append-sorted.ts';
export {
  BATCH_HEADER,
  isKnownType,
  LONGEST_BATCH_ID,
  otlpAnswer,
  receiveBody,
  sortBody,
  type Body,
  type Sender,
} from './intake/http/receive-body.ts';
export { unpackBody, type Unpacked } from './intake/http/unpack-body.ts';
export { importLines } from './intake/import-lines.ts';
export { readLines, type Line } from './intake/lines.ts';
export { retryAside, type Retried, type Retry } from './intake/retry-aside.ts';
export { receiveLines } from './intake/receive-lines.ts';
export { knowSources, type KnownBy } from './intake/syslog/known-sources.ts';
export { listenSyslog, type Peer, type SyslogOptions, type SyslogServer } from './intake/syslog/listen.ts';
export type { Refusal, Sorted } from './intake/sorting.ts';
export { FORMATS, type Format, type Mapping } from './intake/mapping.ts';
export { presets } from './intake/presets.ts';
export { BadRule } from './detect/bad-rule.ts';
export { detect, readRules, type Range } from './detect/detect.ts';
export type { Alert } from './detect/detector.ts';
export type { Employee, Facts } from './detect/facts.ts';
export type { Rule } from './detect/rule.ts';
export { readRecords } from './log/read.ts';
export { readTile, type Resource } from './tiles/read-tile.ts';
