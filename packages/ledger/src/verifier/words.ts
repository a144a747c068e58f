/** What the verifier says: Korean, and English below it. */
import { seoulIso } from '@bongsu/kit';
import type { Attested } from '../anchors/outside.ts';
import type { Problem } from '../log/problem.ts';
import type { Verdict } from '../log/verify.ts';

export const say = (ko: string, en: string): void => void process.stdout.write(`${ko}\n  ${en}\n`);

const count = (value: number): string => value.toLocaleString('en-US');

const PROBLEMS: Readonly<Record<Problem['kind'], readonly [ko: string, en: string]>> = {
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
  const [ko, en] = PROBLEMS[kind];
  if (to > from)
    say(`✗ ${count(from)}번부터 ${count(to - 1)}번까지: ${ko}.`, `from ${count(from)} to ${count(to - 1)}: ${en}.`);
  else say(`✗ ${ko}.`, `${en}.`);
};

/** The log by itself. */
export const tellVerdict = ({ ok, size, root, minimum, problems }: Verdict): void => {
  say(`기록 ${count(size)}건, 루트 ${root}`, `${count(size)} records, root ${root}`);
  if (minimum > 0)
    say(
      `처음 ${count(minimum)}건은 보관 기간이 지나 파기되었습니다. 파기했다는 기록이 있는지도 확인했습니다.`,
      `The first ${count(minimum)} records were destroyed when their term was over; that the log says so was checked.`,
    );
  for (const problem of problems) tellProblem(problem);
  if (ok)
    say(
      '✓ 기록이 저마다 트리와 맞고, 트리가 서명과 맞습니다.',
      'Each record fits the tree, and the tree fits its signatures.',
    );
};

/** What follows from the checkpoints kept elsewhere, of a log that holds; `sizes`: those that it was held against. */
export const tellProved = (sizes: readonly number[], { passedOver }: Verdict): void => {
  if (passedOver.length > 0)
    say(
      `체크포인트 ${count(passedOver.length)}개는 파기된 기록 가운데서 끝나, 더 이상 대조할 수 없습니다.`,
      `${count(passedOver.length)} checkpoints end among records that were destroyed, and can be compared with nothing any more.`,
    );
  const proved = Math.max(0, ...sizes.filter((size) => !passedOver.includes(size)));
  if (proved > 0)
    say(
      `✓ 따로 보관한 체크포인트까지의 ${count(proved)}건은 그때와 같습니다. 열쇠를 가진 사람도 바꾸지 못했습니다.`,
      `The ${count(proved)} records up to the checkpoint kept elsewhere are what they were; nobody changed them, not even with the key.`,
    );
  else
    say(
      '따로 보관한 체크포인트가 없어, 열쇠를 가진 사람이 모두 새로 쓰지 않았다는 것까지는 알 수 없습니다.',
      'Without a checkpoint kept elsewhere nobody knows whether somebody with the key wrote everything anew.',
    );
};

const nameOf = (by: string): readonly [ko: string, en: string] =>
  by === 'time-stamp' ? ['시점확인 기관', 'The authority for time-stamps'] : [`증인 ${by}`, `The witness ${by}`];

/** What a witness or an authority says of one checkpoint. */
export const tellAttested = ({ source, size, by, at }: Attested): void => {
  const [ko, en] = nameOf(by);
  if (at === null)
    say(
      `✗ ${source}: ${ko}의 서명이 맞지 않습니다 (${count(size)}건).`,
      `${en} did not sign this (${count(size)} records).`,
    );
  else
    say(
      `✓ ${source}: ${ko} 확인, 기록 ${count(size)}건의 체크포인트가 ${seoulIso(at)}에 있었습니다.`,
      `${en} says that the checkpoint of ${count(size)} records was there at ${seoulIso(at)}.`,
    );
};

/** Whoever gives a key or a certificate wants something checked with it. */
export const tellSilent = (by: string): void => {
  const [ko, en] = nameOf(by);
  say(`✗ ${ko}: 확인해 준 체크포인트가 없습니다.`, `${en} said nothing of any of these checkpoints.`);
};

export const tellUnchecked = (what: '--witness' | '--authorities'): void => {
  if (what === '--witness')
    say(
      '증인의 서명은 확인하지 않았습니다. 증인의 공개 키를 --witness로 주면 확인합니다.',
      'What witnesses signed was not checked; it is, with the key of a witness: --witness FILE.',
    );
  else
    say(
      '시점확인은 확인하지 않았습니다. 기관의 인증서를 --authorities로 주면 확인합니다.',
      'Time-stamps were not checked; they are, with the certificates of the authority: --authorities FILE.',
    );
};

export const tellUsage = (): void =>
  say(
    '사용법: node verify-logs.mjs 폴더 [따로 보관한 것…] [--printed "건수 루트"]… [--witness 공개키파일]… [--authorities 인증서.pem]\n' +
      '따로 보관한 것: 체크포인트 파일, 저장한 메일, 공유 폴더의 사본, 증인이 서명한 체크포인트(.note), 시점확인(.tsr), 또는 그런 파일의 폴더',
    'Usage: node verify-logs.mjs FOLDER [KEPT ELSEWHERE…] [--printed "RECORDS ROOT"]… [--witness KEY FILE]… [--authorities PEM]\n' +
      '  Kept elsewhere: a checkpoint, a mail that was saved, the copies of a shared folder, a checkpoint with the signature of a witness (.note), a time-stamp (.tsr), or a folder of such.',
  );
