export { BadLog } from './log/bad-log.ts';
export type { Batch } from './log/batch.ts';
export { createLog } from './log/create.ts';
export { openEvidence, sizeOfEvidence, type Evidence } from './log/evidence.ts';
export { Log } from './log/log.ts';
export type { Receipt } from './log/receipt.ts';
export { readVerifier } from './log/state.ts';
export type { Problem, ProblemKind } from './log/problem.ts';
export { verifyLog, type KeptOutside, type Verdict } from './log/verify.ts';
export { toBase64 } from './tree/hash.ts';
export { BadNote } from './notes/signed-note.ts';
export { Entries } from './record/entries.ts';
export { decodeEntry, encodeEntry } from './record/entry.ts';
export { BadEntry } from './record/bad-entry.ts';
export { readRecord, type Refused } from './record/read-record.ts';
export type { AccessRecord, Action, KeptRecord } from './record/record.ts';
export { openAside, readAside, type Aside, type Kept } from './intake/aside.ts';
export { timesOf, type Answer, type Arrival, type Destination } from './intake/append-sorted.ts';
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
export { isAlarming, judge, type Expected, type Judgement, type Reason } from './intake/completeness/judge.ts';
export {
  FIVE_ITEMS,
  noteArrival,
  noteGap,
  noteMended,
  observeFrom,
  silentFrom,
  type Day,
  type Item,
  type Observed,
} from './intake/completeness/observed.ts';
export { dayOf, isWorkday, workingTime, type Office } from './intake/completeness/working-time.ts';
export { followFile, type Following, type FollowOptions, type Keep } from './intake/follow/follow.ts';
export { splitValues } from './intake/http/split-values.ts';
export { unpackBody, type Unpacked } from './intake/http/unpack-body.ts';
export { importLines } from './intake/import-lines.ts';
export { ownLines } from './intake/own-line.ts';
export { chunksOf, decodeLine, linesIn, Lines, readLines, type Line } from './intake/lines.ts';
export { retryAside, type Retried, type Retry } from './intake/retry-aside.ts';
export { receiveLines } from './intake/receive-lines.ts';
export { knowSources, type KnownBy } from './intake/syslog/known-sources.ts';
export { listenSyslog, type Peer, type SyslogOptions, type SyslogServer } from './intake/syslog/listen.ts';
export { Sorting, type Refusal, type Sorted } from './intake/sorting.ts';
export { FORMATS, mapRow, type Format, type Mapping } from './intake/mapping.ts';
export { presets } from './intake/presets.ts';
export type { Row } from './intake/row.ts';
export { rowReader } from './intake/rows.ts';
export { BadRule } from './detect/bad-rule.ts';
export { inForce, misfitOf, rulesAsDecided, type RuleDecision } from './detect/decided-rules.ts';
export { detect, readRules, type Range } from './detect/detect.ts';
export type { Alert } from './detect/alert.ts';
export { catalogueOf, type CatalogueEntry } from './detect/catalogue.ts';
export type { Employee, Facts } from './detect/facts.ts';
export { aboutOf, casesOf, type Case } from './detect/grouping.ts';
export type { Explanation, Rule, Threshold } from './detect/rule.ts';
export { alertOf, alertQueries, alertQuery, type AlertQuery, type AlertRow } from './detect/sql/alerts.ts';
export { tryOutBySql } from './detect/sql/try-out.ts';
export { lookBackOf, tryOut, type Trial, type Tried } from './detect/try-out.ts';
export { readRecords } from './log/read.ts';
export { readTile, type Resource } from './tiles/read-tile.ts';
export { anchorAll, type Anchor, type Anchored, type AnchorKind, type Prove } from './anchors/anchor.ts';
export { emlOf } from './anchors/eml.ts';
export { folderAnchor, readCopies } from './anchors/folder.ts';
export { keepAnchored, readAnchors, type AnchorState } from './anchors/kept.ts';
export { mailAnchor, type CheckpointMail } from './anchors/mail.ts';
export { NotHeld, type NotHeldBecause } from './anchors/not-held.ts';
export { attestedIn, readOutside, type Attested, type Outside } from './anchors/outside.ts';
export { post, type Post } from './anchors/post.ts';
export { serveWitness, type ServedWitness } from './anchors/serve-witness.ts';
export { readShortForm, shortForm } from './anchors/short-form.ts';
export { authoritiesIn, BadTimeStamp } from './anchors/time-stamp.ts';
export { timeStampAnchor } from './anchors/time-stamp-anchor.ts';
export { witnessAnchor } from './anchors/witness-anchor.ts';
export { openWitness } from './anchors/witness-room.ts';
export { holdRecords, listHolds, releaseHold } from './keep/hold.ts';
export type { Hold, Placed, Scope } from './keep/keeping.ts';
export { retain, type Retained, type Retention, type Stays } from './keep/retain.ts';
export type { Terms } from './keep/term.ts';
export { readMinimum } from './log/read.ts';
export { readCheckpoint, type Checkpoint } from './notes/checkpoint.ts';
export { cosignerVerifierOf, verifierOf, type NoteVerifier } from './notes/signed-note.ts';
export { BadStore } from './store/bad-store.ts';
export { compareStore, type Compared } from './store/compare.ts';
export { Loader, type Refreshed } from './store/load.ts';
export { askStore, whoLookedAt, type Asked, type Look, type Within } from './store/questions/ask.ts';
export { QUESTIONS, type QuestionName } from './store/questions/questions.ts';
export { faultIn, type Fault } from './store/fault.ts';
export { isBadQuestion, Store, type Answered, type Limits, type Parameters, type Place } from './store/store.ts';
