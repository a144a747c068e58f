import { print, printJson } from '../../print.ts';
import { memoryIn, settingsIn, signerIn, stateFolder, waitingFolder } from './state.ts';
import { waitingReports, waitingResults } from './waiting.ts';
import { existsSync } from 'node:fs';

interface Status {
  readonly label: string;
  readonly agentId: string;
  readonly server: string;
  readonly isEnrolled: boolean;
  readonly folder: string;
  readonly roots: readonly string[];
  readonly recipients: number;
  /** The public key that verifies its certificates (`bongsu dispose verify`); `null` before the first pass with one. */
  readonly certificateKey: string | null;
  /** When the server last answered, Seoul time. */
  readonly heardAt: string | null;
  readonly rounds: readonly { readonly campaign: string; readonly day: string; readonly isScanned: boolean }[];
  readonly waiting: { readonly reports: number; readonly results: number };
}

const statusOf = (folder: string): Status => {
  const { label, agentId, server, token, roots, recipients, signingKey } = settingsIn(folder);
  const { rounds, done, heardAt } = memoryIn(folder);
  const hasWaiting = existsSync(waitingFolder(folder));
  return {
    label,
    agentId,
    server,
    isEnrolled: token !== null,
    folder,
    roots,
    recipients: recipients.length,
    certificateKey: signingKey === undefined ? null : signerIn(folder).key,
    heardAt,
    rounds: rounds.map(({ roundId, campaign, day }) => ({ campaign, day, isScanned: done.includes(roundId) })),
    waiting: {
      reports: hasWaiting ? waitingReports(folder).length : 0,
      results: hasWaiting ? waitingResults(folder).length : 0,
    },
  };
};

const textOf = (status: Status): string =>
  [
    `${status.label} → ${status.server}`,
    status.isEnrolled ? '등록됨 / enrolled' : '다시 등록해야 함 / has to be enrolled again',
    `마지막 응답 / last answer: ${status.heardAt ?? '-'}`,
    `폴더 / folders: ${status.roots.join(', ')}`,
    `확인서의 공개 키 / public key of certificates: ${status.certificateKey ?? '-'}`,
    ...status.rounds.map(
      ({ campaign, day, isScanned }) =>
        `${day} ${campaign}: ${isScanned ? '검사함 / scanned' : '검사 전 / not scanned yet'}`,
    ),
    `보낼 것 / to be sent: 보고 reports ${String(status.waiting.reports)}, 결과 results ${String(status.waiting.results)}`,
    '',
  ].join('\n');

/** `bongsu agent status`: how the agent of this machine stands. Asks nobody, shows no secret. */
export const showStatus = (options: { readonly json?: true; readonly folder: string }): void => {
  const status = statusOf(stateFolder(options.folder));
  if (options.json === true) printJson(status);
  else print(textOf(status));
};
