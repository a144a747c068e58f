import { agentFindings, agentFinish, agentResult } from '@bongsu/contracts';
import { call, NotAnswered, type Server } from './server.ts';
import { memoryIn, saveMemory } from './state.ts';
import {
  dropReport,
  dropResult,
  finishOf,
  pieceOf,
  resultOf,
  Unreadable,
  waitingReports,
  waitingResults,
  type Finish,
} from './waiting.ts';

export interface Sent {
  /** Codes of what the server will never take; it was given up. */
  readonly refused: readonly string[];
}

const sendPiece = async (server: Server, folder: string, { reportId }: Finish, piece: number): Promise<void> => {
  await call(server, agentFindings, pieceOf(folder, reportId, piece));
};

/** All pieces, then the totals; again those that did not arrive, until none is missing. */
const sendReport = async (server: Server, folder: string, finish: Finish): Promise<void> => {
  for (let piece = 0; piece < finish.pieces; piece += 1) await sendPiece(server, folder, finish, piece);
  // A server that goes on losing pieces gets the whole report again in an hour.
  for (let again = 0; again <= finish.pieces; again += 1) {
    const { isComplete, missing } = await call(server, agentFinish, finish);
    if (isComplete) return;
    for (const piece of missing) await sendPiece(server, folder, finish, piece);
  }
  throw new NotAnswered('offline', 'pieces-missing');
};

/** Whether it went out, or its code when the server will never take it. What could be taken later is thrown. */
const tried = async (folder: string, send: () => Promise<unknown>): Promise<string | null> => {
  try {
    await send();
    return null;
  } catch (error) {
    if (error instanceof NotAnswered && error.why === 'refused') return error.code;
    if (!(error instanceof Unreadable)) throw error;
    // A new scan tells the same, and a decision that nobody told of comes again with its certificate.
    saveMemory(folder, { ...memoryIn(folder), needsAfter: true });
    return null;
  }
};

/**
 * Sends what waits, in its order; what was done before what was found. Every part may be sent again, so nothing is lost and
 * nothing counts twice whenever this ends. Throws {@link NotAnswered} when the server does not answer.
 */
export const sendWaiting = async (server: Server, folder: string): Promise<Sent> => {
  const refused: (string | null)[] = [];
  for (const decisionId of waitingResults(folder)) {
    refused.push(await tried(folder, async () => call(server, agentResult, resultOf(folder, decisionId))));
    dropResult(folder, decisionId);
  }
  for (const reportId of waitingReports(folder)) {
    refused.push(await tried(folder, async () => sendReport(server, folder, finishOf(folder, reportId))));
    dropReport(folder, reportId);
  }
  return { refused: refused.filter((code) => code !== null) };
};
