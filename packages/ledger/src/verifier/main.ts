/**
 * What an auditor runs: `node verify-logs.mjs FOLDER [CHECKPOINT…]`. Made into one file that needs nothing but Node.js
 * (`npm run logs-verifier`), so that it can be read, and run where this program is not.
 */
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Problem } from '../log/problem.ts';
import { verifyLog } from '../log/verify.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';

const say = (ko: string, en: string): void => void process.stdout.write(`${ko}\n  ${en}\n`);

const count = (value: number): string => value.toLocaleString('en-US');

const WORDS: Readonly<Record<Problem['kind'], readonly [ko: string, en: string]>> = {
  'record-changed': ['바뀌었거나 빠졌거나 더해진 기록이 있습니다', 'records were changed, removed or added'],
  'index-changed': [
    '같은 기록을 두 번 받지 않게 하는 색인이 바뀌었습니다. 지우면 다시 만들어집니다',
    'the index that keeps records from being taken twice was changed; it is made anew when it is deleted',
  ],
  unreadable: ['읽을 수 없게 된 기록이 있습니다', 'records cannot be read any more'],
  missing: ['없어진 기록이 있습니다', 'records are missing'],
  'tree-changed': ['서명된 것과 다른 기록입니다', 'the records are not those that were signed'],
  'cut-off': ['서명된 것보다 기록이 적습니다', 'there are fewer records than were signed for'],
  'destroyed-while-held': [
    '보존 조치가 있는 동안 파기된 기록이 있습니다',
    'records were destroyed while they were held',
  ],
  signature: [
    '이 기록의 열쇠로 서명하지 않은 체크포인트가 있습니다',
    'a checkpoint is not signed with the key of this log',
  ],
};

const tellProblem = ({ kind, from, to }: Problem): void => {
  const [ko, en] = WORDS[kind];
  if (to > from)
    say(`✗ ${count(from)}번부터 ${count(to - 1)}번까지: ${ko}.`, `from ${count(from)} to ${count(to - 1)}: ${en}.`);
  else say(`✗ ${ko}.`, `${en}.`);
};

const main = async (): Promise<void> => {
  const [folder, ...files] = process.argv.slice(2);
  if (folder === undefined) {
    say(
      '사용법: node verify-logs.mjs 폴더 [따로 보관한 체크포인트…]',
      'Usage: node verify-logs.mjs FOLDER [CHECKPOINT kept elsewhere…]',
    );
    process.exitCode = 2;
    return;
  }
  try {
    const outside = files.map((file) => readFileSync(file, 'utf8'));
    const { ok, size, root, minimum, problems } = await verifyLog(folder, outside);
    say(`기록 ${count(size)}건, 루트 ${root}`, `${count(size)} records, root ${root}`);
    if (minimum > 0)
      say(
        `처음 ${count(minimum)}건은 보관 기간이 지나 파기되었습니다. 파기했다는 기록이 있는지도 확인했습니다.`,
        `The first ${count(minimum)} records were destroyed when their term was over; that the log says so was checked.`,
      );
    for (const problem of problems) tellProblem(problem);
    if (ok) {
      say(
        '✓ 기록이 저마다 트리와 맞고, 트리가 서명과 맞습니다.',
        'Each record fits the tree, and the tree fits its signatures.',
      );
      const proved = Math.max(0, ...outside.map((note) => readCheckpoint(note).size));
      if (files.length > 0)
        say(
          `✓ 따로 보관한 체크포인트까지의 ${count(proved)}건은 그때와 같습니다. 열쇠를 가진 사람도 바꾸지 못했습니다.`,
          `The ${count(proved)} records up to the checkpoint kept elsewhere are what they were; nobody changed them, not even with the key.`,
        );
      else
        say(
          '따로 보관한 체크포인트가 없어, 열쇠를 가진 사람이 모두 새로 쓰지 않았다는 것까지는 알 수 없습니다.',
          'Without a checkpoint kept elsewhere nobody knows whether somebody with the key wrote everything anew.',
        );
    }
    process.exitCode = ok ? 0 : 1;
  } catch {
    say('폴더나 체크포인트를 읽을 수 없습니다.', 'The folder or a checkpoint cannot be read.');
    process.exitCode = 3;
  }
};

// Threads that help run this file too.
if (isMainThread) await main();
