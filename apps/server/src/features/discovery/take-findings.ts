import { type agentFindings, type agentFinish, type BodyOf, type ResponseOf } from '@bongsu/contracts';
import { digestOf, earliest, instant, newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { agentOf } from './at-the-door.ts';
import { findRound } from './campaign-store.ts';
import {
  completeReport,
  insertFinding,
  insertPiece,
  knownFiles,
  markGone,
  missingPieces,
  pieceDigest,
  saveFile,
  takeReport,
  type ReportRow,
} from './report-store.ts';
import { sealTold } from './sealed.ts';

type Findings = BodyOf<typeof agentFindings>;
type Finish = BodyOf<typeof agentFinish>;

const MISSING_SHOWN = 100;

/** The report, locked. A round may be long over: a machine that was offline tells what it found whenever it can. */
const reportOf = async (tx: Tx, deps: Deps, body: Findings | Finish): Promise<ReportRow> => {
  const round = (await tx.asSystem(() => findRound(tx, body.roundId))) ?? refuse('not-found');
  const report = await takeReport(tx, deps.clock, {
    agentId: agentOf(tx.actor),
    roundId: round.id,
    ref: body.reportId,
    // A clock that is ahead must not make this report the newest one for ever.
    beganAt: earliest(instant(body.beganAt), deps.clock.now()),
  });
  return report.roundId === round.id ? report : refuse('conflict');
};

const isOver = (): never =>
  refuse('not-now', {
    detail: {
      ko: '이미 마친 검출입니다. 새 보고로 보내 주세요.',
      en: 'This report is complete already. Begin a new one.',
    },
  });

const saveFiles = async (tx: Tx, deps: Deps, report: ReportRow, files: Findings['files']): Promise<void> => {
  const agentId = agentOf(tx.actor);
  const known = await knownFiles(
    tx,
    agentId,
    files.map(({ ref }) => ref),
  );
  for (const file of files) {
    const id = known.get(file.ref) ?? newId(deps.clock);
    known.set(file.ref, id);
    const seen = { id, agentId, report, file, sealed: sealTold(deps.vault, id, file) };
    await saveFile(tx, seen);
    await insertFinding(tx, seen);
  }
};

/**
 * Takes one piece of a report. The same piece twice changes nothing; another piece under its number is refused, since one
 * of the two would be lost.
 */
export const takeFindings = async (tx: Tx, deps: Deps, body: Findings): Promise<ResponseOf<typeof agentFindings>> => {
  const report = await reportOf(tx, deps, body);
  const digest = digestOf(JSON.parse(JSON.stringify(body.files)));
  const known = await pieceDigest(tx, report.id, body.piece);
  if (known !== null) return known === digest ? { isNew: false } : refuse('conflict');
  if (report.completedAt !== null) return isOver();
  await insertPiece(tx, report.id, body.piece, digest);
  await saveFiles(tx, deps, report, body.files);
  return { isNew: true };
};

/** The agent says that it is through. It counts once every piece is here; asked again, the answer is the same. */
export const finishReport = async (tx: Tx, deps: Deps, body: Finish): Promise<ResponseOf<typeof agentFinish>> => {
  const report = await reportOf(tx, deps, body);
  if (report.completedAt !== null) return { isComplete: true, missing: [] };
  const missing = await missingPieces(tx, report.id, body.pieces, MISSING_SHOWN);
  if (missing.length > 0) return { isComplete: false, missing };
  const { files, bytes, seconds, skipped } = body;
  const now = deps.clock.now();
  await completeReport(tx, report.id, { finishedAt: instant(body.finishedAt), files, bytes, seconds, skipped }, now);
  await markGone(tx, agentOf(tx.actor), report, now);
  return { isComplete: true, missing: [] };
};
