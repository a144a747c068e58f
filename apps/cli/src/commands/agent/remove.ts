import fs from 'node:fs';
import { agentLeave } from '@bongsu/contracts';
import { reasonText } from '@bongsu/disposal';
import { exit } from '../../exit.ts';
import { print } from '../../print.ts';
import { asTheOnlyOne } from './only-one.ts';
import { call, NotAnswered } from './server.ts';
import {
  memoryFile,
  settingsFile,
  settingsIn,
  signerIn,
  stateFolder,
  sweepState,
  waitingFolder,
  type Settings,
} from './state.ts';
import { removeService } from './service.ts';
import { quarantinedIn, type Kept } from './stores.ts';
import { trustAuthority } from './trust.ts';

/** `null` when the server knows; otherwise why it does not. */
const tellServer = async ({ server: address, token, ca }: Settings): Promise<string | null> => {
  // Revoked before: the server knows already.
  if (token === null) return null;
  try {
    trustAuthority(ca);
    await call({ address, token }, agentLeave);
    return null;
  } catch (error) {
    if (!(error instanceof NotAnswered)) return 'certificate';
    return error.why === 'ended' ? null : error.code;
  }
};

const linesOf = ({ store, files, unread }: Kept): readonly string[] => [
  `격리된 파일은 그대로 있습니다 / quarantined files stay: ${store}`,
  ...(unread === undefined ? [] : [`  ${reasonText(unread).ko} / ${reasonText(unread).en}`]),
  ...files.map(({ id, path, until }) => `  ${id}  ${path}  (~ ${until})`),
  ...(files.length > 0
    ? [
        '기한이 지나면 직접 끝내야 합니다 / nobody ends their quarantine any more, so afterwards call: bongsu dispose expire',
      ]
    : []),
];

/** Only what the agent made itself; whatever else somebody put there stays, and the folder with it. */
const removeState = (folder: string): boolean => {
  sweepState(folder);
  fs.rmSync(waitingFolder(folder), { recursive: true, force: true });
  fs.rmSync(memoryFile(folder), { force: true });
  // Last: whoever is interrupted can call again.
  fs.rmSync(settingsFile(folder), { force: true });
  if (fs.readdirSync(folder).length > 0) return false;
  fs.rmdirSync(folder);
  return true;
};

/** `bongsu agent remove`: stops its service, takes its leave of the server and removes what it kept. Quarantined files (격리) are no part of that. */
export const remove = async (options: { readonly folder: string }): Promise<void> => {
  const folder = stateFolder(options.folder);
  const settings = settingsIn(folder);
  // First, or the service would be the one that runs already.
  for (const line of removeService(folder)) process.stderr.write(`${line}\n`);
  await asTheOnlyOne(folder, async () => {
    const untold = await tellServer(settings);
    for (const kept of await quarantinedIn(settings.roots, signerIn(folder))) print(`${linesOf(kept).join('\n')}\n`);
    const isGone = removeState(folder);
    if (!isGone)
      print(`${folder}: 에이전트가 만들지 않은 것이 남아 있습니다. / something that the agent did not make is left.\n`);
    if (untold === null) print('제거했습니다. / Removed.\n');
    else {
      print(
        `이 컴퓨터에서 제거했지만 서버에 알리지 못했습니다(${untold}). 개인정보 담당자에게 에이전트 회수를 요청하십시오.\n` +
          `Removed from this machine, but the server could not be told (${untold}). Ask the privacy officer to revoke the agent.\n`,
      );
      process.exitCode = exit.unfinished;
    }
  });
};
