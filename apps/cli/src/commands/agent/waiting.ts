import fs from 'node:fs';
import { join } from 'node:path';
import { agentFindings, agentFinish, agentResult, type AgentResult, type BodyOf } from '@bongsu/contracts';
import type { z } from 'zod';
import { keepJson, keptJson, makePrivateFolder } from './keep-file.ts';
import { open, seal } from './seal.ts';
import { settingsIn, waitingFolder } from './state.ts';

export type Piece = BodyOf<typeof agentFindings>;
export type Finish = BodyOf<typeof agentFinish>;

/**
 * What waits to be sent, as sealed files that hold exactly what would be sent and are removed when it was: a folder for each
 * report, complete once `finish.json` stands in it, and a file for each result.
 */
const REPORT = 'report-';
const RESULT = 'result-';
const FINISH = 'finish.json';

const reportFolder = (folder: string, reportId: string): string => join(waitingFolder(folder), `${REPORT}${reportId}`);

/** What waits cannot be read: damaged, or of a token before. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** In the form of the contract or not at all: what the server would refuse never waits. */
const keep = (folder: string, path: string, schema: z.ZodType, document: unknown): void =>
  keepJson(path, seal(settingsIn(folder).token ?? '', schema.parse(document)));

const kept = <Schema extends z.ZodType>(folder: string, path: string, schema: Schema): z.output<Schema> => {
  try {
    return schema.parse(open(settingsIn(folder).token ?? '', String(keptJson(path))));
  } catch {
    throw new Unreadable();
  }
};

const pieceName = (piece: number): string => `piece-${String(piece)}.json`;

export const keepPiece = (folder: string, piece: Piece): void => {
  const report = reportFolder(folder, piece.reportId);
  makePrivateFolder(report);
  keep(folder, join(report, pieceName(piece.piece)), agentFindings.body!, piece);
};

/** From now on the report waits to be sent. */
export const keepFinish = (folder: string, finish: Finish): void => {
  const report = reportFolder(folder, finish.reportId);
  makePrivateFolder(report);
  keep(folder, join(report, FINISH), agentFinish.body!, finish);
};

const names = (folder: string, kind: string): readonly string[] =>
  fs
    .readdirSync(waitingFolder(folder))
    .filter((name) => name.startsWith(kind))
    .toSorted();

const isFinished = (folder: string, name: string): boolean => fs.existsSync(join(waitingFolder(folder), name, FINISH));

/** Ids of reports that wait, oldest first: their ids sort in the order they were made. */
export const waitingReports = (folder: string): readonly string[] =>
  names(folder, REPORT)
    .filter((name) => isFinished(folder, name))
    .map((name) => name.slice(REPORT.length));

/** Removes reports of scans that were broken off. */
export const sweepReports = (folder: string): void => {
  for (const name of names(folder, REPORT))
    if (!isFinished(folder, name)) fs.rmSync(join(waitingFolder(folder), name), { recursive: true });
};

export const finishOf = (folder: string, reportId: string): Finish =>
  kept(folder, join(reportFolder(folder, reportId), FINISH), agentFinish.body!);

export const pieceOf = (folder: string, reportId: string, piece: number): Piece =>
  kept(folder, join(reportFolder(folder, reportId), pieceName(piece)), agentFindings.body!);

export const dropReport = (folder: string, reportId: string): void =>
  fs.rmSync(reportFolder(folder, reportId), { recursive: true, force: true });

const resultFile = (folder: string, decisionId: string): string =>
  join(waitingFolder(folder), `${RESULT}${decisionId}.json`);

export const keepResult = (folder: string, result: AgentResult): void =>
  keep(folder, resultFile(folder, result.decisionId), agentResult.body!, result);

/** Ids of decisions whose results wait. */
export const waitingResults = (folder: string): readonly string[] =>
  names(folder, RESULT).map((name) => name.slice(RESULT.length, -'.json'.length));

export const resultOf = (folder: string, decisionId: string): AgentResult =>
  kept(folder, resultFile(folder, decisionId), agentResult.body!);

export const dropResult = (folder: string, decisionId: string): void =>
  fs.rmSync(resultFile(folder, decisionId), { force: true });
